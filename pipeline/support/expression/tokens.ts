/** A word, number, text or sign of an expression, with its offset in UTF-16 code units. */
export interface ExpressionToken {
  readonly kind: "name" | "number" | "text" | "sign";
  readonly text: string;
  readonly offset: number;
}

/** What stands in an expression where none of its signs can. */
export interface StrangeSign {
  readonly text: string;
  readonly offset: number;
  /** What to write instead, where that is known. */
  readonly instead?: string;
}

/** Cuts an expression into tokens; a sign that expressions do not have comes back with what to write instead. */
export function tokensOf(text: string): {tokens: readonly ExpressionToken[]; strange?: StrangeSign} {
  const tokens: ExpressionToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const {name, number, quoted, sign, strange} = match.groups ?? {};
    const offset = match.index;
    if (name !== undefined) tokens.push({kind: "name", text: name, offset});
    else if (number !== undefined) tokens.push({kind: "number", text: number, offset});
    else if (quoted !== undefined) tokens.push({kind: "text", text: quoted, offset});
    else if (sign !== undefined) tokens.push({kind: "sign", text: sign, offset});
    else if (strange !== undefined) {
      const instead = INSTEAD[strange];
      return {tokens, strange: {text: strange, offset, ...(instead !== undefined && {instead})}};
    }
  }
  return {tokens};
}

const TOKEN = new RegExp(
  [
    "\\s+",
    "(?<name>[\\p{ID_Start}_$][\\p{ID_Continue}$]*)",
    "(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)",
    `(?<quoted>'(?:[^'\\\\\\n]|\\\\.)*'|"(?:[^"\\\\\\n]|\\\\.)*")`,
    "(?<sign>===|!==|==|!=|<=|>=|&&|\\|\\||>>>|<<|>>|[-+*/%<>!?:(),.[\\]{}&|^~])",
    "(?<strange>.)",
  ].join("|"),
  "gsu",
);

const INSTEAD: Readonly<Record<string, string>> = {
  "=": "==",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "−": "-",
  "–": "-",
  "—": "-",
  "×": "*",
  "·": "*",
  "÷": "/",
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
};
