import {describe, expect, it} from "vitest";
import {walkBlocks, walkInlines} from "../../pipeline/support/walk-blocks.ts";
import {factOf} from "../language/shipped.ts";
import {at, bare, blocksOf, compose, figure, mark, source} from "./kit.ts";

const text = (words: string) => ({type: "text", text: words});

describe("composeDocument", () => {
  it("takes the title, and the paragraph right below it as the lede", () => {
    const {document, problems} = compose("# Trade *grows*\n\nIn short.\n\nAt length.");
    expect(problems).toEqual([]);
    expect(document).toMatchObject({
      lang: "en",
      direction: "ltr",
      titleText: "Trade grows",
      description: "In short.",
      publishedShown: "11 August 2017",
    });
    expect(document?.children.map((block) => block.type)).toEqual(["lede", "paragraph"]);
  });

  it("gathers what stands under a heading into its section, by levels", () => {
    const sections = blocksOf("## One\n\na\n\n### Deep\n\nb\n\n## Two\n\nc");
    expect(bare(sections)).toEqual([
      {
        type: "section",
        level: 2,
        id: "one",
        title: [text("One")],
        children: [
          {type: "paragraph", children: [text("a")]},
          {
            type: "section",
            level: 3,
            id: "deep",
            title: [text("Deep")],
            children: [{type: "paragraph", children: [text("b")]}],
          },
        ],
      },
      {
        type: "section",
        level: 2,
        id: "two",
        title: [text("Two")],
        children: [{type: "paragraph", children: [text("c")]}],
      },
    ]);
  });

  it("gives each section an id of its own, of any script", () => {
    const ids = blocksOf("## Trade\n\n## Trade\n\n## 贸易\n\n## 贸易").map((block) => ("id" in block ? block.id : ""));
    expect(ids).toEqual(["trade", "trade-2", "section-2", "section-2-2"]);
  });

  it("composes every inline of the vocabulary", () => {
    const [paragraph] = blocksOf("**s** *e* `c` [l](https://x.org) H<sub>2</sub>O m<sup>2</sup> a<br>b");
    expect(bare(paragraph?.type === "paragraph" ? paragraph.children : [])).toEqual([
      {type: "strong", children: [text("s")]},
      text(" "),
      {type: "emphasis", children: [text("e")]},
      text(" "),
      {type: "code", text: "c"},
      text(" "),
      {type: "link", href: "https://x.org", children: [text("l")]},
      text(" H"),
      {type: "subscript", children: [text("2")]},
      text("O m"),
      {type: "superscript", children: [text("2")]},
      text(" a"),
      {type: "line-break"},
      text("b"),
    ]);
  });

  it("composes lists, nested and numbered from where they begin", () => {
    const [list] = blocksOf("3. a\n   - b\n4. c");
    expect(list).toMatchObject({type: "list", ordered: true, start: 3});
    expect(list?.type === "list" && list.items[0]?.children.map((block) => block.type)).toEqual(["paragraph", "list"]);
  });

  it("composes an editor's note, and a pull quote with its name", () => {
    const [note, quote] = blocksOf("> [!editor] Mind this.\n\n***\n\n> [!quote] The map grows. — A *reader*").filter(
      (block) => block.type !== "rule",
    );
    expect(bare(note ? [note] : [])).toEqual([
      {type: "editors-note", label: "Editor’s note", children: [{type: "paragraph", children: [text("Mind this.")]}]},
    ]);
    expect(bare(quote ? [quote] : [])).toEqual([
      {
        type: "quote",
        children: [{type: "paragraph", children: [text("The map grows.")]}],
        name: [text("A "), {type: "emphasis", children: [text("reader")]}],
      },
    ]);
  });

  it("takes the name of a Chinese quote from behind its doubled dash, and leaves a dash within a Russian one", () => {
    const [chinese] = blocksOf("> [!quote] 路在脚下。——读者", {lang: "zh"});
    const [russian] = blocksOf("> [!quote] Торговля — это путь. — Читатель", {lang: "ru"});
    expect(chinese).toMatchObject({name: [{text: "读者"}]});
    expect(russian).toMatchObject({
      name: [{text: "Читатель"}],
      children: [{children: [{text: "Торговля — это путь."}]}],
    });
  });

  it("joins the lines of a paragraph with a space, and those of Chinese with nothing", () => {
    expect(blocksOf("one\ntwo")).toMatchObject([{children: [{text: "one two"}]}]);
    expect(blocksOf("贸易\n增长", {lang: "zh"})).toMatchObject([{children: [{text: "贸易增长"}]}]);
  });
});

