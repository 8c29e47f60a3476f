import {posix} from "node:path";

/** Folders of `pipeline/` that are stages; what is not listed here, `model/` or `support/` is a driver. */
const STAGES = [
  "sheet",
  "project",
  "language",
  "template",
  "chart",
  "audit",
  "document",
  "html",
  "pdf",
  "output",
  "record",
];
const DRIVERS = /^(?:commands\/.+|[a-z-]+)\.ts$/;
const LONGEST_FILE = 200;

/** Where each package may be imported: the beginnings of paths. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  pdfmake: ["pdf/"],
  pdfkit: ["pdf/", "support/fonts", "support/outlines"],
  vega: ["chart/"],
  "vega-lite": ["chart/"],
  "@resvg/resvg-js": ["chart/"],
  "subset-font": ["html/"],
  "csv-parse": ["sheet/"],
  zod: ["sheet/", "project/", "record/", "support/"],
  handlebars: ["support/handlebars"],
  "gettext-parser": ["support/gettext"],
  hucre: ["support/workbook"],
  "js-yaml": ["support/yaml"],
  mdast: ["support/markdown", "document/", "template/"],
  "mdast-util-from-markdown": ["support/markdown"],
  "mdast-util-gfm-footnote": ["support/markdown"],
  "mdast-util-gfm-table": ["support/markdown"],
  "micromark-extension-cjk-friendly": ["support/markdown"],
  "micromark-extension-gfm-footnote": ["support/markdown"],
  "micromark-extension-gfm-table": ["support/markdown"],
  "vega-expression": ["support/expression"],
  "vega-interpreter": ["support/expression", "chart/"],
  culori: ["support/color"],
  fontkit: ["support/fonts", "support/outlines"],
  "bidi-js": ["support/bidi"],
  "decimal.js": ["support/decimal"],
  "image-size": ["support/image-size"],
  // Built in: the disk, other processes and the machine are behind effects.ts; the rest computes.
  "node:fs": ["effects.ts"],
  "node:fs/promises": ["effects.ts"],
  "node:child_process": ["effects.ts"],
  "node:os": ["effects.ts"],
  "node:http": ["web-server.ts"],
  "node:url": ["effects.ts"],
  "node:process": ["effects.ts", "worker.ts"],
  "node:util": ["commands/arguments.ts"],
  "node:module": ["support/fonts", "pdf/", "support/"],
  "node:path": [""],
  "node:crypto": [""],
  "node:v8": ["kept-answers.ts"],
  "node:zlib": ["pdf/", "support/workbook"],
};

const IMPORTS =
  /^\s*(?:import|export)\s[^"';]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|\brequire(?:\.resolve)?\(\s*"([^"]+)"\s*\)/gm;

/** What breaks the rules of the house, a sentence each; `files` maps paths below `pipeline/` to their text. */
export function findBreaches(files: ReadonlyMap<string, string>): string[] {
  const graph = new Map([...files].map(([file, text]) => [file, importsOf(file, text)]));
  return [...[...files].flatMap(([file, text]) => breachesOf(file, text, graph.get(file) ?? [])), ...cycles(graph)];
}

function importsOf(file: string, text: string): string[] {
  return [...withoutComments(text).matchAll(IMPORTS)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
    return name.startsWith(".") ? posix.join(posix.dirname(file), name) : name;
  });
}

function breachesOf(file: string, text: string, imports: readonly string[]): string[] {
  const found: string[] = [];
  const lines = text.split("\n").length - 1;
  if (lines > LONGEST_FILE) found.push(`${file} has ${lines} lines, more than ${LONGEST_FILE}`);
  if (/(?:^|\/)(?:index|utils?|helpers|common|misc)\.ts$/.test(file)) found.push(`${file} is named for nothing`);
  const code = withoutComments(text);
  if (isBarrel(code)) found.push(`${file} only passes on what others export: no barrels`);
  if (/^\s*export\s+default\s/m.test(code) && !file.endsWith(".d.ts")) found.push(`${file} has a default export`);
  if (isStage(file) || file.startsWith("support/")) {
    if (/\bprocess\.(?:env|cwd|argv)\b/.test(code)) found.push(`${file} reads the environment`);
    if (/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/.test(code))
      found.push(`${file} depends on clock or chance`);
  }
  for (const target of imports) {
    const breach = isPackage(target) ? homeBreach(file, target) : starBreach(file, target);
    if (breach !== undefined) found.push(breach);
  }
  return found;
}

function starBreach(file: string, target: string): string | undefined {
  const [from, to] = [folderOf(file), folderOf(target)];
  if (target.startsWith("../")) return `${file} imports ${target}, outside pipeline/`;
  if (to === undefined && !DRIVERS.test(target)) return `${file} imports ${target}, which is no part of the house`;
  if (from === to || DRIVERS.test(file)) return undefined;
  if (from === "model") return `${file} imports ${target}: model/ imports only model/`;
  if (to === "model") return undefined;
  if (from === "support") return `${file} imports ${target}: support/ imports only model/ and itself`;
  if (to === "support") return undefined;
  return `${file} imports ${target}: a stage imports itself, model/ and support/`;
}

function homeBreach(file: string, target: string): string | undefined {
  const name = target.startsWith("node:")
    ? target
    : target
        .split("/")
        .slice(0, target.startsWith("@") ? 2 : 1)
        .join("/");
  const homes = HOMES[name];
  if (!homes) return `${file} imports ${name}, which has no home`;
  if (file.startsWith("model/")) return `${file} imports ${name}: model/ imports only model/`;
  return homes.some((home) => file.startsWith(home))
    ? undefined
    : `${file} imports ${name}, at home in ${homes.join(", ")}`;
}

function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  function visit(file: string, path: readonly string[]): void {
    const at = path.indexOf(file);
    if (at >= 0) found.push(`imports go round: ${[...path.slice(at), file].join(" -> ")}`);
    if (at >= 0 || done.has(file)) return;
    for (const target of graph.get(file) ?? []) if (graph.has(target)) visit(target, [...path, file]);
    done.add(file);
  }
  for (const file of graph.keys()) visit(file, []);
  return found;
}

function isBarrel(code: string): boolean {
  if (/^\s*export\s+\*/m.test(code)) return true;
  const rest = code.replace(/^\s*(?:import|export)\s[^"';]*?from\s+"[^"]+";/gm, "").trim();
  return rest === "" && /^\s*export\s/m.test(code);
}

function isPackage(target: string): boolean {
  return !target.endsWith(".ts");
}

function isStage(file: string): boolean {
  return STAGES.includes(folderOf(file) ?? "");
}

/** The first folder of a path; `undefined` for a driver. */
function folderOf(file: string): string | undefined {
  const folder = file.includes("/") ? file.slice(0, file.indexOf("/")) : undefined;
  return folder !== undefined && ["model", "support", ...STAGES].includes(folder) ? folder : undefined;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}
