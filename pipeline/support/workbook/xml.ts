/** The text of an XML file: as its byte order mark or its first line says, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder("utf-16be").decode(bytes);
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder("utf-16le").decode(bytes);
  const declaration = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const name = /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1] ?? "utf-8";
  return decoderOf(name).decode(bytes);
}

/** The elements of that name, whatever their prefix: their attributes by local name. */
export function elementsOf(xml: string, name: string): readonly ReadonlyMap<string, string>[] {
  const tag = new RegExp(`<(?:[\\w.-]+:)?${name}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*/?>`, "g");
  return Array.from(xml.matchAll(tag), ([, attributes = ""]) => attributesOf(attributes));
}

/** The first element of that name: whole, what is in it, and what comes after it. It may not hold one of its own name. */
export function elementIn(xml: string, name: string): {whole: string; inner: string; after: string} | undefined {
  const open = new RegExp(`<((?:[\\w.-]+:)?${name})(?:\\s[^<>]*)?>`).exec(xml);
  if (!open) return undefined;
  const start = open.index + open[0].length;
  const close = `</${open[1]}>`;
  const found = open[0].endsWith("/>") ? -1 : xml.indexOf(close, start);
  const [inner, end] = found < 0 ? ["", start] : [xml.slice(start, found), found + close.length];
  return {whole: xml.slice(open.index, end), inner, after: xml.slice(end)};
}

/** A text as the value of an attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function decoderOf(name: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder();
  }
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map(Array.from(found, ([, name = "", double, single]) => [name, decodeEntities(double ?? single ?? "")]));
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"}),
);

function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES.get(String(name)) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
