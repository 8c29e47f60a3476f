import type {Region} from "./region.ts";

/** `{{#if country.note}}…{{else}}…{{/if}}`: whether a fact or a column of the row has a value; what it says is a claim's business. */
export const ifKnown: Region = {
  takes: "fact",
  example: "{{#if country.note}}…{{/if}}",
  say: ({subject, holding, otherwise}, {facts}) =>
    facts.get(subject)?.value.kind === "missing" ? (otherwise?.() ?? "") : holding(),
};

/** `{{#unless country.note}}…{{/unless}}`: where it has none. */
export const unlessKnown: Region = {
  takes: "fact",
  example: "{{#unless country.note}}…{{/unless}}",
  say: ({subject, holding, otherwise}, {facts}) =>
    facts.get(subject)?.value.kind === "missing" ? holding() : (otherwise?.() ?? ""),
};
