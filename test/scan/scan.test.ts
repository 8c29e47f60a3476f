import {execFileSync, spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {load} from "js-yaml";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {compiledCli, start} from "../cli/compiled.ts";
import {copyOfSamples} from "../samples/project.ts";
import {readPage} from "../samples/read-page.ts";
import {readPdf} from "../samples/read-pdf.ts";
import {squeeze} from "../samples/said.ts";
import {HARBOUR} from "./harbour.ts";
import {REGIONS} from "./regions.ts";
import {scanPage, type ScannedPage} from "./scan-page.ts";
import {scanPdf} from "./scan-pdf.ts";

interface Use {
  readonly lang: string;
  readonly shown?: string;
}

interface Inspected {
  readonly id: string;
  readonly sheet: string;
  readonly langs: readonly string[];
  readonly facts: readonly {readonly id: string; readonly sources: readonly string[]; readonly uses: readonly Use[]}[];
  readonly tables: readonly {
    readonly id: string;
    readonly rows: readonly (readonly (string | null)[])[];
    readonly uses: readonly Use[];
  }[];
}

interface Recorded {
  readonly figures: Readonly<Record<string, {value: string; shown: Readonly<Record<string, readonly string[]>>}>>;
  readonly tables?: Readonly<Record<string, {rows: readonly (readonly (string | null)[])[]}>>;
  readonly editions: Readonly<Record<string, unknown>>;
}

interface ManifestEdition {
  readonly lang: string;
  readonly facts: readonly {readonly id: string; readonly shown: string}[];
  readonly sources: readonly string[];
  readonly files: readonly {path: string; format: string; bytes: number; sha256: string; pages?: number}[];
}

/** One edition with all that is told of it. */
interface Scanned {
  readonly name: string;
  readonly lang: string;
  readonly page: ScannedPage;
  readonly html: string;
  readonly pdf: Buffer;
  readonly inspected: Inspected;
  readonly recorded: Recorded;
  readonly manifest: ManifestEdition;
}

const PROJECTS = [
  {title: "the samples", prepare: copyOfSamples},
  {title: "a briefing in six languages with one of everything", prepare: () => projectOf(HARBOUR)},
  {
    title: "a series from files in three languages",
    prepare: () => projectOf(REGIONS),
    /** How each language marks provisional figures, which the chart's title and two rows of the table `years` show. */
    marks: {en: "p", zh: "初", ar: "أ"} as Readonly<Record<string, string>>,
  },
];

const hasPoppler = spawnSync("pdftotext", ["-v"]).status === 0;

// Years and names that authors write, and places and times of their sentences: all else on a page is a figure.
const TYPED = /\b(?:19|20)\d{2}\b|\d{1,2}月|Quay 7|7号码头|quai 7|причал 7|muelle 7|الرصيف 7/gu;

describe.each(PROJECTS)("an independent scan of $title", ({prepare, marks}) => {
  const folder = prepare();
  const read = (path: string): Buffer => readFileSync(join(folder, path));
  const editions: Scanned[] = [];

  beforeAll(async () => {
    const {briefings} = JSON.parse(await run(folder, ["inspect", "--json"])) as {briefings: readonly Inspected[]};
    await run(folder, ["release", ...new Set(briefings.map(({sheet}) => sheet))]);
    await run(folder, ["build"]);
    const manifest = JSON.parse(read("output/manifest.json").toString()) as {
      briefings: readonly {id: string; editions: readonly ManifestEdition[]}[];
    };
    for (const inspected of briefings) {
      const record = load(read(`data/${inspected.sheet}.record.yaml`).toString()) as {
        briefings: Record<string, Recorded>;
      };
      const recorded = record.briefings[inspected.id];
      for (const edition of manifest.briefings.find(({id}) => id === inspected.id)?.editions ?? []) {
        const name = `${inspected.id}.${edition.lang}`;
        const html = read(`output/${inspected.id}/${name}.html`).toString();
        const pdf = read(`output/${inspected.id}/${name}.pdf`);
        if (recorded)
          editions.push({
            name,
            lang: edition.lang,
            page: scanPage(html),
            html,
            pdf,
            inspected,
            recorded,
            manifest: edition,
          });
      }
      expect(Object.keys(recorded?.editions ?? {}).toSorted()).toEqual([...inspected.langs].toSorted());
    }
    expect(editions.length).toBe(briefings.flatMap(({langs}) => langs).length);
  }, 600_000);
  afterAll(() => rmSync(folder, {recursive: true}));

  test("finds on each page the figures of inspect, as often and in the form that it tells, and no other", () => {
    expect(editions.flatMap(faultsOfFigures)).toEqual([]);
  });

  test("finds no number in the words of a page that is no figure, date or name", () => {
    const found = editions.flatMap(({name, page}) => {
      const numbers = page.rest.replaceAll(TYPED, "").match(/\p{Nd}[\p{Nd}.,\u00a0]*/gu);
      return numbers ? [`${name}: ${numbers.join(" ")}`] : [];
    });
    expect(found).toEqual([]);
  });

  test("finds in each printed table the cells of inspect and of the record", () => {
    expect(editions.flatMap(faultsOfTables)).toEqual([]);
  });

  test("finds in each PDF the words of its page, and a way from each figure to its source", async () => {
    const faults: string[] = [];
    for (const {name, lang, html, pdf, page} of editions) {
      if (inOrder(readPage(html).letters, lang) !== inOrder((await readPdf(pdf)).letters, lang))
        faults.push(`${name}: other words in the PDF`);
      const {links, info, xmp} = await scanPdf(pdf);
      for (const {shown, target, note} of page.figures) {
        if (target === undefined) continue;
        const wanted = page.figures.filter((figure) => figure.target === target && figure.note === note).length;
        const found = links.filter((link) => link.target === target && link.note === note).length;
        if (found < wanted) faults.push(`${name}: ${shown} has ${found} of ${wanted} links to ${target} in the PDF`);
      }
      if (info["Subject"] !== page.description) faults.push(`${name}: another description in the PDF`);
      if (!xmp.includes(JSON.stringify(page.description).slice(1, -1))) faults.push(`${name}: not in its XMP`);
    }
    expect(faults).toEqual([]);
  }, 120_000);

  test.skipIf(!hasPoppler)("finds each number of a page in the text that poppler takes out of its PDF", () => {
    const faults = editions.flatMap(({name, pdf, page}) => {
      const text = squeeze(execFileSync("pdftotext", ["-", "-"], {input: pdf, encoding: "utf8"}));
      const numbers = page.figures.flatMap(({shown}) => shown.match(/\p{Nd}[\p{Nd}.,]*/gu) ?? []);
      return [...new Set(numbers)].flatMap((shown) => {
        const wanted = numbers.filter((number) => number === shown).length;
        const times = text.split(shown).length - 1;
        return times < wanted ? [`${name}: ${shown} ${times} of ${wanted} times`] : [];
      });
    });
    expect(faults).toEqual([]);
  });

  test("finds in the record and in the manifest what inspect tells, fact by fact", async () => {
    for (const {name, lang, inspected, recorded, manifest, page, pdf} of editions) {
      const told = shownByFact(inspected, lang);
      const kept = Object.entries(recorded.figures).flatMap(([id, {shown}]) =>
        shown[lang] ? [[id, [...shown[lang]].toSorted()]] : [],
      );
      expect(Object.fromEntries(kept), name).toEqual(told);
      const listed: Record<string, string[]> = {};
      for (const {id, shown} of manifest.facts) listed[id] = [...(listed[id] ?? []), shown].toSorted();
      expect(listed, name).toEqual(told);
      expect([...manifest.sources].toSorted(), name).toEqual([...page.sources].toSorted());
      for (const {path, bytes, sha256, format, pages} of manifest.files) {
        const file = read(`output/${path}`);
        expect([file.length, createHash("sha256").update(file).digest("hex")], path).toEqual([bytes, sha256]);
        if (format === "pdf") expect((await scanPdf(pdf)).pages).toBe(pages);
      }
    }
  });

  if (marks)
    test("finds the mark of a figure that may change in the title of each chart and in each row that shows it", () => {
      for (const {name, lang, html} of editions) {
        const mark = `<sup>${marks[lang]}</sup>`;
        expect(html.match(/<figcaption[^]*?<\/figcaption>/)?.[0], name).toContain(mark);
        const table = /id="table-years"[^]*?<\/table>/.exec(html)?.[0].match(/<sup>[^<]*<\/sup>/g);
        expect(table, name).toEqual([mark, mark]);
      }
    });

  test("finds an address on the page and an entry in its JSON-LD for each fact that it sets", () => {
    for (const {name, page, inspected, recorded, lang} of editions) {
      const anchored = page.figures.filter(({anchor}) => anchor !== undefined);
      expect(page.measured.map((entry) => entry["@id"]).toSorted(), name).toEqual(
        anchored.map(({anchor}) => `#${anchor}`).toSorted(),
      );
      for (const {name: id, value, description} of page.measured) {
        const shown = inspected.facts.find((fact) => fact.id === id)?.uses.filter((use) => use.lang === lang) ?? [];
        expect(
          shown.some((use) => use.shown && description.startsWith(use.shown)),
          `${name} ${id}`,
        ).toBe(true);
        expect(value, `${name} ${id}`).toBe(recorded.figures[id]?.value);
      }
      if (page.listed.length > 0) expect(page.listed, name).toEqual(anchored.map(({shown}) => shown));
    }
  });
});

async function run(folder: string, argv: readonly string[]): Promise<string> {
  const {code, stdout, stderr} = await start(compiledCli(), argv, {cwd: folder});
  expect(code, stderr).toBe(0);
  return stdout;
}

// From right to left pdf.js turns short stretches of figures and words about by its own guess: there letters are counted.
function inOrder(letters: string, lang: string): string {
  return lang === "ar" ? [...letters].toSorted().join("") : letters;
}

function projectOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "factpress-scan-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  symlinkSync(join(import.meta.dirname, "../../node_modules"), join(folder, "node_modules"));
  return folder;
}

