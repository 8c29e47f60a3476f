import type {SharedWord, Words} from "../model/project.ts";
import type {Report} from "../model/problem.ts";
import type {YamlDocument} from "../support/yaml/yaml.ts";
import {checkDocument, fail, mapOf, placeOf, type Shape} from "./shape.ts";

/** The words that all briefings share: source text to translation. */
export function readWords(document: YamlDocument, report: Report): Words | undefined {
  return checkDocument(
    document,
    mapOf(() => true, "", translation),
    report,
  );
}

const translation: Shape<SharedWord> = (spot) =>
  typeof spot.value === "string" && spot.value.trim() !== ""
    ? {text: spot.value, at: placeOf(spot)}
    : fail(spot, "the translation of this text, in quotes where it looks like a number");
