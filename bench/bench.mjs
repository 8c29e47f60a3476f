// `npm run bench`: what one edition costs, cold and warm, and how that compares with a script that does without
// Factpress. `--sheets N` (30) and `--cold N` (5) say how often; what is compared is built in turns, so that a busy
// machine slows all alike.
import {fork} from "node:child_process";
import {rmSync} from "node:fs";
import {join} from "node:path";
import process from "node:process";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {answerOf, ask, runOnce} from "./processes.mjs";
import {writeProject} from "./sheets.mjs";
import {median, print, printTable, ratios, tenth, whole} from "./table.mjs";

const {values} = parseArgs({options: {sheets: {type: "string", default: "30"}, cold: {type: "string", default: "5"}}});
const LANGS = ["en", "zh"];
const STAGES = ["sheet", "template", "charts", "document", "pdf", "page"];
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const {root, names} = writeProject(Number(values.sheets));
try {
  print("One edition: 8 paragraphs, 3 charts of 60 rows, a table, 5 sources; PDF and page. Milliseconds, medians.\n\n");
  printTable(["cold, process start included", ...LANGS], await coldRows(Number(values.cold)));
  const warm = await measureWarm();
  printTable([`warm, sheets ${warmUp() + 1} to ${names.length} of a batch`, ...LANGS], warmRows(warm));
} finally {
  rmSync(root, {recursive: true, force: true});
}

/** The first sheets warm the compiler up and are not counted. */
function warmUp() {
  return Math.min(10, Math.floor(names.length / 3));
}

async function coldRows(rounds) {
  const output = join(root, "output");
  const command = {
    factpress: (lang) => [
      here("../dist/cli.js"),
      "build",
      names[0],
      "--root",
      root,
      "--lang",
      lang,
      "--output",
      output,
    ],
    naive: (lang) => [here("naive-cli.mjs"), root, names[0], lang, output],
  };
  const cache = join(root, "cache");
  const runs = [];
  for (let round = 0; round < rounds; round++)
    for (const lang of LANGS)
      for (const contender of Object.keys(command)) {
        const run = async (name) =>
          runs.push({contender: name, lang, ...(await runOnce(command[contender](lang), {XDG_CACHE_HOME: cache}))});
        await run(contender);
        if (contender === "factpress") await run("again");
        for (const folder of [output, cache]) rmSync(folder, {recursive: true, force: true});
      }
  const of = (contender, what) =>
    LANGS.map((lang) =>
      median(runs.filter((run) => run.contender === contender && run.lang === lang).map((run) => run[what])),
    );
  const [factpress, naive] = [of("factpress", "wall"), of("naive", "wall")];
  return [
    ["factpress build", ...factpress.map(whole)],
    ["naive script", ...naive.map(whole)],
    ["ratio", ...ratios(factpress, naive)],
    ["ratio of processor time", ...ratios(of("factpress", "cpu"), of("naive", "cpu"))],
    ["factpress build, nothing changed", ...of("again", "wall").map(whole)],
    ["memory: command, MB", ...of("factpress", "own").map(whole)],
    ["memory: its worker, MB", ...of("factpress", "worker").map(whole)],
    ["memory: naive script, MB", ...of("naive", "own").map(whole)],
  ];
}

async function measureWarm() {
  const contenders = [
    ...LANGS.flatMap((lang) => [
      {name: "factpress", lang},
      {name: "naive", lang},
    ]),
    {name: "untagged", lang: "en"},
  ];
  const workers = [];
  try {
    for (const {name, lang} of contenders) workers.push(await startBatch(name, lang));
    const runs = [];
    for (const [round, sheet] of names.entries())
      for (const [index, worker] of turned([...workers.entries()], round)) {
        const run = await ask(worker, {sheet});
        if (round >= warmUp()) runs.push({...contenders[index], ...run});
      }
    // The files of charts apart, so that what went before is that of a plain build.
    for (const sheet of names.slice(-10))
      for (const [index, {name, lang}] of contenders.entries())
        if (name === "factpress") {
          const {stages} = await ask(workers[index], {sheet, formats: ["svg", "png"]});
          runs.push({name: "files", lang, stages});
        }
    return runs;
  } finally {
    for (const worker of workers) worker.kill();
  }
}

function warmRows(runs) {
  const of = (name, what, langs = LANGS) =>
    langs.map((lang) => median(runs.filter((run) => run.name === name && run.lang === lang).map(what)));
  const [tagged] = of("factpress", stage("pdf"));
  const [untagged] = of("untagged", stage("pdf"), ["en"]);
  return [
    ...STAGES.map((name) => [`  ${name}`, ...of("factpress", stage(name)).map(tenth)]),
    ["factpress", ...of("factpress", wall).map(whole)],
    ["naive script", ...of("naive", wall).map(whole)],
    ["ratio", ...ratios(of("factpress", wall), of("naive", wall))],
    ["ratio of processor time", ...ratios(of("factpress", cpu), of("naive", cpu))],
    ["charts as SVG and PNG", ...of("files", stage("chart files")).map(whole)],
    ["PDF without tags and bidi", tenth(untagged), ""],
    ["tags and bidi add", `${whole((tagged / untagged - 1) * 100)} %`, ""],
    ["memory: factpress, MB", ...LANGS.map((lang) => whole(peakIn(runs, "factpress", lang)))],
    ["memory: naive script, MB", ...LANGS.map((lang) => whole(peakIn(runs, "naive", lang)))],
  ];
}

function wall(run) {
  return run.wall;
}

function cpu(run) {
  return run.cpu;
}

function stage(name) {
  return ({stages}) => stages[name] ?? 0;
}

function peakIn(runs, name, lang) {
  return Math.max(...runs.filter((run) => run.name === name && run.lang === lang).map((run) => run.peak));
}

async function startBatch(name, lang) {
  const worker = fork(here("batch.mjs"), [name, root, lang], {env: {...process.env, TZ: "UTC", LC_ALL: "C"}});
  await answerOf(worker);
  return worker;
}

function turned(list, by) {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