function shownByFact({facts}: Inspected, lang: string): Record<string, string[]> {
  return Object.fromEntries(
    facts.flatMap(({id, uses}) => {
      const shown = uses.flatMap((use) => (use.lang === lang && use.shown !== undefined ? [use.shown] : []));
      return shown.length > 0 ? [[id, [...new Set(shown)].toSorted()]] : [];
    }),
  );
}

// A time is no figure: {{period}} and {{date}} print it as data too.
const isTime = (raw: string): boolean => /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.test(raw);

function faultsOfFigures({name, lang, page, inspected}: Scanned): readonly string[] {
  const told = inspected.facts.flatMap(({uses}) =>
    uses.flatMap((use) => (use.lang === lang && use.shown !== undefined ? [use.shown] : [])),
  );
  const left = [...told];
  const unknown = page.figures.flatMap(({raw, shown}) => {
    const at = left.indexOf(shown);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !isTime(raw) ? [`${name}: inspect does not know ${shown}`] : [];
  });
  // What is left stands in words: titles and descriptions of charts, notes, labels, the kicker.
  const words = page.words.join("\n");
  const missing = [...new Set(left)].flatMap((shown) => {
    const times = words.split(shown).length - 1;
    const wanted = left.filter((other) => other === shown).length;
    return times < wanted ? [`${name}: ${shown} is told ${wanted} times in words, and stands there ${times}`] : [];
  });
  return [...unknown, ...missing];
}

