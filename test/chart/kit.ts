import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import type {ChartContext} from "../../pipeline/chart/context.ts";
import type {Brand} from "../../pipeline/model/brand.ts";
import {FileError, type Files} from "../../pipeline/model/files.ts";
import type {Voice} from "../../pipeline/model/language.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import type {ChartSpec} from "../../pipeline/model/sheet.ts";
import type {Column, Table} from "../../pipeline/model/table.ts";
import {createFontChain, openFace} from "../../pipeline/support/fonts.ts";
import {shippedVoice} from "../language/shipped.ts";

const require = createRequire(import.meta.url);
const packageFolder = (name: string) => {
  const entry = require.resolve.paths(name)?.map((folder) => join(folder, name)) ?? [];
  return entry.find((folder) => existsSync(join(folder, "package.json"))) ?? "";
};

const tone = (light: string) => ({light, dark: light});

export const brand: Brand = {
  name: "Office of Statistics",
  color: {
    ink: tone("#1b1f24"),
    paper: tone("#ffffff"),
    muted: tone("#5b6570"),
    hairline: tone("#d5dae0"),
    brand: tone("#0b5fa5"),
    onBrand: tone("#ffffff"),
    tint: tone("#eef4fa"),
    series: ["#0b5fa5", "#c8501e", "#00806a", "#a05195", "#8a6d00", "#5b6570"].map(tone),
  },
  typography: {families: {"*": ["Noto Sans"]}, packages: {"Noto Sans": "@expo-google-fonts/noto-sans"}},
  timeLeftToRight: true,
};

const openFonts = (lang: string, faces: readonly (readonly [string, string, string, 400 | 700])[]) =>
  createFontChain(
    lang,
    faces.map(([family, name, file, weight]) =>
      openFace(readFileSync(join(packageFolder(name), file)), {family, weight, italic: false}),
    ),
  );

const latin = [
  ["Noto Sans", "@expo-google-fonts/noto-sans", "400Regular/NotoSans_400Regular.ttf", 400],
  ["Noto Sans", "@expo-google-fonts/noto-sans", "700Bold/NotoSans_700Bold.ttf", 700],
] as const;

/** The files of the Latin faces, for a renderer that opens fonts itself. */
export const fontFiles = latin.map(([, name, file]) => join(packageFolder(name), file));

export const fonts = openFonts("en", latin);
export const arabicFonts = () =>
  openFonts("ar", [["Amiri", "@expo-google-fonts/amiri", "400Regular/Amiri_400Regular.ttf", 400], ...latin]);

/** A plain English voice: enough to see that charts ask it. */
export const english: Voice = {
  lang: "en",
  name: "English",
  direction: "ltr",
  script: "Latn",
  quotes: ["“", "”", "‘", "’"],
  fact: () => ({text: ""}),
  number(value, form = {}) {
    const short = form.short && Math.abs(Number(value)) >= 1e6;
    const digits = short
      ? {maximumFractionDigits: 1}
      : {minimumFractionDigits: form.digits ?? 0, maximumFractionDigits: form.digits ?? 12};
    const text = (short ? Number(value) / 1e6 : Number(value)).toLocaleString("en", digits) + (short ? " million" : "");
    return form.unit === "percent" && !form.bare ? `${text}%` : text;
  },
  unit: () => "",
  date: (date) =>
    date.length === 4
      ? date
      : new Date(date).toLocaleDateString("en", {
          timeZone: "UTC",
          year: "numeric",
          month: "short",
          ...(date.length === 10 && {day: "numeric"}),
        }),
  list: (items) => items.join(", "),
  plural: () => "other",
  pluralCategories: ["other"],
  units: new Set(),
  country: (code) => ({CN: "China", VN: "Vietnam"})[code],
  own: (word) => word,
  reading: shippedVoice("en").reading,
  d3: {
    number: {decimal: ".", thousands: ",", grouping: [3], currency: ["$", ""]},
    time: {
      dateTime: "%x, %X",
      date: "%-m/%-d/%Y",
      time: "%-I:%M:%S %p",
      periods: ["AM", "PM"],
      days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
      shortDays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
      months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
      ],
      shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    },
  },
};

/** The files of a folder of this machine, or those given by name; packages as npm installed them. */
export function filesOf(folder: string, own: Readonly<Record<string, string | Uint8Array>> = {}): Files {
  const read = (file: string): Uint8Array => {
    const given = own[file];
    if (given !== undefined) return typeof given === "string" ? new TextEncoder().encode(given) : given;
    try {
      return readFileSync(join(folder, file));
    } catch {
      throw new FileError(file, "missing", `there is no file ${file}`);
    }
  };
  return {
    read,
    text: (file) => new TextDecoder("utf-8", {fatal: true}).decode(read(file)),
    exists: (file) => file in own || existsSync(join(folder, file)),
    list: () => [],
    fromPackage: (name, file) =>
      existsSync(join(packageFolder(name), file)) ? readFileSync(join(packageFolder(name), file)) : undefined,
    listPackage: () => [],
  };
}

export const datasets = filesOf(packageFolder("vega-datasets"));

/** A table of the sheet from its columns and rows of cells. */
export function table(
  id: string,
  columns: readonly (Pick<Column, "name" | "type"> & Partial<Column>)[],
  rows: readonly (readonly (string | undefined)[])[],
): Table {
  const at = {file: "data/sheet.yaml", line: 1, column: 1};
  return {
    id,
    columns,
    rows: rows.map((cells, row) => ({
      cells: Object.fromEntries(columns.map(({name}, index) => [name, cells[index]])),
      at: {...at, line: row + 2},
    })),
    sources: [],
    at,
  };
}

/** A chart whose properties stand at lines that tell their depth, and at the column of their path's hash in `paths`. */
export function chart(id: string, spec: Record<string, unknown>, more: Partial<ChartSpec> = {}): ChartSpec {
  return {
    id,
    spec: {description: "A chart.", ...spec},
    sources: [],
    file: "data/sheet.yaml",
    at: {file: "data/sheet.yaml", line: 1, column: 1},
    placeOf: (path) => ({file: path.join("."), line: 1, column: 1}),
    ...more,
  };
}

export function context(more: Partial<ChartContext> = {}): ChartContext {
  return {tables: new Map(), voice: english, say: (text) => text, brand, fonts, files: datasets, ...more};
}

/** A report that remembers, and what it heard as "code at place: message". */
export function listen(): {report: (problem: Problem) => void; heard: Problem[]; lines: () => string[]} {
  const heard: Problem[] = [];
  return {
    heard,
    report: (problem) => void heard.push(problem),
    lines: () => heard.map(({code, place, message}) => `${code} at ${place?.file}: ${message}`),
  };
}