describe("references", () => {
  const given = {sources: [source("report", {publisher: "Office", year: "2017"}), source("map")]};

  it("stand at the end of a block in the order of their numbers, parted by the language's comma", () => {
    const given = {tokens: [figure("letters", "270", ["map"]), figure("visits", "26", ["report"])]};
    const sources = [source("report"), source("map")];
    const prose = `# T\n\n***\n\n${mark(1)}\n\n${mark(0)} and ${mark(1)}.[^a]\n\n[^a]: A note.`;
    for (const [lang, comma] of [
      ["en", ","],
      ["ar", "،"],
    ] as const) {
      const {document} = compose(prose, {...given, sources, lang});
      const block = document?.children[2];
      const last = block?.type === "paragraph" ? block.children.slice(-3) : [];
      expect(last).toMatchObject([{number: 1}, {number: 2, separator: comma}, {number: 3, separator: comma}]);
      expect(last[0]).not.toHaveProperty("separator");
    }
  });

  it("are parted in every run of words: a cell, bold words, words of a claim, a note", () => {
    const tokens = [
      {kind: "cite" as const, source: "report", at},
      {kind: "cite" as const, source: "map", at},
      {kind: "claim-start" as const, expression: "a > b", at},
      {kind: "claim-end" as const, at},
    ];
    const both = `${mark(0)}${mark(1)}`;
    const cells = `| a${both} | **b${both}** | ${mark(2)}c${both}${mark(3)} |`;
    const {document} = compose(`# T\n\n***\n\n${cells}\n|---|---|---|\n\nSee.[^a]\n\n[^a]: Both${both}`, {
      ...given,
      tokens,
    });
    const references = [...walkBlocks(document?.children ?? [])]
      .flatMap(({inlines}) => [...walkInlines(inlines)])
      .flatMap((inline) => (inline.type === "reference" ? [`${inline.separator ?? ""}${inline.shown}`] : []));
    expect(references).toEqual(["1", ",2", "1", ",2", "1", ",2", "3", "1", ",2"]);
  });

  it("numbers sources and notes in one sequence, by first reference", () => {
    const tokens = [
      {kind: "cite" as const, source: "map", at: {file: "", line: 1, column: 1}},
      figure("letters", "270", ["report"]),
    ];
    const {document, problems} = compose(
      `# T\n\nSee ${mark(0)} and[^n] ${mark(1)}.\n\nAgain ${mark(1)}.\n\n[^n]: A note.`,
      {...given, tokens},
    );
    expect(problems).toEqual([]);
    const list = document?.children.at(-1);
    expect(list).toMatchObject({
      type: "sources",
      entries: [
        {number: 1, id: "source-map", references: ["ref-source-map-1"]},
        {number: 2, id: "note-n", children: [{text: "A note."}]},
        {number: 3, id: "source-report", references: ["ref-source-report-1", "ref-source-report-2"]},
      ],
    });
  });

  it("cites the source of a figure at the end of its block, once, and not where the block cites it itself", () => {
    const tokens = [
      figure("a", "1", ["report"]),
      figure("b", "2", ["report"]),
      {kind: "cite" as const, source: "report", page: "14", at: {file: "", line: 1, column: 1}},
    ];
    const [first, second] = blocksOf(`${mark(0)} and ${mark(1)}.\n\n${mark(2)} says ${mark(0)}.`, {...given, tokens});
    const targets = (block: typeof first) =>
      block?.type === "paragraph"
        ? block.children.flatMap((inline) => (inline.type === "reference" ? [inline.page ?? "no page"] : []))
        : [];
    expect(targets(first)).toEqual(["no page"]);
    expect(targets(second)).toEqual(["p.\u00a014"]);
  });

  it("writes a source with who published it, its title and its year", () => {
    const {document} = compose(`# T\n\n${mark(0)}`, {...given, tokens: [figure("a", "1", ["report"])]});
    const list = document?.children.at(-1);
    const words =
      list?.type === "sources"
        ? list.entries[0]?.children.map((inline) => (inline.type === "text" ? inline.text : ""))
        : [];
    expect(words?.join("")).toBe("Office, Title of report, 2017");
  });
});

