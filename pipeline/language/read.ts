import {FileError, type Files} from "../model/files.ts";
import type {Lang, Voice} from "../model/language.ts";
import type {Report} from "../model/problem.ts";
import type {Words} from "../model/project.ts";
import {error} from "../support/problem.ts";
import {parseYaml, type YamlDocument} from "../support/yaml/yaml.ts";
import type {LanguageDefinition} from "./definition.ts";
import type {Names} from "./names.ts";
import {readDefinition} from "./read-definition.ts";
import {readNames} from "./read-names.ts";
import {readUnits} from "./read-units.ts";
import {readWords} from "./read-words.ts";
import {createVoice} from "./voice.ts";

/**
 * Opens a language: its definition, the team's names and the words that briefings share.
 *
 * `templates` is the project's folder of templates. Units, names and words may lack; a mistake in any of the files is
 * reported at its line, and the language is not opened.
 */
export function readLanguage(
  lang: Lang,
  files: Files,
  templates: string,
  report: Report,
): {voice: Voice; words: Words} | undefined {
  const file = `${templates}/languages/${lang}.yaml`;
  if (!TAG.test(lang) || !files.exists(file)) {
    const known = listLanguages(files, templates);
    const near = known.find((tag) => lang.startsWith(tag));
    const hint =
      near === undefined
        ? `known: ${known.join(", ")}; another language needs that file and a font`
        : `did you mean "${near}"?`;
    report(error("unknown-language", undefined, `No file says how "${lang}" is written: ${file} is missing.`, hint));
    return undefined;
  }
  const document = open(file, files, report);
  const shipped = document && readDefinition(lang, document, report);
  const definition = shipped && withUnits(shipped, `${templates}/units.${lang}.yaml`, files, report);
  const names = readOptional(`${templates}/names.${lang}.yaml`, files, readNames, report);
  const words = readOptional(`${templates}/words.${lang}.yaml`, files, readWords, report);
  return definition && names && words ? {voice: createVoice(definition, names), words} : undefined;
}

/** The words that briefings share; none where their file has a mistake, which is reported. */
export function readSharedWords(lang: Lang, files: Files, templates: string, report: Report): Words {
  return readOptional(`${templates}/words.${lang}.yaml`, files, readWords, report) ?? new Map<string, never>();
}

/** The languages that have a file, in the order of their tags. */
export function listLanguages(files: Files, templates: string): Lang[] {
  return files
    .list(`${templates}/languages`)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .filter((tag) => TAG.test(tag));
}

// A subset of BCP 47 that is safe in a file's name.
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u;

function withUnits(
  definition: LanguageDefinition,
  file: string,
  files: Files,
  report: Report,
): LanguageDefinition | undefined {
  if (!files.exists(file)) return definition;
  const document = open(file, files, report);
  return document && readUnits(definition, document, report);
}

type Entries = Names | Words;

function readOptional<T extends Entries>(
  file: string,
  files: Files,
  read: (document: YamlDocument, report: Report) => T | undefined,
  report: Report,
): T | ReadonlyMap<string, never> | undefined {
  if (!files.exists(file)) return new Map<string, never>();
  const document = open(file, files, report);
  return document && read(document, report);
}

function open(file: string, files: Files, report: Report): YamlDocument | undefined {
  try {
    const document = parseYaml(files.text(file), file, report);
    return document?.sound ? document : undefined;
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause;
    report(error("unreadable-file", {file, line: 1, column: 1}, cause.message));
    return undefined;
  }
}
