// One contender as a process of its own, asked for one sheet at a time: `node batch.mjs factpress|untagged|naive ROOT LANG`.
import {register} from "node:module";
import process from "node:process";
import {openNaive} from "./naive.mjs";

const [contender, root, lang] = process.argv.slice(2);
if (contender === "untagged") register("./untagged.mjs", import.meta.url);
const build = contender === "naive" ? openNaive(root, lang) : await openFactpress();

process.on("message", async ({sheet, formats}) => {
  const stages = {};
  let [stage, began] = ["", performance.now()];
  const [wall, cpu] = [began, process.cpuUsage()];
  const next = (name) => {
    const now = performance.now();
    if (stage !== "") stages[stage] = (stages[stage] ?? 0) + now - began;
    [stage, began] = [name, now];
  };
  await build(sheet, next, formats);
  next("");
  const {user, system} = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS / 1024;
  process.send({stages, wall: performance.now() - wall, cpu: (user + system) / 1000, peak});
});
process.send("ready");

/** Factpress as its worker drives it: the project opened once, sheets as they are asked for. */
async function openFactpress() {
  const [{diskEffects}, {openPress}, {openFiles}] = await Promise.all(
    ["effects", "press", "support/files"].map((name) => import(`../dist/${name}.js`)),
  );
  const {disk, home} = diskEffects();
  const files = openFiles({disk, root, defaults: home, templates: "templates", packages: [root, home]});
  const press = openPress(files, (problem) => expectNone([problem]));
  return async (sheet, onStage, formats = ["pdf", "html"]) => {
    onStage("sheet");
    const {briefings, problems} = press.briefings(`data/${sheet}.yaml`);
    expectNone(problems);
    const edition = await press.edition(briefings[0], lang, formats, {onStage: (stage) => onStage(kindOf(stage))});
    expectNone(edition.problems);
  };
}

function kindOf(stage) {
  if (stage.startsWith("chart ")) return "charts";
  return stage.startsWith("file of chart ") ? "chart files" : stage;
}

function expectNone(problems) {
  const real = problems.filter(({severity}) => severity !== "hint");
  if (real.length > 0) throw new Error(`the bench's own project has problems:\n${JSON.stringify(real, undefined, 1)}`);
}
