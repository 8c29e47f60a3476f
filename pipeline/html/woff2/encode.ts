import {promisify} from "node:util";
import {brotliCompress, constants} from "node:zlib";
import {ByteWriter} from "./byte-writer.ts";
import {transformGlyphs} from "./transform-glyphs.ts";

/** A font of tables, as it lies on a disk. */
interface Table {
  readonly tag: string;
  readonly data: DataView;
}

/** A table as it is packed. */
interface Packed {
  readonly tag: string;
  readonly bytes: Uint8Array;
  /** The length that it has outside of WOFF2. */
  readonly length: number;
  readonly transformed: boolean;
}

// WOFF2 names these by their number.
const KNOWN =
  "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill";
const UNKNOWN = 63;
// The best that takes little time: one step more takes three times as long and saves a hundredth.
const QUALITY = 10;

const compress = promisify(brotliCompress);

/** Packs a TrueType or OpenType font as WOFF2, off the main thread; the same bytes for the same font. */
export async function encodeWoff2(font: Uint8Array): Promise<Uint8Array> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = pack(readTables(view));
  const content = Buffer.concat(tables.map(({bytes}) => bytes));
  const compressed = await compress(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const directory = writeDirectory(tables);
  const file = new ByteWriter();
  const total = HEADER + directory.length + compressed.length;
  file.append(Buffer.from("wOF2"));
  file.u32(view.getUint32(0));
  file.u32(total + ((4 - (total % 4)) % 4));
  file.u16(tables.length);
  file.u16(0);
  file.u32(tables.reduce((sum, {length}) => sum + 16 + 4 * Math.ceil(length / 4), 12));
  file.u32(compressed.length);
  // A version of its own, metadata and private data: none.
  file.append(new Uint8Array(HEADER - file.length));
  file.append(directory);
  file.append(compressed);
  file.pad();
  return file.bytes;
}

const HEADER = 48;

function readTables(font: DataView): readonly Table[] {
  return Array.from({length: font.getUint16(4)}, (_, index) => {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...Array.from({length: 4}, (_letter, letter) => font.getUint8(at + letter)));
    return {tag, data: new DataView(font.buffer, font.byteOffset + font.getUint32(at + 8), font.getUint32(at + 12))};
  });
}

/** In the order of their names, `loca` after `glyf`; a signature would not hold any more. */
function pack(tables: readonly Table[]): readonly Packed[] {
  return tables
    .filter(({tag}) => tag !== "DSIG")
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((table) => packTable(table, (tag) => tableOf(tables, tag)));
}

function orderOf({tag}: Table): string {
  return tag === "loca" ? "glyf " : tag;
}

function packTable({tag, data}: Table, of: (tag: string) => DataView): Packed {
  const plain = {tag, bytes: bytesOf(data), length: data.byteLength, transformed: false};
  if (tag === "head") return {...plain, bytes: markTransformed(data)};
  if (tag === "loca") return {...plain, bytes: new Uint8Array(), transformed: true};
  if (tag !== "glyf") return plain;
  const store = {glyphs: of("maxp").getUint16(4), locaFormat: of("head").getInt16(50)};
  return {...plain, bytes: transformGlyphs(data, of("loca"), store), transformed: true};
}

/** Bit 11 of the flags: the font went through a transformation that loses nothing. */
function markTransformed(head: DataView): Uint8Array {
  const bytes = bytesOf(head).slice();
  bytes[16] = (bytes[16] ?? 0) | 0x08;
  return bytes;
}

function writeDirectory(tables: readonly Packed[]): Uint8Array {
  const known = KNOWN.match(/.{4}(?: |$)/g)?.map((tag) => tag.slice(0, 4)) ?? [];
  const directory = new ByteWriter();
  for (const {tag, bytes, length, transformed} of tables) {
    const number = known.indexOf(tag);
    directory.u8(number < 0 ? UNKNOWN : number);
    if (number < 0) directory.append(Buffer.from(tag, "latin1"));
    directory.long(length);
    if (transformed) directory.long(bytes.length);
  }
  return directory.bytes;
}

function tableOf(tables: readonly Table[], tag: string): DataView {
  const found = tables.find((table) => table.tag === tag);
  if (!found) throw new Error(`the font has no table ${tag}`);
  return found.data;
}

function bytesOf({buffer, byteOffset, byteLength}: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
