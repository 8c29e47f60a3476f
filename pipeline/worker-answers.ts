import type {Press} from "./model/press.ts";
import type {Fact} from "./model/fact.ts";
import type {Input} from "./model/inputs.ts";
import type {Problem} from "./model/problem.ts";
import type {Briefing} from "./model/sheet.ts";
import type {Answers, Inspection, Request, RequestKind} from "./worker-messages.ts";

type Handlers = {
  readonly [Kind in Exclude<RequestKind, "open">]: (
    press: Press,
    request: Request<Kind>,
    onStage: (stage: string) => void,
  ) => Answers[Kind] | Promise<Answers[Kind]>;
};

/** Answers one request of the parent by an open project. What is thrown is a bug: stages report what is wrong with input. */
export async function answerRequest(
  press: Press,
  request: Exclude<Request, {readonly do: "open"}>,
  onStage: (stage: string) => void,
): Promise<{readonly answer: unknown; readonly inputs: readonly Input[]}> {
  onStage(request.do);
  // The table is complete by its type; the compiler cannot pair the kind of the handler with that of the request.
  const handler = handlers[request.do] as Handlers[Exclude<RequestKind, "open">];
  const sheet = "sheet" in request ? request.sheet : undefined;
  press.begin();
  if (sheet !== undefined) await press.prepare(sheet);
  const answer = await handler(press, request as never, onStage);
  return {answer, inputs: press.inputs(sheet)};
}

const handlers: Handlers = {
  scan(press, {sheet, proof}) {
    const {briefings, problems} = press.briefings(sheet);
    return {
      problems,
      briefings: briefings.map((briefing) => {
        const {id, sheet, file, template, at} = briefing;
        const {langs, drafts} = press.languages(briefing);
        return proof
          ? {id, sheet, file, template, langs: [...langs, ...drafts], drafts: [], at}
          : {id, sheet, file, template, langs, drafts, at};
      }),
    };
  },
  async edition(press, {sheet, briefing, lang, langs, formats, proof}, onStage) {
    return press.edition(briefingOf(press, sheet, briefing), lang, formats, {onStage, langs, proof});
  },
  finish: (press, {sheet, briefing}) => press.finish(briefingOf(press, sheet, briefing)),
  index: (press, {lang, contents}) => press.index(lang, contents),
  inspect: (press, {sheet, briefing}) => inspect(press, briefingOf(press, sheet, briefing)),
  async chart(press, {sheet, briefing: id, chart}) {
    const briefing = briefingOf(press, sheet, id);
    const spec = await press.chartSpec(briefing, chart);
    return {charts: [...briefing.charts.keys()], ...(spec && {spec})};
  },
};

function briefingOf(press: Press, sheet: string, id: string): Briefing {
  const found = press.briefings(sheet).briefings.find((briefing) => briefing.id === id);
  if (!found) throw new Error(`${sheet} has no briefing ${id}: it changed while it was read`);
  return found;
}

function inspect(press: Press, briefing: Briefing): Inspection {
  const problems: Problem[] = [];
  const {langs, drafts} = press.languages(briefing);
  const uses = [...langs, ...drafts].flatMap((lang) => {
    const found = press.uses(briefing, lang);
    problems.push(...found.problems);
    return found.uses.map((use) => ({...use, lang}));
  });
  const facts = [...briefing.facts.values()].map((fact: Fact) => ({
    id: fact.id,
    type: fact.type,
    value: fact.value,
    sources: fact.sources,
    operands: fact.operands,
    at: fact.at,
    ...(fact.label !== undefined && {label: fact.label}),
    ...(fact.unit !== undefined && {unit: fact.unit}),
    ...(fact.period !== undefined && {period: fact.period}),
    uses: uses.filter((use) => use.kind === "fact" && use.id === fact.id),
  }));
  return {facts, charts: [...briefing.charts.keys()], tables: [...briefing.views.keys()], problems};
}
