import {describe, expect, test} from "vitest";
import {compileHandlebars, parseHandlebars} from "../../pipeline/support/handlebars.ts";
import type {Program} from "../../pipeline/support/handlebars-tree.ts";

function parse(text: string): Program {
  const program = parseHandlebars(text, "a.hbs");
  if (program.type === "Failure") throw new Error(program.message);
  return program;
}

const bracketed = (value: unknown): string => `[${String(value)}]`;

describe("compileHandlebars", () => {
  test("prints every value through print, in blocks and partials too", () => {
    const render = compileHandlebars(parse("{{a}} {{#both}}{{a}}{{else}}{{b}}{{/both}} {{> p}}"), {
      helpers: {both: (_, {fn, inverse}) => `${fn?.({a: 3})}${inverse?.({b: 4})}`},
      partials: {p: parse("<{{a}}>")},
      print: bracketed,
    });
    expect(render({a: "&"})).toBe("[&] [3][4] <[&]>");
  });

  test("tells a helper its arguments, options and place, and whether there is an else", () => {
    const seen: unknown[] = [];
    const render = compileHandlebars(parse('\n {{x "y" 2 z=true}}{{#x}}{{/x}}'), {
      helpers: {
        x: (args, {hash, loc, inverse}) => void seen.push([args, hash, loc.source, loc.start, inverse !== undefined]),
      },
      print: () => "",
    });
    render({});
    expect(seen).toEqual([
      [["y", 2], {z: true}, "a.hbs", {line: 2, column: 1}, false],
      [[], {}, "a.hbs", {line: 2, column: 19}, false],
    ]);
  });

  test.each(["{{constructor}}", "{{a.constructor}}", "{{__proto__}}", "{{toString}}"])(
    "%s reads nothing from a prototype",
    (text) => {
      const render = compileHandlebars(parse(text), {helpers: {}, print: (value) => typeof value});
      expect(render({a: {}})).toBe("undefined");
    },
  );

  test("a value that is missing is an error", () => {
    const render = compileHandlebars(parse("{{missing}}"), {helpers: {}, print: bracketed});
    expect(() => render({a: 1})).toThrow(/missing/);
    expect(() =>
      compileHandlebars(parse("{{constructor}}"), {helpers: {}, print: bracketed})(Object.create(null)),
    ).toThrow();
  });

  test.each(['{{unknown "x"}}', "{{log a}}", "{{#each a}}x{{/each}}", '{{lookup a "b"}}'])(
    "%s is an unknown helper",
    (text) => {
      expect(() => compileHandlebars(parse(text), {helpers: {}, print: bracketed})({a: ["x"]})).toThrow();
    },
  );

  test("two compilations do not share helpers or printing", () => {
    const one = compileHandlebars(parse("{{a}}"), {helpers: {}, print: () => "one"});
    const two = compileHandlebars(parse("{{a}}"), {helpers: {}, print: () => "two"});
    expect([one({a: 1}), two({a: 1}), one({a: 1})]).toEqual(["one", "two", "one"]);
  });
});

test("parseHandlebars says at which line a text cannot be read", () => {
  expect(parseHandlebars("a\n{{b", "a.hbs")).toMatchObject({type: "Failure", line: 2});
  expect(parseHandlebars("a\n{{#b}}\n{{/c}}", "a.hbs")).toMatchObject({type: "Failure", line: 2});
});
