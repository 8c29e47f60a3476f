import {describe, expect, test} from "vitest";
import {readSettings} from "../../pipeline/project/settings.ts";
import {heard, projectFiles} from "./kit.ts";

const defaults = {
  source: "en",
  formats: ["pdf", "html"],
  page: "A4",
  publish: "together",
  folders: {data: "data", templates: "templates", output: "output"},
};

function read(text: string): {result: unknown; problems: string[]} {
  return heard((report) => readSettings(projectFiles({"factpress.yaml": text}), report));
}

describe("readSettings", () => {
  test("has defaults for a project without settings, and for settings that are commented out", () => {
    expect(heard((report) => readSettings(projectFiles({}), report))).toEqual({result: defaults, problems: []});
    expect(read("# source: fr\n\n  # page: A4\n")).toEqual({result: defaults, problems: []});
  });

  test("takes what is written over the defaults", () =>
    expect(read("source: fr\nformats: [svg, png]\npage: Letter\npublish: each\nfolders: {data: facts/2017}\n")).toEqual(
      {
        result: {
          ...defaults,
          source: "fr",
          formats: ["svg", "png"],
          page: "Letter",
          publish: "each",
          folders: {...defaults.folders, data: "facts/2017"},
        },
        problems: [],
      },
    ));

  const wrong: readonly (readonly [text: string, ...problems: string[]])[] = [
    ["sauce: en", '1:1+5 unknown-key: "sauce" is no key of this file. — did you mean "source"?'],
    ["source: English", '1:9+7 wrong-value: "source" should be a language code, e.g. en, not "English".'],
    [
      "formats: pdf",
      '1:10+3 wrong-value: "formats" should be a list of formats out of pdf, html, svg and png, not "pdf". — write [pdf]',
    ],
    [
      "formats: [pdf, doc]",
      '1:16+3 wrong-value: Item 2 of "formats" should be pdf, html, svg or png, not "doc". — known: pdf, html, svg, png',
    ],
    ["page: a4", '1:7+2 wrong-value: "page" should be A4 or Letter, not "a4". — did you mean "A4"?'],
    ["publish: all", '1:10+3 wrong-value: "publish" should be together or each, not "all". — known: together, each'],
    ...["../data", "/data", "a/../../b", "C:\\data", "data/", "./data"].map(
      (folder) =>
        [
          `folders: {data: '${folder}'}`,
          `1:17+${folder.length + 2} wrong-value: "data" of folders should be a folder inside the project, e.g. data, not "${folder}".`,
        ] as const,
    ),
    [
      "folders: {output: templates/made}",
      '1:19+14 folder-clash: A build writes into "templates/made" and would mix its files with those of "templates". — give output: a folder of its own',
    ],
    [
      "a: b: c",
      '1:4+4 yaml-syntax: A text with ": " in it must stand in quotes. — write "b: c"',
      '1:1+1 unknown-key: "a" is no key of this file. — known: source, formats, page, publish, folders',
    ],
  ];
  for (const [text, ...problems] of wrong)
    test(`says what is wrong with ${text}`, () => expect(read(text).problems).toEqual(problems));

  test("knows the file by its one name", () =>
    expect(heard((report) => readSettings(projectFiles({"factpress.yml": "page: A4"}), report)).problems).toEqual([
      "nowhere wrong-name: Settings are read from factpress.yaml, and the project has factpress.yml. — rename it to factpress.yaml",
    ]));
});
