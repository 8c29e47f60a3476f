declare const markup: unique symbol;

/** HTML that is safe to print: only this file's functions make it, so that the compiler sees a text that was not escaped. */
export type Markup = string & {readonly [markup]: true};

/** `undefined` and `false` leave an attribute out, `true` writes its name alone. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with its attributes in the order given; children that are `undefined` are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly (Markup | undefined)[]): Markup {
  const head = `<${name}${Object.entries(attributes).map(attribute).join("")}>`;
  return (voidElements.has(name) ? head : `${head}${join(children)}</${name}>`) as Markup;
}

/** A text as it stands between tags. */
export function text(value: string): Markup {
  return escapeText(value) as Markup;
}

/** A text that is inert between tags and in a quoted attribute. */
export function escapeText(value: string): string {
  return value.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Pieces one after the other, with nothing between them. */
export function join(pieces: readonly (Markup | undefined)[]): Markup {
  return pieces.filter((piece) => piece !== undefined).join("") as Markup;
}

/** Pieces on lines of their own, for a page that a person can read. */
export function lines(pieces: readonly (Markup | undefined)[]): Markup {
  return pieces.filter((piece) => piece !== undefined && piece !== "").join("\n") as Markup;
}

/** Markup that another part of the program wrote as such: charts and the page's shell. What it holds is checked in the finished page. */
export function foreign(value: string): Markup {
  return value as Markup;
}

const voidElements = new Set(["br", "hr", "img", "link", "meta"]);
const entities: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};

function attribute([name, value]: readonly [string, string | number | boolean | undefined]): string {
  if (value === undefined || value === false) return "";
  if (value === true) return ` ${name}`;
  return ` ${name}="${escapeText(String(value))}"`;
}
