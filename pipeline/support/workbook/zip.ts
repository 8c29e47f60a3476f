import {crc32, inflateRawSync} from "node:zlib";

/** A file inside a ZIP file. */
export interface ZipPart {
  /** The bytes that it says it unpacks to. */
  readonly size: number;
  /** Its bytes; throws where it is damaged, or unpacks to more than `most` bytes. */
  unpack(most: number): Uint8Array;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const EXTRA_64 = 1;
const FULL = 0xffffffff;
const FULL_COUNT = 0xffff;

/** The parts of a ZIP file by name, with forward slashes; `undefined` where the bytes are none. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, ZipPart> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = directoryStart(view);
  if (start === undefined) return undefined;
  const parts = new Map<string, ZipPart>();
  let at = start;
  while (at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const nameEnd = at + 46 + nameLength;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll("\\", "/");
    const sum = view.getUint32(at + 16, true);
    const method = view.getUint16(at + 10, true);
    const narrow = [24, 20, 42].map((field) => view.getUint32(at + field, true));
    const [size = 0, packed = 0, offset = 0] = wideFields(view, nameEnd, extraLength, narrow);
    parts.set(name, {size, unpack: (most) => unpack(bytes, {name, method, packed, offset, sum}, most)});
    at = nameEnd + extraLength + view.getUint16(at + 32, true);
  }
  return parts;
}

/** A ZIP file of parts that are not packed. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const label = new TextEncoder().encode(name);
    const common = [20, 0, 0, 0, crc32(bytes), bytes.length, bytes.length, label.length, 0];
    const head = fields(common, [2, 2, 2, 4, 4, 4, 4, 2, 2]);
    files.push(fields([0x04034b50], [4]), head, label, bytes);
    entries.push(fields([ENTRY, 20], [4, 2]), head, fields([0, 0, 0, 0, offset], [2, 2, 2, 4, 4]), label);
    offset += 4 + head.length + label.length + bytes.length;
  }
  const directory = Buffer.concat(entries);
  const counts = [END, 0, 0, parts.size, parts.size, directory.length, offset, 0];
  return Buffer.concat([...files, directory, fields(counts, [4, 2, 2, 2, 2, 4, 4, 2])]);
}

function directoryStart(view: DataView): number | undefined {
  for (let end = view.byteLength - 22; end >= Math.max(0, view.byteLength - 22 - 0xffff); end--) {
    if (view.getUint32(end, true) !== END) continue;
    const start = view.getUint32(end + 16, true);
    if (start !== FULL && view.getUint16(end + 10, true) !== FULL_COUNT) return start;
    const locator = end - 20;
    if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return start;
    const wide = Number(view.getBigUint64(locator + 8, true));
    return wide + 56 <= view.byteLength ? Number(view.getBigUint64(wide + 48, true)) : undefined;
  }
  return undefined;
}

// Numbers that do not fit into four bytes stand, in their order, in an extra field.
function wideFields(view: DataView, from: number, length: number, narrow: readonly number[]): readonly number[] {
  if (!narrow.includes(FULL)) return narrow;
  const end = Math.min(from + length, view.byteLength);
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== EXTRA_64) continue;
    let next = at + 4;
    return narrow.map((number) => {
      if (number !== FULL || next + 8 > end) return number;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return narrow;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
  /** Of its unpacked bytes. */
  readonly sum: number;
}

function unpack(bytes: Uint8Array, {name, method, packed, offset, sum}: Entry, most: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length) throw new Error(`its part ${name} is cut off`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new Error(`its part ${name} is cut off`);
  const content = inflate(name, method, bytes.subarray(start, start + packed), most);
  if (crc32(content) !== sum) throw new Error(`its part ${name} is damaged`);
  return content;
}

function inflate(name: string, method: number, content: Uint8Array, most: number): Uint8Array {
  if (method === 0) return content;
  if (method !== 8) throw new Error(`its part ${name} is packed in a way that no spreadsheet program uses`);
  try {
    return inflateRawSync(content, {maxOutputLength: Math.max(1, most)});
  } catch {
    throw new Error(`its part ${name} is damaged, or larger than it says`);
  }
}

function fields(values: readonly number[], widths: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(widths.reduce((sum, width) => sum + width, 0));
  let at = 0;
  for (const [index, value] of values.entries()) at = bytes.writeUIntLE(value, at, widths[index] ?? 4);
  return bytes;
}
