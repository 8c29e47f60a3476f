import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {compileHandlebars, parseHandlebars} from "../../pipeline/support/handlebars.ts";
import {parseMarkdown} from "../../pipeline/support/markdown.ts";
import {findBlocks} from "../../pipeline/template/layout/blocks.ts";
import {parseMarked} from "../../pipeline/template/layout/markers.ts";

const slices = (template: string): readonly string[] =>
  findBlocks(template).blocks.map(({start, end}) => template.slice(start, end));

describe("findBlocks", () => {
  test.each([
    [
      "---\nkicker: x\n---\n# Head\n\nOne {{a}}\ntwo.\n\n- a\n\n  b\n- c\n",
      ["# Head", "One {{a}}\ntwo.", "- a\n\n  b\n- c"],
    ],
    ["One\r\n\r\nTwo\r\nthree\r\n", ["One", "Two\r\nthree"]],
    [
      "| a |\n|---|\n| {{a}} |\n\n[^1]: Note\n\n[l]: http://x.y\n",
      ["| a |\n|---|\n| {{a}} |", "[^1]: Note", "[l]: http://x.y"],
    ],
    ['{{!-- en: One --}}\n一\n\n{{chart\n  "a"}}\n', ["一", '{{chart\n  "a"}}']],
    [
      "{{#if a}}\nOne\n\nTwo\n{{else}}\nThree\n{{/if}}\n\nFour",
      ["{{#if a}}\nOne\n\nTwo\n{{else}}\nThree\n{{/if}}", "Four"],
    ],
    ["One\n{{#if a}}\ntwo\n{{/if}}\nthree", ["One\n{{#if a}}\ntwo\n{{/if}}\nthree"]],
    ["- a\n{{#if a}}\n- b\n{{/if}}\n- c\n", ["- a\n{{#if a}}\n- b\n{{/if}}\n- c"]],
    ["One \\{{x}} two\n\n```\n{{a}}\n\n# no\n```\n", ["One \\{{x}} two", "```\n{{a}}\n\n# no\n```"]],
  ])("%j", (template, blocks) => {
    expect(slices(template)).toEqual(blocks);
  });

  test("tells prose from link definitions, and blocks of helpers alone", () => {
    const {blocks} = findBlocks('One\n\n{{chart "a"}}\n\n{{#if a}}\n{{chart "a"}}\n{{/if}}\n\n[l]: http://x.y');
    expect(blocks.map(({prose, callsOnly}) => [prose, callsOnly])).toEqual([
      [true, false],
      [true, true],
      [true, true],
      [false, false],
    ]);
  });

  test("blocks do not overlap and leave out only blank text, comments and tags", () => {
    fc.assert(
      fc.property(template, (text) => {
        const {blocks} = findBlocks(text);
        let end = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(left(text.slice(end, block.start))).toBe("");
          end = block.end;
        }
        expect(left(text.slice(end))).toBe("");
      }),
      {numRuns: 150},
    );
  });

  test("line markers leave the Markdown of the merged text as it is", () => {
    fc.assert(
      fc.property(template, fc.boolean(), (text, holds) => {
        const layout = findBlocks(text);
        const plain = parseHandlebars(text, "f");
        if (plain.type === "Failure") throw new Error(plain.message);
        const render = (program: typeof plain): string =>
          compileHandlebars(program, {
            helpers: {
              a: () => "v",
              if: (_, {fn, inverse}) => (holds ? (fn?.({}) ?? "") : (inverse?.({}) ?? "")),
            },
            print: String,
          })(Object.create(null));
        const marked = parseMarkdown(render(parseMarked(layout, "f")));
        const children = marked.children.filter((node) => !(node.type === "html" && node.value.startsWith("<!--@f:")));
        expect(bare(children)).toBe(bare(parseMarkdown(render(plain)).children));
      }),
      {numRuns: 150},
    );
  });
});

// What stands between blocks, without comments and the tags of blocks that print nothing.
function left(text: string): string {
  return text.replace(/\{\{!--.*?--\}\}|\{\{(?:[#/].*?|else)\}\}/gs, "").trim();
}

// A tree without its positions.
function bare(node: unknown): string {
  return JSON.stringify(node, (key, value: unknown) => (key === "position" ? undefined : value));
}

const piece = fc.constantFrom(
  "One {{a}} two",
  "{{a}}",
  "line\nof *words*",
  "# Head",
  "- a\n- b {{a}}",
  "1. x\n\n   y",
  "> quote\nlazy",
  "| a | b |\n|---|---|\n| {{a}} | c |",
  "```\ncode {{a}}\n\nmore\n```",
  "{{!-- a comment --}}",
  "***",
  "[l]: http://x.y",
  "[^1]: note",
  "中文**{{a}}**的",
  "words {{!-- inner --}} go on",
  "{{a\n}} broken",
);
// Lists of two neighbouring blocks of Handlebars would run into one, which the markers prevent; so these hold none.
const branch = piece.filter((text) => !/^(- |1\. )/.test(text));
const region = fc
  .tuple(fc.array(branch, {minLength: 1, maxLength: 2}), fc.option(branch))
  .map(([body, other]) => `{{#if a}}\n${body.join("\n\n")}\n${other === null ? "" : `{{else}}\n${other}\n`}{{/if}}`);
const inline = fc.constant("Some {{#if a}}more{{else}}less{{/if}} words");
const sentence = fc.constant("Some\n{{#if a}}\nmore\n{{else}}\nless\n{{/if}}\nwords");
const template = fc
  .tuple(
    fc.array(fc.oneof({weight: 3, arbitrary: piece}, region, inline, sentence), {maxLength: 8}),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([parts, lineBreak]) => `${parts.join("\n\n")}\n`.replaceAll("\n", lineBreak));
