import {describe, expect, test} from "vitest";
import {merge} from "./kit.ts";

describe("a template's form", () => {
  test.each([
    ["{{chart “trade_share”}}", "1:1 typographic-quotes", 'write {{chart "trade_share"}}'],
    ["{{chart «trade_share»}}", "1:1 typographic-quotes", 'write {{chart "trade_share"}}'],
    ["{{chart 「trade_share」}}", "1:1 typographic-quotes", 'write {{chart "trade_share"}}'],
    ["｛｛letters｝｝", "1:1 wrong-braces", "write {{ and }} without spaces between"],
    ["{ {letters}}", "1:1 wrong-braces", "write {{ and }} without spaces between"],
    ["a letters}} b", "1:10 stray-braces", "open it with {{, or take it out"],
    ["a --}} b", "1:3 stray-braces", "a comment ends at its first --}}, and cannot hold another"],
    ["{{!-- a {{!-- b --}} c --}}", "1:1 nested-comment", "take the inner comment out"],
    ["{{! en: {{letters}} }}", "1:1 short-comment", "write {{!-- … --}}"],
    ["{{! en: Words }}", "1:1 short-comment", "write {{!-- en: Words --}}"],
    ["One\n\n{{!-- never closed", "3:1 unclosed-comment", "close it with --}}"],
    ["One {{letters\n\nTwo {{visits}}", "1:5 unclosed-mustache", "close it with }}"],
    ["{{chart 'trade_share}} it's", "1:9 unclosed-quote", "close it with ' before }}"],
    ["{{{letters}}}", "1:1 raw-value", "write {{letters}}"],
    ["{{&letters}}", "1:1 raw-value", "write {{letters}}"],
    ["{{{{raw}}}}", "1:1 raw-block", "write {{ and }}"],
    [
      '{{#*inline "contact"}}x{{/inline}}',
      "1:1 inline-partial",
      "put it in a file of the folder partials/, and call it with {{> name}}",
    ],
    ["{{#> contact}}x{{/contact}}", "1:1 partial-block", "call it with {{> name}}"],
    ["{{^if visits}}x{{/if}}", "1:1 inverse-block", "write {{#unless …}}"],
    ["{{#if visits}}x{{^}}y{{/if}}", "1:16 inverse-block", "write {{else}}"],
    ["a {{~letters}}", "1:3 strip-mark", "take it out"],
    ["One\n\n{{#if visits}}\ntwo", "3:1 unclosed-block", "close it with {{/if}}"],
    ["{{#if visits}}\n\n{{#unless letters}}\n\n{{/if}}", "3:1 unclosed-block", "close it with {{/unless}}"],
    ["a {{/if}}", "1:3 stray-close", "take it out, or open the block with {{#if …}}"],
    ['{{#claim "visits > 1"}}a{{/clam}}', "1:25 stray-close", "did you mean {{/claim}}?"],
    ["{{else}}", "1:1 stray-else", undefined],
    ["a \uE000 b", "1:3 reserved-character", "take it out"],
    ["a {{letters}} {{#claim a > b}}x{{/claim}} {{letters}}", "1:15 unreadable-mustache", 'write {{#claim "a > b"}}'],
    [
      '{{#claim "a > b"}}x{{else claim a < b}}y{{/claim}} {{letters}}',
      "1:20 unreadable-mustache",
      'write {{else claim "a < b"}}',
    ],
    [
      "{{letters}} {{letters %}} {{letters}}",
      "1:13 unreadable-mustache",
      "a mustache holds names, texts in straight quotes, and options such as digits=1",
    ],
    ["{{}}", "1:1 unreadable-mustache", "write the id of a fact between them, or take them out"],
    ["{{letters digits=}}", "1:1 unreadable-mustache", 'write it after the =, such as digits=1 or form="in"'],
    ['{{list (name "VN"}}', "1:1 unreadable-mustache", undefined],
    [
      "a\n\nb {{letters ! }}",
      "3:3 unreadable-mustache",
      "a mustache holds names, texts in straight quotes, and options such as digits=1",
    ],
    ["---\nkicker: x\n", "1:1 unclosed-front-matter", "close it with a line ---"],
  ])("%j is an error where it begins", (template, problem, hint) => {
    const {text, found} = merge(template);
    expect(text).toBeUndefined();
    expect(found.map(({place, code}) => `${place?.line}:${place?.column} ${code}`)).toEqual([problem]);
    if (hint !== undefined) expect(found[0]?.hint).toBe(hint);
  });

  test("all faults are told at once", () => {
    const template = "{{chart “x”}}\n\n{{#if visits}}\n\na }} b\n\n{{{letters}}}\n";
    expect(merge(template).found.map(({place, code}) => `${place?.line}:${place?.column} ${code}`)).toEqual([
      "1:1 typographic-quotes",
      "3:1 unclosed-block",
      "5:3 stray-braces",
      "7:1 raw-value",
    ]);
  });

  test("no message is in Handlebars' own words", () => {
    for (const template of ["{{letters digits=}}", "{{}}", "{{#if}}{{/if}}", "{{letters 'a}}", "{{a b=1 c}}"]) {
      for (const {message} of merge(template).found) expect(message).not.toMatch(/Expecting|Parse error|ID|EOF/);
    }
  });

  test("braces in quotes, and in an escaped mustache, are no fault", () => {
    expect(merge('{{literal "a } b"}} \\{{x}} c').problems).toEqual([]);
  });

  test("size and nesting are judged before the parser sees them", () => {
    const deep = `{{list ${"(list ".repeat(5000)}"a"${")".repeat(5000)}}}`;
    const blocks = `${"{{#if visits}}".repeat(100)}${"{{/if}}".repeat(100)}`;
    expect(merge(deep).found.map(({code}) => code)).toEqual(["nested-too-deep"]);
    expect(merge(blocks).found.map(({code}) => code)).toEqual(["nested-too-deep"]);
    expect(merge("a".repeat(300_000)).found.map(({code}) => code)).toEqual(["template-too-large"]);
  });

  test.each([
    ["spaces", `a${" ".repeat(200_000)}b`],
    ["spaces in a mustache", `{{“${" ".repeat(200_000)}x}}`],
    ["open comments", "{{!-- ".repeat(40_000)],
    ["open mustaches", "{{ ".repeat(60_000)],
    ["open quotes", '{{a " '.repeat(40_000)],
    ["comment lines in front matter", `---\n${"# ".repeat(50_000)}\nkicker: x\n---\n`],
    ["blocks", "{{#if visits}}\n\n{{/if}}\n\n".repeat(2_000)],
    // The test's own time limit fails what hangs.
  ])("a template full of %s is judged, and does not hang", (_, text) => {
    expect(() => merge(text)).not.toThrow();
  });
});
