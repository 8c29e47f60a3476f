import process from "node:process";
import {diskEffects} from "./effects.ts";
import type {Files} from "./model/files.ts";
import type {Input} from "./model/inputs.ts";
import type {Press} from "./model/press.ts";
import type {Problem, Report} from "./model/problem.ts";
import {openPress} from "./press.ts";
import {readSettings} from "./project/settings.ts";
import {openFiles} from "./support/files.ts";
import {answerRequest} from "./worker-answers.ts";
import type {FromWorker, Opened, Request, Requests} from "./worker-messages.ts";

/**
 * The process in which sheets and templates are read and printed. Whatever they do to it (endless loops, all memory, a
 * promise that nobody caught) ends this process alone; the parent kills it, says so and goes on with a fresh one.
 */
let press: Press | undefined;

interface Answered<Answer = unknown> {
  readonly answer: Answer;
  readonly inputs?: readonly Input[];
}

process.on("message", (request: Request) => {
  answer(request).then(
    (answered) => send(answered),
    (cause: unknown) => send({bug: describe(cause)}),
  );
});
process.on("uncaughtException", (cause) => {
  send({bug: describe(cause), last: true}, () => process.exit(70));
});
// The terminal sends an interrupt to parent and child alike; the parent decides.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit(0));

async function answer(request: Request): Promise<Answered> {
  if (request.do === "open") return open(request);
  if (!press) throw new Error(`asked to ${request.do} before the project was open`);
  return answerRequest(press, request, (stage) => send({stage}));
}

function open({root, asOf}: Requests["open"]): Answered<Opened> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const {disk, home} = diskEffects();
  const filesWith = (templates: string): Files =>
    openFiles({disk, root, defaults: home, templates, packages: [root, home]});
  const {templates} = readSettings(filesWith("templates"), () => {}).folders;
  press = openPress(filesWith(templates), report, asOf);
  if (!press || problems.some((problem) => problem.severity === "error")) return {answer: {problems}};
  const {settings, sheets} = press.project;
  return {answer: {project: {settings, sheets}, problems}, inputs: press.inputs()};
}

function send(message: FromWorker, sent: () => void = () => {}): void {
  process.send?.(message, sent);
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
