import fc from "fast-check";
import {expect, test} from "vitest";
import {compareTranslation} from "../../../pipeline/template/interlinear/compare.ts";
import {findBlocks} from "../../../pipeline/template/layout/blocks.ts";
import {updateTranslation} from "../../../pipeline/template/update/translation.ts";

const update = (source: string, written: string): string =>
  updateTranslation(findBlocks(source), written, {source: "en", ownCalls: false});

const sentence = fc.constantFrom(
  "Trade grew along all of the routes.",
  "Trade grew along most of the routes,\nand {{share}} of it by rail.",
  "Ports were built in {{count}} countries.",
  "Ports were widened in {{count}} countries.",
  "One.",
  "One.",
  '{{#claim "a > b"}}\nMore than ever.\n\nMuch more.\n{{else}}\nLess.\n{{/claim}}',
);
const block = fc.oneof(
  {weight: 4, arbitrary: sentence},
  fc.constantFrom(
    "# Trade",
    "## Ports",
    "## Ports",
    "> A quotation.",
    "- rails,\n- roads.",
    "* sea\n  - deep",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "```\nlet a\n\n  = b\n```",
    "    indented code",
  ),
  fc.constantFrom(
    '{{chart "trade"}}',
    '{{table "shares"}}',
    "{{> contact}}",
    '{{key_figures "a" "b"}}',
    '{{photo "x.jpg" alt="A port"}}',
  ),
  fc.constant("[link]: https://example.org"),
);
const source = fc
  .record({
    blocks: fc.array(
      fc.record({block, note: fc.constantFrom("", "", "", "{{!-- note: short --}}\n\n", "{{! inner }}\n\n")}),
      {maxLength: 12},
    ),
    eol: fc.constantFrom("\n", "\r\n"),
  })
  .map(({blocks, eol}) => `${blocks.map((each) => each.note + each.block).join("\n\n")}\n`.replaceAll("\n", eol));

// A translator fills some of the empty blocks, each with words of its own, and joins or splits some.
const work = fc.infiniteStream(fc.constantFrom("fill", "fill", "fill", "leave", "join", "split"));

function translate(written: string, doings: Iterator<string>, eol: string): {text: string; words: readonly string[]} {
  const words: string[] = [];
  const text = written.replace(
    /(--\}\})(\r?\n)(\r?\n)?(?=(\{\{!-- en)?)/g,
    (all, close: string, brk: string, empty: string | undefined, next: string | undefined) => {
      const doing = doings.next().value;
      if (empty === undefined && next !== undefined) return all;
      if (doing === "leave") return all;
      if (doing === "join" && next !== undefined && empty !== undefined) return close + brk;
      const own = [`译${words.length}，${eol}续。`, ...(doing === "split" ? [`译${words.length}之二。`] : [])];
      words.push(...own);
      return `${close}${brk}${own.join(eol + eol)}${eol}${empty ?? ""}`;
    },
  );
  return {text, words};
}

test("whatever changes, an update keeps the translator's words, leaves no block of the source out, and is done in one go", () => {
  fc.assert(
    fc.property(
      source,
      source,
      source,
      work,
      fc.constantFrom("", "---\ndraft: true\n---\n", "\n\n"),
      (before, after, last, doings, head) => {
        const eol = before.includes("\r\n") ? "\r\n" : "\n";
        const {text, words} = translate(update(before, head.replaceAll("\n", eol)), doings[Symbol.iterator](), eol);
        for (const today of [before, after, last]) {
          const updated = update(today, text);
          expect(update(today, updated)).toBe(updated);
          for (const some of words) expect(updated.split(some)).toHaveLength(2);
          const {passages, missing} = compareTranslation(findBlocks(today), findBlocks(updated), "en");
          expect(missing).toEqual([]);
          for (const {sources, state} of passages)
            for (const {stamp, fresh} of sources) expect(fresh || (!stamp && state !== "translated")).toBe(true);
        }
        const twice = update(last, update(after, text));
        for (const some of words) expect(twice.split(some)).toHaveLength(2);
      },
    ),
    {numRuns: 80},
  );
}, 120_000);

test("what was not moved stays in its order: the words of a translation are a subsequence of the updated one", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({min: 0, max: 40}), {maxLength: 10}),
      fc.infiniteStream(fc.boolean()),
      fc.infiniteStream(fc.nat(3)),
      (ids, keep, add) => {
        const [kept, added] = [keep[Symbol.iterator](), add[Symbol.iterator]()];
        const nouns = ["ports", "rails", "roads", "pipes", "ships"];
        const say = (id: number): string => `Block ${id} of the ${nouns[id % 5]} that were opened in year ${id * 7}.`;
        const written = ids.map((id) => `{{!-- en: ${say(id)} --}}\n译${id}。\n`).join("\n");
        const today = ids.flatMap((id) => [
          ...(added.next().value === 0 ? [`Something else: ${id * 31}, new here.`] : []),
          ...(kept.next().value ? [say(id)] : []),
        ]);
        const updated = update(`${today.join("\n\n")}\n`, written);
        let at = 0;
        for (const id of ids) {
          at = updated.indexOf(`译${id}。`, at);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      },
    ),
  );
});