function faultsOfTables({name, lang, page, inspected, recorded}: Scanned): readonly string[] {
  return inspected.tables.flatMap(({id, rows, uses}) => {
    const printed = uses.some((use) => use.lang === lang);
    const shown = page.tables.get(id);
    if (!printed || !shown) return printed === (shown !== undefined) ? [] : [`${name}: ${id} is on one side alone`];
    if (JSON.stringify(recorded.tables?.[id]?.rows) !== JSON.stringify(rows)) return [`${name}: ${id} in the record`];
    if (shown.length !== rows.length) return [`${name}: ${id} has ${shown.length} rows, and ${rows.length} are told`];
    return rows.flatMap((row, index) =>
      row.flatMap((cell, column) => {
        const seen = shown[index]?.[column] ?? "";
        return cell === null || !/^-?\d+(?:\.\d+)?$/.test(cell) || readsAs(seen, Number(cell), lang)
          ? []
          : [`${name}: ${id} shows ${seen} for ${cell}`];
      }),
    );
  });
}

// As a reader of the language reads it, to the digits that are shown.
function readsAs(shown: string, value: number, lang: string): boolean {
  const decimal = ["fr", "ru", "es"].includes(lang) ? "," : ".";
  const plain = shown
    .replaceAll(decimal === "," ? /[.\s]/g : /[,\s]/g, "")
    .replace(decimal, ".")
    .replace("−", "-")
    .replace(/[^\d.-].*$/u, "");
  const digits = plain.split(".")[1]?.length ?? 0;
  return Math.abs(Number(plain) - value) <= 0.5000001 * 10 ** -digits;
}
