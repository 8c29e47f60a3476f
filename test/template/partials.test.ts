import {describe, expect, test} from "vitest";
import {merge} from "./kit.ts";

const beside = (partials: Readonly<Record<string, string>>) => ({
  files: Object.fromEntries(Object.entries(partials).map(([name, text]) => [`templates/partials/${name}.hbs`, text])),
});

describe("partials", () => {
  test("alone in its block, a partial brings its blocks with their own lines", () => {
    const {prose, problems} = merge(
      "One\n\n{{> pair}}\n\nTwo",
      beside({pair: '{{chart "trade_share"}}\n\n{{letters}}'}),
    );
    expect(problems).toEqual([]);
    expect(prose?.markdown).toBe(
      "<!--@templates/a/en.md.hbs:1-->\nOne\n\n<!--@templates/a/en.md.hbs:3-->\n<!--@templates/partials/pair.hbs:1-->\n\uE0000\uE001\n\n" +
        "<!--@templates/partials/pair.hbs:3-->\n\uE0001\uE001\n\n<!--@templates/a/en.md.hbs:5-->\nTwo",
    );
    expect(prose?.tokens[1]?.at).toMatchObject({file: "templates/partials/pair.hbs", line: 3, column: 1});
  });

  test("between words and in a list it brings its words alone", () => {
    expect(merge("See {{> n}} here.\n\n- {{> n}}\n- b\n\n> {{> n}}", beside({n: "{{letters}}\n"}))).toMatchObject({
      text: "See ⟦letters more than 270⟧ here.\n\n- ⟦letters more than 270⟧\n- b\n\n> ⟦letters more than 270⟧",
      problems: [],
    });
  });

  test("on a line of its own within a list it keeps the list", () => {
    expect(merge("- a\n  {{> n}}\n- b", beside({n: "{{letters}}"})).prose?.markdown).toBe(
      "<!--@templates/a/en.md.hbs:1-->\n- a\n  \uE0000\uE001\n- b",
    );
  });

  test("problems stand in the partial's own file, with the calls that lead there", () => {
    const {found, problems} = merge(
      "One\n\n{{> outer}}\n",
      beside({outer: "{{> inner}}\n", inner: "{{visits}} {{lettrs}}\n"}),
    );
    expect(problems).toEqual(['templates/partials/inner.hbs:1:12 unknown-fact: there is no fact "lettrs"']);
    expect(found[0]?.related).toEqual([
      {
        message: "the partial inner is called from here",
        place: {file: "templates/partials/outer.hbs", line: 1, column: 1, length: 11},
      },
      {
        message: "the partial outer is called from here",
        place: {file: "templates/a/en.md.hbs", line: 3, column: 1, length: 11},
      },
    ]);
  });

  test("so do problems of values", () => {
    const {found, problems} = merge("One\n\n{{> p}}\n", beside({p: '{{period "letters"}}'}));
    expect(problems).toEqual(["templates/partials/p.hbs:1:1 no-period: the fact letters has no period"]);
    expect(found[0]?.related?.at(-1)).toMatchObject({message: "the partial p is called from here", place: {line: 3}});
  });

  test.each([
    [
      "{{> contct}}",
      {contact: "{{letters}}"},
      '1:1 unknown-partial: there is no partial "contct" in templates/partials/',
    ],
    ["{{> (lookup x)}}", {}, "1:1 dynamic-partial: the name of a partial is written out, not computed"],
    [
      "{{> contact visits}}",
      {contact: "{{letters}}"},
      "1:1 extra-argument: the partial contact takes nothing but its name",
    ],
    [
      "Say {{> c}} so.",
      {c: '{{chart "trade_share"}}'},
      "1:5 not-alone: the partial c makes a block of its own, and stands in a sentence, a list or beside other words",
    ],
  ])("%s is an error", (template, partials, problem) => {
    expect(merge(template, beside(partials)).problems).toEqual([`en.md.hbs:${problem}`]);
  });

  test("a partial that calls itself is an error with the chain", () => {
    expect(merge("{{> a}}", beside({a: "{{> b}}", b: "{{letters}}\n\n{{> a}}"})).problems).toEqual([
      "templates/partials/b.hbs:3:1 recursive-partial: the partial a calls itself: a → b → a",
    ]);
  });

  test("partials that multiply are stopped before they are merged", () => {
    const names = Array.from({length: 30}, (_, index) => `p${index}`);
    const doubling = Object.fromEntries(
      names.map((name, index) => [name, index === 29 ? "{{letters}}" : `{{> p${index + 1}}} {{> p${index + 1}}}`]),
    );
    expect(merge("{{> p0}}", beside(doubling)).found.map(({code}) => code)).toContain("too-many-partials");
  });

  test("a partial holds no prose of its own", () => {
    expect(
      merge("{{> c}}", beside({c: '**{{word "Contact"}}**: [{{literal "x@y.org"}}](mailto:x@y.org)\n\nCall us'}))
        .problems,
    ).toEqual([
      'templates/partials/c.hbs:3:1 prose-in-partial: a partial serves every language, and "Call us" would stand in all of them',
    ]);
  });
});
