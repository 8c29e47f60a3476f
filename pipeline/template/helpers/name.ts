import type {Shown} from "../../model/language.ts";
import {error} from "../../support/problem.ts";
import {words} from "../scene.ts";
import {figureToken, showCountry, showList} from "./figure.ts";
import {type Helper, nameIn} from "./helper.ts";

/** `{{name "VN" form="with"}}`: a country or region in the team's wording and the form that the sentence needs. */
export const name: Helper = {
  takes: ["country"],
  options: {form: "text"},
  plain: true,
  example: '{{name "VN" form="with"}}',
  say(call, scene) {
    const named = nameIn(call);
    const fact = scene.facts.get(named);
    const form = call.options["form"] === undefined ? undefined : String(call.options["form"]);
    if (fact?.value.kind === "missing") {
      scene.report(error("missing-value", call.at, `${named} has no value: ${fact.value.why}`));
      return undefined;
    }
    const show = (code: string): Shown | undefined => showCountry(code, form, call.at, scene);
    const shown =
      fact?.value.kind === "list"
        ? showList(fact.value.items, (item) => (item.kind === "country" ? show(item.code) : undefined), scene)
        : show(fact?.value.kind === "country" ? fact.value.code : named);
    if (!shown) return undefined;
    return fact ? figureToken(named, shown, call.at, scene) : words(shown.text, call.at);
  },
};
