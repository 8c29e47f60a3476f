import {describe, expect, it} from "vitest";
import {FileError, type Files} from "../../pipeline/model/files.ts";
import {createComparison, watchFiles} from "../../pipeline/support/inputs.ts";

/** Files of a team and of one package; what is not there is an error, as on a disk. */
function filesOf(texts: Readonly<Record<string, string>>): Files {
  const text = (file: string): string => {
    const found = texts[file];
    if (found === undefined) throw new FileError(file, "missing", `There is no file ${file}.`);
    return found;
  };
  const list = (folder: string): string[] =>
    Object.keys(texts)
      .filter((file) => file.startsWith(`${folder}/`))
      .map((file) => file.slice(folder.length + 1))
      .sort();
  return {
    text,
    read: (file) => Buffer.from(text(file)),
    exists: (file) => file in texts,
    list,
    fromPackage: (name, file) => (`${name}/${file}` in texts ? Buffer.from(text(`${name}/${file}`)) : undefined),
    listPackage: (name, ending) => list(name).filter((file) => file.endsWith(ending)),
  };
}

const TEXTS = {"data/trade.yaml": "letters: 270", "data/trade.csv": "2015,25.4", "fonts/serif.ttf": "glyphs"};

function inputsOf(texts: Readonly<Record<string, string>>) {
  const {files, inputs} = watchFiles(filesOf(texts));
  files.text("data/trade.yaml");
  files.read("data/trade.csv");
  expect(files.exists("templates/page.css")).toBe(false);
  expect(files.list("data")).toHaveLength(2);
  expect(() => files.text("data/gone.csv")).toThrow(FileError);
  files.fromPackage("fonts", "serif.ttf");
  files.fromPackage("fonts", "bold.ttf");
  files.listPackage("fonts", ".ttf");
  return inputs();
}

describe("what an answer depends on", () => {
  it("is the same for the same files", () => {
    expect(createComparison(filesOf({...TEXTS}))(inputsOf(TEXTS))).toBe(true);
  });

  it("is nothing that was not asked for", () => {
    const others = {...TEXTS, "templates/page.hbs": "new", "fonts/readme.md": "new"};
    expect(createComparison(filesOf(others))(inputsOf(TEXTS))).toBe(true);
  });

  it.each([
    ["a text that changed", {"data/trade.yaml": "letters: 271"}],
    ["bytes that changed", {"data/trade.csv": "2015,25.5"}],
    ["a file that was not there", {"templates/page.css": "p {}"}],
    ["a name in a folder that was listed", {"data/another.yaml": ""}],
    ["a file that was missed", {"data/gone.csv": "2016,25.7"}],
    ["a file of a package", {"fonts/serif.ttf": "other glyphs"}],
    ["a file that a package lacked", {"fonts/bold.ttf": "glyphs"}],
  ])("is changed by %s", (_what, change) => {
    expect(createComparison(filesOf({...TEXTS, ...change}))(inputsOf(TEXTS))).toBe(false);
  });

  it("is changed by a file that went", () => {
    const {"data/trade.csv": _csv, ...rest} = TEXTS;
    expect(createComparison(filesOf(rest))(inputsOf(TEXTS))).toBe(false);
  });

  it("is never the same again where a file changed while it was read", () => {
    const texts = {...TEXTS};
    const {files, inputs} = watchFiles(filesOf(texts));
    files.text("data/trade.yaml");
    texts["data/trade.yaml"] = "letters: 271";
    files.text("data/trade.yaml");
    for (const letters of [270, 271])
      expect(createComparison(filesOf({...TEXTS, "data/trade.yaml": `letters: ${letters}`}))(inputs())).toBe(false);
  });

  it("is not known where a file cannot be asked", () => {
    const broken: Files = {
      ...filesOf(TEXTS),
      text() {
        throw Object.assign(new Error("no permission"), {code: "EACCES"});
      },
    };
    expect(createComparison(broken)(inputsOf(TEXTS))).toBe(false);
  });
});
