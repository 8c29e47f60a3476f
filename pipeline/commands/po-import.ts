import {resolve} from "node:path";
import type {Effects} from "../model/effects.ts";
import type {Lang} from "../model/language.ts";
import type {Problem, Report} from "../model/problem.ts";
import {readPo} from "../support/gettext.ts";
import {painter} from "../support/print-problems.ts";
import {error} from "../support/problem.ts";
import {inert} from "../support/text-columns.ts";
import {importMatches, trimmed} from "../template/po/import.ts";
import {type Match, matchEntries} from "../template/po/match.ts";
import {unitsOf} from "../template/po/units.ts";
import {readOpen} from "../template/update/open.ts";
import {type Arguments, UsageError} from "./arguments.ts";
import {type PreparedTranslation, prepareTranslation, writeTranslation} from "./prepared-translation.ts";
import {printTodo} from "./status-text.ts";
import {assessState} from "./translation-state.ts";
import type {Translations} from "./translations.ts";
import {wantsColors} from "./values.ts";
import {projectRelative, shownFrom} from "./workshop.ts";

/** Brings translations up to date and writes the messages of a PO file into them. */
export function importPo(
  name: string,
  lang: Lang,
  translations: Translations,
  {given, effects}: {readonly given: Arguments; readonly effects: Effects},
  report: Report,
): "same" | "changed" | "unwritten" {
  const {settings, root} = translations;
  const {source} = settings;
  const entries = openPo(name, lang, effects);
  const file = projectRelative(effects, root)(name);
  const prepared = translations.templates.flatMap((template) => {
    const ready = prepareTranslation(template, lang, translations, report);
    return ready ? [{ready, units: unitsOf(template.id, template.source, ready.now, source)}] : [];
  });
  const matches = matchEntries(
    entries,
    prepared.flatMap(({units}) => units),
    file,
    report,
  );
  let outcome: "same" | "changed" = "same";
  for (const {ready, units} of prepared) {
    const own = matches.filter(({unit}) => units.includes(unit));
    const imported = importMatches(ready.now, own, file, report);
    if (!imported) continue;
    const {taken, text} = imported;
    const now = readOpen(text, ready.now.file, ready.now.mark, report);
    if (!now) continue;
    const spoilt = spoiltMatch(ready, taken, text, source);
    if (spoilt) {
      report(spoiltEntry(spoilt, file));
      continue;
    }
    const changed = ready.changed || text !== ready.now.text;
    if (!changed) continue;
    outcome = "changed";
    if (!given.has("check") && !writeTranslation(now, root, effects)) return "unwritten";
    const shown = shownFrom(effects, root);
    const bold = painter(wantsColors(effects, "print"), "bold");
    const {todo} = assessState(ready.template, now, lang, translations);
    const left = todo.length === 0 ? "nothing is left to do" : "left to do:";
    const count = `${taken.length} message${taken.length === 1 ? "" : "s"}`;
    effects.print(`${bold(inert(shown(now.file)))}: took ${count}; ${left}\n${printTodo(todo, shown)}`);
  }
  if (outcome === "same") effects.print(`${inert(name)}: nothing that is not there already\n`);
  return outcome;
}

function openPo(name: string, lang: Lang, {disk, folder}: Effects): NonNullable<ReturnType<typeof readPo>>["entries"] {
  const path = resolve(folder, name);
  if (disk.kind(path) !== "file") throw new UsageError(`--import: there is no file ${JSON.stringify(name)}`);
  const po = readPo(decode(disk.read(path), name));
  if (!po) throw new UsageError(`--import: ${JSON.stringify(name)} is no PO file that can be read`);
  const said = po.language.replace("_", "-");
  if (said !== "" && said !== lang && said.split("-")[0] !== lang)
    throw new UsageError(`--import: ${JSON.stringify(name)} says that its language is ${po.language}, not ${lang}`);
  return po.entries;
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    throw new UsageError(`--import: ${JSON.stringify(name)} is not UTF-8`, 'save it with the encoding "UTF-8"');
  }
}

// A translation that would swallow what stands below it: an open code block, say.
function spoiltMatch(
  {template, now}: PreparedTranslation,
  taken: readonly Match[],
  text: string,
  source: Lang,
): Match | undefined {
  const read = readOpen(text, now.file, "", () => undefined);
  const units = read ? unitsOf(template.id, template.source, read, source) : [];
  const words = new Map(units.map((unit) => [`${unit.context}\n${unit.id}`, unit.words]));
  return taken.find(({entry, unit}) => {
    const said = words.get(`${unit.context}\n${unit.id}`);
    return said !== (unit.path ? entry.text : trimmed(entry.text));
  });
}

function spoiltEntry({entry}: Match, file: string): Problem {
  const message = "this translation changes how the blocks below it are read, so its template was left as it was";
  const hint = "look for a code block that is not closed, or a list that runs into the next";
  return error("po-entry", {file, line: entry.line, column: 1}, message, hint);
}
