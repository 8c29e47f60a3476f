import {expect, test} from "vitest";
import type {Block} from "../../pipeline/model/document.ts";
import {printSample} from "./print-sample.ts";
import {readPdf} from "./read-pdf.ts";
import {at, chart, documentOf, drawing, figureValue, list, paragraph, section, table} from "./sample-document.ts";

const sentence = "Over four years cooperation and policy communication along the routes improved markedly. ";

async function read(blocks: readonly Block[]) {
  const {bytes, problems} = await printSample(documentOf("en", "T", blocks));
  expect(problems).toEqual([]);
  if (!bytes) throw new Error("there is no file");
  return readPdf(bytes);
}

function fillers(count: number): Block[] {
  return Array.from({length: count}, (_, index) => paragraph(`Filler ${index}`));
}

const margin = 72;

/** How much every page but the last leaves empty above its foot, in points. */
function gaps({pieces, text}: Awaited<ReturnType<typeof read>>): readonly number[] {
  return text.slice(0, -1).map((_, index) => {
    const heights = pieces.filter(({page, y}) => page === index + 1 && y > margin - 12).map(({y}) => y);
    return Math.min(...heights) - margin;
  });
}

const picture = () => chart("share", "The chart", "", "Two bars.", "Source", drawing(["2015", "2016"]));

test("where a figure moves to the next page, the paragraph after it fills the page", async () => {
  for (let lines = 20; lines < 30; lines++) {
    const reading = await read([
      ...fillers(lines),
      picture(),
      paragraph(`After it. ${sentence.repeat(8)}`),
      ...fillers(60),
    ]);
    expect(Math.max(...gaps(reading))).toBeLessThan(115);
    const all = reading.text.join(" ");
    for (const words of ["The chart", "After it."]) expect(all.split(words)).toHaveLength(2);
  }
});

test("no paragraph goes between a heading and its figure", async () => {
  const after = paragraph("After it.");
  for (let lines = 20; lines < 30; lines++) {
    const {text} = await read([...fillers(lines), section(2, "a", "Heading", [picture(), after]), ...fillers(60)]);
    expect(text.join(" ")).toMatch(/Heading.*The chart.*After it\./s);
    expect(text.find((words) => words.includes("Heading"))).toContain("The chart");
  }
});

test("a long paragraph that leads to a list gives its last lines, and does not move as a whole", async () => {
  for (let lines = 18; lines < 28; lines++) {
    const inner = list([[paragraph("inner one")], [paragraph("inner two")]]);
    const reading = await read([
      ...fillers(lines),
      section(2, "a", "Heading", [
        paragraph(sentence.repeat(8)),
        list([[paragraph("first")], [paragraph(sentence.repeat(4)), inner], [paragraph("last")]]),
      ]),
      ...fillers(60),
    ]);
    expect(Math.max(...gaps(reading))).toBeLessThan(130);
  }
});

test("rows of cards are parted between pages where there are many, and none stands alone", async () => {
  const cards = Array.from({length: 8}, (_, index) => ({
    figure: figureValue(`more than ${index} billion`),
    label: `label of card ${index + 1}`,
    at,
  }));
  for (let lines = 18; lines < 34; lines++) {
    const reading = await read([...fillers(lines), {type: "cards", cards, at}, ...fillers(60)]);
    expect(Math.max(...gaps(reading))).toBeLessThan(150);
    const {text} = reading;
    const counts = text.map((words) => words.match(/label of card/g)?.length ?? 0).filter((count) => count > 0);
    expect([[8], [4, 4]]).toContainEqual(counts);
  }
});

test("a table over several pages has two rows on each of them at the least", async () => {
  for (let length = 32; length < 66; length++) {
    const rows = Array.from({length}, (_, index) => [`Place ${index}`, String(index)]);
    const {text} = await read([...fillers(3), table("Long", ["Region", "Share"], rows), ...fillers(20)]);
    const counts = text.map((words) => words.match(/Place \d/g)?.length ?? 0).filter((count) => count > 0);
    expect(Math.min(...counts)).toBeGreaterThan(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(length);
  }
});

test("a table of long words is set smaller before they break, and stands in the structure once", async () => {
  const words = [
    "Transportation",
    "Telecommunication",
    "Infrastructure",
    "Responsibilities",
    "Administration",
    "Competition",
  ];
  const {bytes} = await printSample(documentOf("en", "T", [table("Wide", words, [words])]));
  if (!bytes) throw new Error("there is no file");
  // What pdf.js reads of the structure leaves out elements without content.
  const objects = Buffer.from(bytes).toString("latin1");
  expect(objects.match(/\/S \/THead/g)).toHaveLength(1);
  expect(objects.match(/\/S \/TBody/g)).toHaveLength(1);
  const {pieces} = await readPdf(bytes);
  for (const word of words) expect(pieces.filter(({text}) => text === word)).toHaveLength(2);
});

test("no entry of the contents stands alone on a page", async () => {
  const entries = Array.from({length: 8}, (_, index) => ({id: "s", level: 2 as const, text: `Entry ${index}`}));
  for (let lines = 22; lines < 34; lines++) {
    const {text} = await read([
      ...fillers(lines),
      {type: "contents", title: "Contents", entries, at},
      section(2, "s", "S", fillers(3)),
      ...fillers(30),
    ]);
    const counts = text.map((words) => words.match(/Entry \d/g)?.length ?? 0).filter((count) => count > 0);
    expect(Math.min(...counts)).toBeGreaterThan(1);
  }
});

/** The lines of the title, and their size in points. */
async function titleOf(title: string): Promise<readonly string[]> {
  const {bytes} = await printSample(documentOf("en", title, [paragraph("Text.")]));
  if (!bytes) throw new Error("there is no file");
  const {pieces} = await readPdf(bytes);
  const lines = new Map<number, string>();
  for (const {text, y} of pieces) if (y < 780 && y > 600) lines.set(y, (lines.get(y) ?? "") + text);
  return [...lines.values()].filter((line) => line !== "Text.");
}

test("a title has two words in its first line, where the second stays long enough", async () => {
  expect(await titleOf("International cooperation gathers pace")).toEqual([
    "International cooperation",
    "gathers pace",
  ]);
  expect(await titleOf("Internationalisation internationalises everything")).toEqual([
    "Internationalisation",
    "internationalises everything",
  ]);
});

test("a title that is too long for two lines takes as few as it can", async () => {
  const long =
    "The very long title of a briefing that a ministry would write when nobody tells it to stop before it ends";
  expect((await titleOf(`${long} at last`)).length).toBeLessThanOrEqual(3);
});