describe("what the vocabulary lacks", () => {
  it.each([
    ["no title", "A text.", ["1:no-title"]],
    ["a second title", "# T\n\n# U", ["3:second-title"]],
    ["a level left out", "# T\n\n### Deep", ["3:heading-skips-level"]],
    ["a fifth level", "# T\n\n##### Deep", ["3:heading-too-deep"]],
    ["an empty heading", "# T\n\n##", ["3:empty-heading"]],
    ["HTML", "# T\n\n<div>x</div>", ["3:outside-vocabulary"]],
    ["HTML in a sentence", "# T\n\na <b>x</b>", ["3:outside-vocabulary", "3:outside-vocabulary"]],
    ["code", "# T\n\n    code", ["3:outside-vocabulary"]],
    ["a picture", "# T\n\n![x](y.png)", ["3:outside-vocabulary"]],
    ["a script for a link", "# T\n\n[x](javascript:alert)", ["3:bad-link"]],
    ["a file for a link", "# T\n\n[x](file:///etc/passwd)", ["3:bad-link"]],
    ["a link without words", "# T\n\n[](https://x.org)", ["3:empty-link"]],
    ["a link to nothing", "# T\n\n[x](#nowhere)", ["3:dead-link"]],
    ["an alert of another kind", "# T\n\n> [!editors] x", ["3:unknown-alert"]],
    ["a heading in a list", "# T\n\n- ## x", ["3:misplaced-heading"]],
    ["asterisks that would be printed", "# T\n\na ** b", ["3:stray-emphasis"]],
    ["a raised word without end", "# T\n\nm<sup>2", ["3:unclosed-tag"]],
    ["a note that no sentence refers to", "# T\n\nx\n\n[^n]: A note.", ["5:unused-note"]],
  ])("%s is named at its line", (_, markdown, expected) => {
    expect(compose(markdown).problems).toEqual(expected);
  });

  it("tells the line of the template by the markers of the merge", () => {
    const markdown = "<!--@templates/t/en.md.hbs:7-->\n# T\n\n<!--@templates/partials/p.hbs:3-->\none\n<div>";
    expect(compose(markdown).problems).toEqual(["4:outside-vocabulary"]);
  });

  it("a chart inside a sentence is refused", () => {
    const tokens = [{kind: "chart" as const, chart: "c", at: {file: "", line: 5, column: 9}}];
    expect(compose(`# T\n\nsee ${mark(0)}`, {tokens}).problems).toEqual(["5:misplaced-helper"]);
  });
});

describe("provenance", () => {
  const sources = [source("report", {publisher: "Office"})];
  const tokens = [figure("letters", "270", ["report"])];

  it("gives a figure the address of its fact, once, and its source with the period", () => {
    const facts = [factOf("270", {id: "letters", period: "2017-05", sources: ["report"]})];
    const [first, second] = blocksOf(`${mark(0)}\n\n${mark(0)}`, {tokens, sources, facts});
    const provenance = {target: "source-report", note: "May 2017 · Source: Office, Title of report"};
    expect(first).toMatchObject({children: [{anchor: "fact-letters", provenance}, {type: "reference"}]});
    expect(second).toMatchObject({children: [{provenance}, {type: "reference"}]});
    expect(JSON.stringify(second)).not.toContain("fact-letters");
  });

  it("says of a formula what it was worked out from", () => {
    const facts = [factOf("2", {id: "a"}), factOf("3", {id: "b"}), factOf("5", {id: "letters", operands: ["a", "b"]})];
    const [paragraph] = blocksOf(mark(0), {tokens, sources, facts});
    expect(paragraph).toMatchObject({
      children: [{provenance: {note: "Worked out from 2 and 3 · Source: Office, Title of report"}}, {}],
    });
  });

  it("leaves a figure within a link or a heading without a link of its own, and numbers its source all the same", () => {
    const [section] = blocksOf(`## In ${mark(0)}\n\n[see ${mark(0)}](https://x.org)`, {tokens, sources});
    expect(JSON.stringify(section)).not.toContain("provenance");
  });
});

describe("the appendix", () => {
  const sources = [source("report", {publisher: "Office"})];
  const tokens = [figure("letters", "more than 270", ["report"])];
  const front = {appendix: "figures" as const};

  it("lists every figure with its label, value, period and source", () => {
    const facts = [factOf("270", {id: "letters", label: "letters signed", period: "2017-05", sources: ["report"]})];
    const {document, problems} = compose(`# T\n\n${mark(0)}`, {tokens, sources, facts, front});
    expect(problems).toEqual([]);
    const section = document?.children.find((block) => block.type === "section");
    expect(section).toMatchObject({
      title: [{text: "Figures in this briefing"}],
      children: [
        {
          head: [
            ["Figure", "Value", "Period", "Source"].map((words) => ({children: [{text: words}], scope: "column"})),
          ],
          rows: [
            [
              {children: [{text: "letters signed"}], scope: "row"},
              {children: [{fact: "letters", shown: "more than 270"}]},
              {children: [{text: "May 2017"}]},
              {children: [{type: "reference", target: "source-report"}]},
            ],
          ],
        },
      ],
    });
  });

  it("asks for the label that a fact lacks", () => {
    const facts = [factOf("270", {id: "letters", sources: ["report"]})];
    expect(compose(`# T\n\n${mark(0)}`, {tokens, sources, facts, front}).problems).toEqual(["1:no-label"]);
  });
});
