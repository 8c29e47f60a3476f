import {AS_OF, FORCE, JOBS, LANG, REPORTER, ROOT, STRICT, TIMEOUT, type Flag} from "./flags.ts";

export interface CommandManual {
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What it does, in a few sentences. */
  readonly about: string;
  /** How many arguments it takes at most. */
  readonly most: number;
  readonly flags: readonly Flag[];
  readonly examples: readonly {readonly line: string; readonly does: string}[];
}

/** What each command takes and does: parsing, `--help` and this program's manual have this one home. */
export const manuals = {
  build: {
    usage: "factpress build [sheet…] [options]",
    summary: "build the briefings of all sheets, or of those named",
    about:
      "Checks and prints every briefing in every language. One that fails stops no other; its old files stay as they are.\n" +
      "A sheet is named by its id or its file; sheet#VNM is one row of a sheet with `each`. What has not changed since it was\n" +
      "last made is not made again; all that was found in it is told again.",
    most: Infinity,
    flags: [
      LANG,
      {name: "format", value: "LIST", help: "of pdf, html, svg, png (default: formats of factpress.yaml, or pdf,html)"},
      ROOT,
      {name: "output", value: "DIR", help: "where to write (default: output in the project)"},
      {
        name: "proof",
        help: "for those who check: figures with id, source and last release, claims underlined, sources beside translations; drafts too (into proof/)",
      },
      JOBS,
      {name: "shard", value: "I/N", help: "the I-th of N parts of all briefings, for machines that share the work"},
      TIMEOUT,
      AS_OF,
      STRICT,
      FORCE,
      REPORTER,
    ],
    examples: [
      {line: "factpress build", does: "everything"},
      {line: "factpress build international-cooperation --lang zh", does: "one sheet, in Chinese"},
      {line: "factpress build country-profiles#VNM --format pdf", does: "one row of a series"},
      {line: "factpress build --format svg,png", does: "the charts as pictures"},
      {line: "factpress build trade --lang zh --proof", does: "a proof for the translator to check"},
      {line: "factpress build --root ../other --output /tmp/proof", does: "somebody else's project"},
    ],
  },
  check: {
    usage: "factpress check [sheet…] [options]",
    summary: "check sheets and templates, and write nothing",
    about:
      "Makes every check that build makes, the printing included, and writes nothing. Figures that were typed by hand, years\n" +
      "beside figures of another year and translations that say another figure than their source are errors.",
    most: Infinity,
    flags: [LANG, ROOT, JOBS, TIMEOUT, AS_OF, STRICT, FORCE, REPORTER],
    examples: [
      {line: "factpress check", does: "everything"},
      {line: "factpress check data/trade.yaml --lang ar", does: "one sheet in Arabic"},
      {line: "factpress check --reporter github", does: "in a pull request"},
    ],
  },
  preview: {
    usage: "factpress preview [sheet…] [options]",
    summary: "show all editions in the browser, and each change at once",
    about:
      "Serves what a build would write, drafts included, to browsers of this machine, and writes nothing into the project.\n" +
      "When a file of the project is saved, the editions made from it are made again and their pages reload. Problems stand\n" +
      "above the page, which stays as it was until they are mended. Ctrl-C ends it.",
    most: Infinity,
    flags: [
      {name: "port", value: "N", help: "the port to serve at, 0 for any (default: 4173, or the next that is free)"},
      LANG,
      {name: "format", value: "LIST", help: "besides html, of pdf, svg, png (default: as factpress build)"},
      ROOT,
      JOBS,
      TIMEOUT,
      AS_OF,
      STRICT,
    ],
    examples: [
      {line: "factpress preview", does: "everything"},
      {line: "factpress preview trade --lang zh", does: "one sheet in Chinese, while it is translated"},
      {line: "factpress preview --format html", does: "without PDF, which is faster"},
      {line: "factpress preview --root ../other --port 0", does: "somebody else's project, at any free port"},
    ],
  },
  release: {
    usage: "factpress release <sheet…> [options]",
    summary: "record every figure that the briefings of sheets print",
    about:
      "Writes data/<sheet>.record.yaml, which is committed: each figure as readers of each language see it, its value, period\n" +
      "and sources. From then on a figure of it that changes needs status: revised or a correction.",
    most: Infinity,
    flags: [ROOT, JOBS, TIMEOUT],
    examples: [{line: "factpress release international-cooperation", does: "when the briefing goes out"}],
  },
  diff: {
    usage: "factpress diff [sheet…] [options]",
    summary: "tell what moved since the last release, or between two output folders",
    about:
      "Compares today with the records, or two output folders: figures by value and the lines that say them, claims that\n" +
      "changed side, editions rewritten, charts redrawn. Writes nothing.",
    most: Infinity,
    flags: [{name: "json", help: "for programs"}, {name: "markdown", help: "for a pull request"}, ROOT, JOBS, TIMEOUT],
    examples: [
      {line: "factpress diff", does: "all sheets since their last release"},
      {line: "factpress diff trade --markdown", does: "one sheet, for the description of a pull request"},
      {line: "factpress diff last-week/output output", does: "two builds"},
    ],
  },
  init: {
    usage: "factpress init [folder]",
    summary: "make a new project, with a sample sheet and a scheduled build",
    about: "Writes a small complete project into a folder that is empty or new (default: here).",
    most: 1,
    flags: [],
    examples: [{line: "factpress init demo && cd demo && npx factpress build", does: "from nothing to a briefing"}],
  },
  new: {
    usage: "factpress new <sheet> [options]",
    summary: "add a fact sheet and its template to the project",
    about: "Writes data/<sheet>.yaml and templates/<sheet>/<source language>.md.hbs; a file that exists is an error.",
    most: 1,
    flags: [ROOT],
    examples: [{line: "factpress new trade-in-2018", does: "data/trade-in-2018.yaml and its template"}],
  },
  translate: {
    usage: "factpress translate <lang> [template…] [options]",
    summary: "bring translations up to date with their source, or begin them",
    about:
      "Puts today's source above each block of templates/<template>/<lang>.md.hbs: what was changed keeps the words and what\n" +
      "they were made from, what is new waits for its words, what is gone stays and is marked. Words of a translator are never\n" +
      "touched. A file that is missing is begun as a draft.",
    most: Infinity,
    flags: [
      {name: "all", help: "every language of the project; arguments are templates alone"},
      {name: "check", help: "write nothing; exit 1 where a file is not up to date"},
      {name: "export", value: "FILE", help: "write a PO file for Poedit, Weblate and the like instead"},
      {name: "import", value: "FILE", help: "write the translations of a PO file into the templates"},
      ROOT,
      TIMEOUT,
    ],
    examples: [
      {line: "factpress translate zh", does: "all templates, in Chinese"},
      {line: "factpress translate ar international-cooperation", does: "one template, in Arabic"},
      {line: "factpress translate --all", does: "every translation that there is"},
      {line: "factpress translate fr --export fr.po", does: "for a translator who works with Poedit"},
      {line: "factpress translate fr --import fr.po", does: "what came back"},
    ],
  },
  status: {
    usage: "factpress status [template…] [options]",
    summary: "tell how far each translation is, and what is left to do at which line",
    about:
      "Counts blocks that are translated, stale, new and without source, and words of charts and tables without translation;\n" +
      "then lists what is left to do. It exits with 0 when it could answer.",
    most: Infinity,
    flags: [
      LANG,
      {name: "json", help: "for programs"},
      {name: "strict", help: "exit 1 where something is left to do in a translation that is no draft"},
      ROOT,
      TIMEOUT,
    ],
    examples: [
      {line: "factpress status", does: "all translations"},
      {line: "factpress status --lang zh", does: "what a translator into Chinese has to do"},
      {line: "factpress status --strict", does: "in a pull request"},
    ],
  },
  inspect: {
    usage: "factpress inspect [sheet] [options]",
    summary: "list facts with their values and where each is used",
    about: "Lists the facts of a sheet (default: of all), and in which template, line and language each is used.",
    most: 1,
    flags: [
      {name: "chart", value: "ID", help: "print this chart of the sheet as a spec that the Vega editor opens"},
      {name: "json", help: "the same list for programs"},
      ROOT,
      TIMEOUT,
    ],
    examples: [
      {line: "factpress inspect international-cooperation", does: "the facts of one sheet"},
      {line: "factpress inspect trade --chart exports > exports.vl.json", does: "a chart for the Vega editor"},
      {line: "factpress inspect --json", does: "everything, for a program"},
    ],
  },
} satisfies Record<string, CommandManual>;

export type CommandName = keyof typeof manuals;
