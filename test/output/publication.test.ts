import {describe, expect, it} from "vitest";
import type {Edition} from "../../pipeline/model/edition.ts";
import type {ManifestBriefing} from "../../pipeline/model/manifest.ts";
import {planPublication} from "../../pipeline/output/publication.ts";

const ABOUT = {
  title: "T",
  description: "D",
  published: "2017-08-11",
  publishedShown: "11 August",
  facts: [],
  sources: [],
};

function built(lang: string, ...paths: string[]): Edition {
  const artifacts = paths.map((path) => ({
    path,
    format: path.endsWith(".pdf") ? ("pdf" as const) : path.endsWith(".svg") ? ("svg" as const) : ("html" as const),
    bytes: new TextEncoder().encode(`new ${path}`),
  }));
  return {briefing: "a", lang, status: "built", artifacts, problems: [], about: ABOUT};
}

function failed(lang: string): Edition {
  const problems = [{severity: "error", code: "false-claim", message: "It is false."} as const];
  return {briefing: "a", lang, status: "failed", artifacts: [], problems};
}

function earlier(files: Record<string, readonly string[]>): ManifestBriefing {
  const editions = Object.entries(files).map(([lang, paths]) => ({
    lang,
    status: "built" as const,
    files: paths.map((path) => ({
      path,
      format: path.endsWith(".pdf") ? ("pdf" as const) : path.endsWith(".svg") ? ("svg" as const) : ("html" as const),
      lang,
      bytes: 3,
      sha256: "old",
    })),
    warnings: [],
  }));
  return {id: "a", sheet: "a", template: "a", editions};
}

function plan(
  editions: readonly Edition[],
  before?: ManifestBriefing,
  publish: "together" | "each" = "together",
  langs = editions.map(({lang}) => lang),
) {
  const {write, remove, older, entry} = planPublication(
    {id: "a", sheet: "a", template: "a", langs, editions},
    before,
    publish,
    ["pdf", "html"],
  );
  return {
    write: write.map(({path}) => path),
    remove: remove.map(({path}) => path),
    older: older.map(({path}) => path),
    status: Object.fromEntries(entry.editions.map(({lang, status}) => [lang, status])),
    entry,
  };
}

describe("planPublication", () => {
  it("publishes all languages where all are built, with size and hash of each file", () => {
    const {write, status, entry} = plan([built("en", "a/a.en.pdf"), built("zh", "a/a.zh.pdf")]);
    expect(write).toEqual(["a/a.en.pdf", "a/a.zh.pdf"]);
    expect(status).toEqual({en: "built", zh: "built"});
    expect(entry.editions[0]?.files).toEqual([
      {
        path: "a/a.en.pdf",
        format: "pdf",
        lang: "en",
        bytes: 14,
        sha256: "4cb6b4b6431cc93fead4629a166ae356ffb1e9a5986d8e9952d87793418f1770",
      },
    ]);
  });

  it("together: one failure holds back all; who has old files keeps them", () => {
    const before = earlier({en: ["a/a.en.pdf"]});
    const {write, remove, status, entry} = plan(
      [built("en", "a/a.en.pdf"), built("fr", "a/a.fr.pdf"), failed("zh")],
      before,
    );
    expect([write, remove]).toEqual([[], []]);
    expect(status).toEqual({en: "kept", fr: "failed", zh: "failed"});
    expect(entry.editions.map(({because}) => because)).toEqual([
      "zh has errors, and the languages are published together",
      "zh has errors, and the languages are published together",
      "it has errors",
    ]);
    expect(entry.editions[0]?.files).toEqual(before.editions[0]?.files);
  });

  it("each: only the failed language is held back", () => {
    const {write, status} = plan([built("en", "a/a.en.pdf"), failed("zh")], earlier({zh: ["a/a.zh.pdf"]}), "each");
    expect(write).toEqual(["a/a.en.pdf"]);
    expect(status).toEqual({en: "built", zh: "kept"});
  });

  it("removes files of the formats built that the edition no longer has, and keeps those of other formats as older", () => {
    const before = earlier({en: ["a/a.en.pdf", "a/a.en.html", "a/charts/x.en.svg"]});
    const {remove, older, entry} = plan([built("en", "a/a.en.pdf")], before);
    expect(remove).toEqual(["a/a.en.html"]);
    expect(older).toEqual(["a/charts/x.en.svg"]);
    expect(entry.editions[0]?.files.map(({path}) => path)).toEqual(["a/a.en.pdf", "a/charts/x.en.svg"]);
  });

  it("removes a language that the briefing no longer has, but not while another one fails", () => {
    const before = earlier({en: ["a/a.en.pdf"], zh: ["a/a.zh.pdf"]});
    expect(plan([built("en", "a/a.en.pdf")], before)).toMatchObject({remove: ["a/a.zh.pdf"], status: {en: "built"}});
    expect(plan([failed("en")], before)).toMatchObject({remove: [], status: {en: "kept", zh: "built"}});
  });

  it("leaves a language that this build was not asked for, and tells that its files are older", () => {
    const before = earlier({en: ["a/a.en.pdf"], zh: ["a/a.zh.pdf"]});
    const {remove, older, status} = plan([built("en", "a/a.en.pdf")], before, "together", ["en", "zh"]);
    expect([remove, older, status]).toEqual([[], ["a/a.zh.pdf"], {en: "built", zh: "built"}]);
  });
});
