import type {WorkbookTrouble} from "../../model/workbook.ts";

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];
const SAVE_AS = "open it in a spreadsheet program and save it as .xlsx";

/** Why a file that is no ZIP file is no .xlsx workbook. */
export function refuseBytes(file: string, bytes: Uint8Array): WorkbookTrouble {
  if (OLE2.every((byte, index) => bytes[index] === byte)) {
    const locked = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf-16le"));
    return locked
      ? {
          code: "workbook-locked",
          message: `${file} is protected by a password.`,
          hint: "save it as an .xlsx workbook without a password",
        }
      : {code: "workbook-format", message: `${file} is an old .xls workbook under a new name.`, hint: SAVE_AS};
  }
  if (bytes.length === 0) return {code: "workbook-damaged", message: `${file} is empty.`, hint: "copy it here again"};
  const start = new TextDecoder().decode(bytes.subarray(0, 400)).trimStart();
  if (start.startsWith("PK") || /[\p{Cc}\uFFFD]/u.test(start.replaceAll(/[\t\r\n]/g, ""))) {
    const hint = "copy it here again, or open it in a spreadsheet program and save it as .xlsx";
    return {code: "workbook-damaged", message: `${file} cannot be read as a workbook: it is cut off or damaged.`, hint};
  }
  const [line = ""] = start.split(/[\r\n]/);
  const message = `${file} is a text, not a workbook; it begins with "${line.slice(0, 40)}".`;
  const hint = start.startsWith("<") ? SAVE_AS : "give it the ending .csv or .tsv, or save it as .xlsx";
  return {code: "workbook-format", message, hint};
}

/** Why a ZIP file of these parts is no .xlsx workbook. */
export function refuseParts(file: string, parts: ReadonlyMap<string, unknown>): WorkbookTrouble {
  const names = [...parts.keys()];
  const has = (form: RegExp): boolean => names.some((name) => form.test(name));
  const kind = has(/(?:^|\/)workbook\.bin$/)
    ? "a binary .xlsb workbook"
    : has(/^content\.xml$/)
      ? "an OpenDocument file"
      : has(/^Index\/.*\.iwa$|^Index\.zip$/)
        ? "a Numbers document"
        : "a ZIP file without a workbook in it";
  return {code: "workbook-format", message: `${file} is ${kind}, not an .xlsx workbook.`, hint: SAVE_AS};
}
