import {fail, mapOf, optional, record, type Shape, whole} from "./shape.ts";

const listed: Shape<readonly string[]> = (spot) =>
  typeof spot.value === "string"
    ? spot.value.split(",").flatMap((word) => (word.trim() === "" ? [] : [word.trim()]))
    : fail(spot, "a text of words with commas between them");
const some = optional(listed, []);

/** The part `reading` of a language file: words by which a figure that was typed is told from a year, a page or an age. */
export const readingShape = optional(
  record({
    percent: some,
    points: some,
    scales: optional(mapOf(isWord, "a word", whole(1, 15)), new Map<string, number>()),
    years: some,
    after_years: some,
    other_times: some,
    references: some,
    months: optional(mapOf(isMonth, "the number of a month", listed), new Map<string, readonly string[]>()),
    ordinals: some,
    ordinal_words: some,
    spans: some,
    hours: some,
    measures: some,
    joins: some,
    numbers: optional(mapOf(isNumber, "a whole number", listed), new Map<string, readonly string[]>()),
  }),
  undefined,
);

function isWord(key: string): boolean {
  return key.trim() !== "";
}

function isMonth(key: string): boolean {
  return /^(?:[1-9]|1[0-2])$/u.test(key);
}

function isNumber(key: string): boolean {
  return /^[1-9][0-9]{0,12}$/u.test(key);
}
