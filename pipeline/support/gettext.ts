import {type GetTextTranslation, po} from "gettext-parser";

/** One message of a PO file. */
export interface PoEntry {
  readonly context?: string;
  readonly id: string;
  /** "" where it is not translated. */
  readonly text: string;
  /** What the translation was made from, if that is another. */
  readonly previous?: string;
  readonly fuzzy: boolean;
  /** For the translator. */
  readonly notes: readonly string[];
  readonly references: readonly string[];
  /** Where it begins in the file that it was read from. */
  readonly line: number;
}

export interface PoFile {
  /** As its header says; "" where it does not. */
  readonly language: string;
  readonly entries: readonly PoEntry[];
}

/** A PO file in UTF-8: messages in their order, lines as they are, no date. What is lost stays at its end, commented out. */
export function writePo({language, entries}: PoFile, lost: readonly PoEntry[]): string {
  const order = new Map<GetTextTranslation, number>();
  const table = (some: readonly PoEntry[]) => {
    const contexts: Record<string, Record<string, GetTextTranslation>> = Object.create(null);
    for (const entry of some) {
      const {context = "", id} = entry;
      const translation = translationOf(entry);
      order.set(translation, order.size);
      (contexts[context] ??= Object.create(null) as Record<string, GetTextTranslation>)[id] = translation;
    }
    return contexts;
  };
  const headers = {
    "Project-Id-Version": "factpress",
    Language: language,
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    "X-Generator": "factpress",
  };
  const sort = (a: GetTextTranslation, b: GetTextTranslation): number => (order.get(a) ?? 0) - (order.get(b) ?? 0);
  const file = {charset: "utf-8", headers, translations: table(entries), obsolete: table(lost)};
  return po.compile(file, {foldLength: 0, sort}).toString("utf8");
}

/** Reads a PO file; messages that are commented out are left out. `undefined` where it is none. */
export function readPo(text: string): PoFile | undefined {
  let read: ReturnType<typeof po.parse>;
  try {
    read = po.parse(withLines(text.replace(/\r\n?/g, "\n")));
  } catch (cause) {
    if (cause instanceof Error) return undefined;
    throw cause;
  }
  const entries = Object.values(read.translations).flatMap((each) => Object.values(each));
  return {
    language: headerOf(read.headers, "language"),
    entries: entries
      .filter(({msgid}) => msgid !== "")
      .map(entryOf)
      .toSorted((a, b) => a.line - b.line),
  };
}

function translationOf({context, id, text, previous, fuzzy, notes, references}: PoEntry): GetTextTranslation {
  return {
    ...(context !== undefined && {msgctxt: context}),
    msgid: id,
    msgstr: [text],
    comments: {
      ...(references.length > 0 && {reference: references.join("\n")}),
      ...(notes.length > 0 && {extracted: notes.join("\n")}),
      ...(fuzzy && {flag: "fuzzy"}),
      ...(previous !== undefined && {previous: quoted(previous)}),
    },
  };
}

function entryOf({msgctxt, msgid, msgstr, comments = {}}: GetTextTranslation): PoEntry {
  const {extracted = "", flag = "", reference = "", previous} = comments;
  const notes = extracted.split("\n").filter((note) => note !== "");
  const line = notes.find((note) => note.startsWith(MARK));
  const was = previous === undefined ? undefined : unquoted(previous);
  return {
    ...(msgctxt !== undefined && msgctxt !== "" && {context: msgctxt}),
    id: msgid,
    text: msgstr[0] ?? "",
    ...(was !== undefined && {previous: was}),
    fuzzy: flag.split(/[,\s]+/).includes("fuzzy"),
    notes: notes.filter((note) => note !== line),
    references: reference.split("\n").filter((each) => each !== ""),
    line: Number(line?.slice(MARK.length) ?? 1),
  };
}

const MARK = "line of this message: ";

// The reader tells no lines: a note at the head of each message carries its own.
function withLines(text: string): string {
  let ended = true;
  return text
    .split("\n")
    .flatMap((line, index) => {
      const begins = ended && /^(?:#(?!~)|msg)/.test(line);
      if (/^(?:#(?!~)|msgctxt|msgid)/.test(line)) ended = false;
      if (line.startsWith("msgstr")) ended = true;
      return begins ? [`#. ${MARK}${index + 1}`, line] : [line];
    })
    .join("\n");
}

// A text as a PO file quotes it, with its keyword.
function quoted(text: string): string {
  const {headers, translations} = {headers: {}, translations: {"": {[text]: {msgid: text, msgstr: [""]}}}};
  const whole = po.compile({charset: "utf-8", headers, translations}, {foldLength: 0}).toString("utf8");
  return /\n\n(msgid [\s\S]*)\nmsgstr ""\s*$/.exec(whole)?.[1] ?? "";
}

function unquoted(text: string): string | undefined {
  try {
    const all = Object.values(po.parse(`${text}\nmsgstr ""\n`).translations).flatMap((each) => Object.keys(each));
    return all.find((id) => id !== "");
  } catch (cause) {
    if (cause instanceof Error) return undefined;
    throw cause;
  }
}

function headerOf(headers: Readonly<Record<string, string>>, name: string): string {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? "";
}
