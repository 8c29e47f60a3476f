import {readLanguage} from "../../pipeline/language/read.ts";
import type {Fact} from "../../pipeline/model/fact.ts";
import type {Voice} from "../../pipeline/model/language.ts";
import {memoryFiles, shippedFile} from "./files.ts";

export const LANGS = ["en", "zh", "fr", "ru", "es", "ar"] as const;

export type ShippedLang = (typeof LANGS)[number];

const voices = new Map<ShippedLang, Voice>();

/** The voice of a language that Factpress ships, from its own files. */
export function shippedVoice(lang: ShippedLang): Voice {
  const voice = voices.get(lang) ?? openVoice(lang);
  voices.set(lang, voice);
  return voice;
}

function openVoice(lang: ShippedLang): Voice {
  const names = [`languages/${lang}.yaml`, `names.${lang}.yaml`];
  const files = memoryFiles(Object.fromEntries(names.map((name) => [`templates/${name}`, shippedFile(name)])));
  const language = readLanguage(lang, files, "templates", ({place, message}) => {
    throw new Error(`${place?.file}:${place?.line}: ${message}`);
  });
  if (!language) throw new Error(`${lang} cannot be read.`);
  return language.voice;
}

/** A numeric fact with what a test says of it. */
export function factOf(value: string | Fact["value"], form: Partial<Fact> = {}): Fact {
  return {
    id: "fact",
    type: "number",
    value: typeof value === "string" ? {kind: "number", value} : value,
    sources: [],
    operands: [],
    at: {file: "data/sheet.yaml", line: 1, column: 1},
    ...form,
  };
}

/** Makes no-break spaces visible, so that a test can tell them. */
export function seen(text: string): string {
  return text.replaceAll("\u00a0", "~");
}
