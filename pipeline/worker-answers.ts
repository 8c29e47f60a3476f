import {inspectBriefing} from "./inspect-briefing.ts";
import type {Press} from "./model/press.ts";
import type {Input} from "./model/inputs.ts";
import type {Briefing} from "./model/sheet.ts";
import type {Answers, Request, RequestKind} from "./worker-messages.ts";

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
  scan(press, {sheet}) {
    const {briefings, problems} = press.briefings(sheet);
    return {
      problems,
      briefings: briefings.map((briefing) => {
        const {id, sheet, file, template, at} = briefing;
        return {id, sheet, file, template, ...press.languages(briefing), at};
      }),
    };
  },
  async edition(press, {sheet, briefing, lang, langs, formats, proof}, onStage) {
    return press.edition(briefingOf(press, sheet, briefing), lang, formats, {onStage, langs, proof});
  },
  finish: (press, {sheet, briefing}) => press.finish(briefingOf(press, sheet, briefing)),
  index: (press, {lang, contents}) => press.index(lang, contents),
  inspect: (press, {sheet, briefing}) => inspectBriefing(press, briefingOf(press, sheet, briefing)),
  texts: (press, {sheet, briefing}, onStage) => press.texts(briefingOf(press, sheet, briefing), onStage),
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
