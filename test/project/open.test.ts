import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import type {Lang, Voice} from "../../pipeline/model/language.ts";
import {openProject, type LanguageShelf} from "../../pipeline/project/open.ts";
import {heard, projectFiles} from "./kit.ts";

const notoSans = "@expo-google-fonts/noto-sans";
const fontFile = (name: string) => readFileSync(new URL(`../../node_modules/${notoSans}/${name}`, import.meta.url));
const fonts = {
  [notoSans]: {
    "400Regular/NotoSans_400Regular.ttf": fontFile("400Regular/NotoSans_400Regular.ttf"),
    "700Bold_Italic/NotoSans_700Bold_Italic.ttf": fontFile("700Bold_Italic/NotoSans_700Bold_Italic.ttf"),
    "900Black/NotoSans_900Black.ttf": new Uint8Array(),
  },
};

/** A shelf with English, Chinese and Serbian; it counts how often a language is opened. */
function createShelf(): LanguageShelf & {readonly opened: Lang[]} {
  const opened: Lang[] = [];
  return {
    opened,
    list: () => ["en", "sr", "zh"],
    open(lang) {
      opened.push(lang);
      return {
        voice: {lang} as Voice,
        words: new Map([["Source", {text: "Source", at: {file: "", line: 1, column: 1}}]]),
      };
    },
  };
}

const brand = "meta: {name: X}\n";

describe("openProject", () => {
  test("lists the sheets of the data folder, records and folders aside", () => {
    const files = projectFiles({
      "templates/brand.yml": brand,
      "factpress.yaml": "folders: {data: facts}\n",
      "facts/b.yaml": "",
      "facts/a.yml": "",
      "facts/a.record.yaml": "",
      "facts/trade.csv": "",
      "facts/old/c.yaml": "",
    });
    const {result, problems} = heard((report) => openProject(files, createShelf(), report));
    expect(problems).toEqual([]);
    expect(result?.sheets).toEqual(["facts/a.yml", "facts/b.yaml"]);
    expect(result?.languages).toEqual(["en", "sr", "zh"]);
    expect(result?.brand.name).toBe("X");
  });

  test("is nothing when settings or brand have an error; both are told", () => {
    const files = projectFiles({"templates/brand.yml": "meta: {name: X, nam: Y}\n", "factpress.yaml": "page: A5\n"});
    const {result, problems} = heard((report) => openProject(files, createShelf(), report));
    expect(result).toBeUndefined();
    expect(problems.map((problem) => problem.split(":", 2).join(":"))).toEqual([
      "1:7+2 wrong-value",
      "1:17+3 unknown-key",
    ]);
  });

  test("opens a language with its fonts once: regular and bold, upright and italic", () => {
    const shelf = createShelf();
    const project = openProject(projectFiles({"templates/brand.yml": brand}, fonts), shelf, () => undefined);
    const first = heard((report) => project?.language("sr", report));
    expect(first.problems).toEqual([]);
    expect(first.result?.fonts.faces.map(({family, weight, italic}) => [family, weight, italic])).toEqual([
      ["Noto Sans", 400, false],
      ["Noto Sans", 700, true],
    ]);
    expect(project?.language("sr", () => undefined)).toBe(first.result);
    expect(shelf.opened).toEqual(["sr"]);
    const english = project?.language("en", () => undefined);
    expect(english?.fonts.faces[0]).toBe(first.result?.fonts.faces[0]);
  });

  test("names the one command that installs the fonts of a language, each time it is asked for", () => {
    const project = openProject(projectFiles({"templates/brand.yml": brand}), createShelf(), () => undefined);
    const ask = () => heard((report) => project?.language("zh-Hant", report));
    for (const {result, problems} of [ask(), ask()]) {
      expect(result).toBeUndefined();
      expect(problems).toEqual([
        'nowhere font-missing: The fonts "Noto Sans SC" and "Noto Sans", in which "zh-Hant" is set, are not installed. — run: npm install @expo-google-fonts/noto-sans-sc @expo-google-fonts/noto-sans',
      ]);
    }
  });

  test("opens the team's own font files, and says which is none", () => {
    const own = `${brand}typography:
  fonts: [{family: Own, source: file, files: [{path: own.ttf}, {path: bad.ttf, weight: 700}, {path: none.ttf, weight: 700, style: italic}]}]
  base: Own
`;
    const files = projectFiles({
      "templates/brand.yml": own,
      "templates/own.ttf": fontFile("400Regular/NotoSans_400Regular.ttf"),
      "templates/bad.ttf": "no font",
    });
    const project = openProject(files, createShelf(), () => undefined);
    expect(heard((report) => project?.language("en", report)).problems).toEqual([
      "nowhere font-broken: templates/bad.ttf cannot be read as a font. — install or export it again, as TrueType or OpenType",
      'nowhere file-missing: There is no file templates/none.ttf. brand.yml names it for the font "Own". — paths are relative to the folder of brand.yml',
    ]);
  });
});
