import {error} from "../../support/problem.ts";
import {figureToken, showFact, showList} from "./figure.ts";
import {type Helper, nameIn} from "./helper.ts";

/** `{{date "2017-05-14/2017-05-15"}}`: a date, or a fact that is one, as the language writes it. */
export const date: Helper = {
  takes: ["date"],
  options: {style: "style"},
  plain: true,
  example: '{{date "2017-05-14/2017-05-15"}}',
  say(call, scene) {
    const named = nameIn(call);
    const fact = scene.facts.get(named);
    const style = call.options["style"] === "short" ? "short" : "long";
    if (!fact) return [{kind: "date", date: named, shown: scene.voice.date(named, style), at: call.at}];
    if (fact.value.kind === "list") {
      const shown = showList(
        fact.value.items,
        (item) => (item.kind === "date" ? {text: scene.voice.date(item.date, style)} : undefined),
        scene,
      );
      return shown && figureToken(named, shown, call.at, scene);
    }
    if (fact.value.kind !== "date") {
      showFact(named, {}, call.at, scene);
      return undefined;
    }
    return figureToken(named, {text: scene.voice.date(fact.value.date, style)}, call.at, scene);
  },
};

/** `{{period "visits"}}`: the time that a figure speaks of; it moves with the figure. */
export const period: Helper = {
  takes: ["fact"],
  options: {style: "style"},
  plain: true,
  example: '{{period "visits"}}',
  say(call, scene) {
    const id = nameIn(call);
    const fact = scene.facts.get(id);
    if (fact?.period === undefined) {
      const problem = error(
        "no-period",
        call.at,
        `the fact ${id} has no period`,
        `add to it, in the sheet: period: 2016-07/2017-05`,
      );
      scene.report(fact ? {...problem, related: [{message: `${id} is defined here`, place: fact.at}]} : problem);
      return undefined;
    }
    const style = call.options["style"] === "short" ? "short" : "long";
    return [{kind: "date", date: fact.period, shown: scene.voice.date(fact.period, style), at: call.at}];
  },
};
