import {describe, expect, it} from "vitest";
import type {Manifest} from "../../pipeline/model/manifest.ts";
import {listContents} from "../../pipeline/output/contents.ts";
import {printManifest, readManifest} from "../../pipeline/output/manifest.ts";

const file = (path: string, lang: string) => ({path, format: "html" as const, lang, bytes: 10, sha256: "00"});
const edition = (lang: string, published: string) => ({
  lang,
  status: "built" as const,
  title: `Title ${lang}`,
  description: "",
  published,
  publishedShown: published,
  files: [file(`x/x.${lang}.html`, lang)],
  warnings: [],
});
const MANIFEST: Manifest = {
  factpress: "1.0.0",
  engines: {node: "20", icu: "78", unicode: "17", zlib: "1"},
  briefings: [
    {id: "b", sheet: "b", template: "b", editions: [edition("zh", "2017-01-01"), edition("en", "2017-01-01")]},
    {id: "a", sheet: "a", template: "a", editions: [edition("en", "2018-01-01")]},
  ],
  pages: [file("index.html", "en")],
};

describe("printManifest", () => {
  it("does not depend on the order in which briefings and languages were finished", () => {
    const reversed = MANIFEST.briefings.map((briefing) => ({...briefing, editions: briefing.editions.toReversed()}));
    expect(printManifest({...MANIFEST, briefings: reversed.toReversed()})).toBe(printManifest(MANIFEST));
  });
});

describe("readManifest", () => {
  it("reads back what printManifest wrote", () => {
    const read = readManifest(printManifest(MANIFEST));
    expect(read?.briefings.map(({id}) => id)).toEqual(["a", "b"]);
    expect(read?.pages).toEqual(MANIFEST.pages);
  });

  it.each([
    ["no JSON", "{"],
    ["another program's", '{"name": "site"}'],
    ["a list", "[]"],
    [
      "an edition without files",
      '{"factpress": "1", "briefings": [{"id": "a", "sheet": "a", "template": "a", "editions": [{"lang": "en", "status": "built", "warnings": []}]}]}',
    ],
    ["a path that leads out", printManifest(MANIFEST).replace("x/x.en.html", "../../x.en.html")],
    ["an absolute path", printManifest(MANIFEST).replace("x/x.en.html", "/etc/passwd")],
  ])("takes nothing from %s", (_, text) => {
    expect(readManifest(text)).toBeUndefined();
  });
});

describe("listContents", () => {
  it("lists briefings by date, the latest first, and the source language before the others", () => {
    const contents = listContents(MANIFEST.briefings, "en", (briefing, lang) =>
      lang === "zh" ? `<svg ${briefing}/>` : undefined,
    );
    expect(contents.languages).toEqual([
      {lang: "en", href: "index.html"},
      {lang: "zh", href: "index.zh.html"},
    ]);
    expect(contents.briefings.map(({id, editions}) => [id, editions.map(({lang}) => lang)])).toEqual([
      ["a", ["en"]],
      ["b", ["en", "zh"]],
    ]);
    expect(contents.briefings[1]?.editions[1]).toEqual({
      lang: "zh",
      status: "built",
      about: {
        title: "Title zh",
        description: "",
        published: "2017-01-01",
        publishedShown: "2017-01-01",
        picture: "<svg b/>",
      },
      page: {href: "x/x.zh.html", bytes: 10},
    });
  });

  it("gives the front page to the first language that there is", () => {
    const [briefing] = listContents(MANIFEST.briefings, "fr", () => undefined).languages;
    expect(briefing).toEqual({lang: "en", href: "index.html"});
  });
});
