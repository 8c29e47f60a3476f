/** What a plain scalar stands for, and what is wrong with writing it so. */
export interface ScalarReading {
  readonly value: string | number | boolean | null;
  readonly trouble?: {readonly code: string; readonly message: string; readonly hint: string};
}

const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u;

/**
 * Reads a scalar without quotes by the core schema of YAML 1.2: "no" is a text, a date is a text.
 * A number that would not come back as it was written is in trouble.
 */
export function readPlainScalar(text: string): ScalarReading {
  if (/^(?:|~|null|Null|NULL)$/u.test(text)) return {value: null};
  if (/^(?:true|True|TRUE)$/u.test(text)) return {value: true};
  if (/^(?:false|False|FALSE)$/u.test(text)) return {value: false};
  if (/^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/u.test(text))
    return trouble(
      0,
      "not-finite",
      `${text} is no number that can be printed.`,
      "leave the value empty where there is none",
    );
  if (/^0(?:x[0-9a-fA-F]+|o[0-7]+)$/u.test(text))
    return trouble(Number(text), "number-form", `${text} would be read as ${Number(text)}.`, quote(text));
  if (NUMBER.test(text)) return readNumber(text);
  return {value: text};
}

function readNumber(text: string): ScalarReading {
  const value = Number(text);
  if (/^[-+]?0[0-9]/u.test(text)) {
    const message = `${text} starts with a zero: as a number it would be ${value}.`;
    return trouble(value, "leading-zero", message, `${quote(text)}, or leave the zero out`);
  }
  if (!Number.isFinite(value)) return trouble(0, "not-finite", `${text} is too large a number.`, quote(text));
  if (significant(text) !== significant(String(value))) {
    const message = `${text} has more digits than a number can hold; it would become ${value}.`;
    return trouble(value, "number-precision", message, `round it, give it a scale, or ${quote(text)}`);
  }
  return {value: Object.is(value, -0) ? 0 : value};
}

function trouble(value: number, code: string, message: string, hint: string): ScalarReading {
  return {value, trouble: {code, message, hint}};
}

function quote(text: string): string {
  return `write "${text}" in quotes if it is a code`;
}

/** The significant digits and the power of ten of the last of them: the same for 1e3, 1000 and +1000.0. */
function significant(text: string): string {
  const [, whole = "", fraction = "", exponent = "0"] =
    /^[-+]?([0-9]*)\.?([0-9]*)(?:[eE]([-+]?[0-9]+))?$/u.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/u, "");
  const trimmed = digits.replace(/0+$/u, "");
  if (trimmed === "") return "0";
  return `${trimmed}e${Number(exponent) - fraction.length + digits.length - trimmed.length}`;
}
