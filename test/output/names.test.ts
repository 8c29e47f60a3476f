import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {artifactPath, indexPath, isFileName} from "../../pipeline/output/names.ts";

describe("isFileName", () => {
  it.each(["trade", "a", "country-profiles-vnm", "v1.2_final", "0", "console", "com10"])("takes %j", (id) => {
    expect(isFileName(id)).toBe(true);
  });

  it.each([
    "",
    ".",
    "..",
    "../x",
    "/etc/x",
    "a/b",
    "a\\b",
    "a\0b",
    "a..b",
    "a.",
    "-a",
    ".a",
    "_a",
    "A",
    "é",
    "a b",
    "con",
    "nul.txt",
    "com1",
    "lpt9.x",
    "\u202Ea",
    "a".repeat(82),
  ])("refuses %j", (id) => {
    expect(isFileName(id)).toBe(false);
  });

  it("takes nothing that leads out of a folder or that two systems spell in two ways", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary"}), (id) => {
        if (isFileName(id)) expect(id).toMatch(/^(?!.*\.\.)[a-z0-9][a-z0-9._-]*$/);
      }),
    );
  });
});

describe("artifactPath", () => {
  it("names a briefing's files after briefing and language, and gives charts their own folder", () => {
    expect(artifactPath("trade", "en", "pdf")).toBe("trade/trade.en.pdf");
    expect(artifactPath("trade", "zh-Hant", "png", "trade_share")).toBe("trade/charts/trade_share.zh-Hant.png");
  });

  it("throws on what no check may have let through", () => {
    expect(() => artifactPath("../x", "en", "pdf")).toThrow('not a name for a file: "../x"');
    expect(() => artifactPath("x", "en", "svg", "a/b")).toThrow('"a/b"');
    expect(() => artifactPath("x", "../en", "pdf")).toThrow("not a language");
  });
});

describe("indexPath", () => {
  it("gives the first language the front page", () => {
    expect([indexPath("en", "en"), indexPath("ar", "en")]).toEqual(["index.html", "index.ar.html"]);
  });
});
