import fc from "fast-check";
import {expect, test} from "vitest";
import {parseMarkdown} from "../../pipeline/support/markdown.ts";
import {briefingOf, SHEET} from "./kit.ts";
import {mergeTemplate} from "../../pipeline/template/merge.ts";
import {shippedVoice} from "../language/shipped.ts";
import {memoryFiles} from "../sheet/memory-files.ts";

const positions = [
  "{{motto}}",
  "# {{motto}}",
  "a **{{motto}}** b",
  "占**{{motto}}**的",
  "- {{motto}}",
  "> {{motto}}",
  "| a |\n|---|\n| {{motto}} |",
  "[{{motto}}](http://x.y)",
  "`{{motto}}`",
  "a{{motto}}b",
  "[^1]: {{motto}}",
  "    {{motto}}",
  '{{list "x" motto}}',
  "{{#if motto}}\n{{motto}}\n{{/if}}",
];
const hostile = fc.oneof(
  fc.constantFrom(
    "**",
    "<script>alert(1)</script>",
    "](x)",
    "|",
    "a\nb",
    "\n\n# x",
    "{{letters}}",
    "```",
    "&lt;",
    "<!--@f:1-->",
    "- x",
    "\\",
    "[a](javascript:x)",
    "\uE0005\uE001",
    "  \n",
  ),
  fc.string({minLength: 1}),
);

test("whatever a value holds, the Markdown is the same, and the value stands in its token alone", () => {
  const briefing = briefingOf(SHEET);
  const motto = briefing.facts.get("motto");
  if (!motto) throw new Error("the sheet has no motto");
  const shape = (text: string, position: string): {tree: string; tokens: readonly unknown[]} => {
    const facts = new Map([...briefing.facts, ["motto", {...motto, value: {kind: "text", text} as const}]]);
    const prose = mergeTemplate(
      {id: "a", lang: "en", file: "f", text: position, front: {draft: false, words: {}, placeOf: () => motto.at}},
      {
        briefing: {...briefing, facts},
        voice: shippedVoice("en"),
        say: (said) => said,
        files: memoryFiles({}),
        templates: "templates",
        source: "en",
      },
      (problem) => {
        throw new Error(problem.message);
      },
    );
    return {tree: JSON.stringify(parseMarkdown(prose?.markdown ?? "")), tokens: prose?.tokens ?? []};
  };
  const plain = positions.map((position) => shape("plain", position).tree);
  fc.assert(
    fc.property(hostile, fc.nat(positions.length - 1), (text, index) => {
      const {tree, tokens} = shape(text, positions[index] ?? "");
      // A list says some items in other words when they end with its separator; the others never look at a value.
      expect(tokens).toContainEqual(expect.objectContaining({shown: text}));
      if (!positions[index]?.startsWith("{{list")) expect(tree).toBe(plain[index]);
    }),
    {numRuns: 200},
  );
});
