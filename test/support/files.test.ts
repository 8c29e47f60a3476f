import {execFileSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import process from "node:process";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {disk} from "../../pipeline/effects.ts";
import {FileError, type Files} from "../../pipeline/model/files.ts";
import {openFiles} from "../../pipeline/support/files.ts";

let folder = "";
let files: Files;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "factpress-files-"));
  const texts: Record<string, string | Uint8Array> = {
    "secret.txt": "outside",
    "team/data/trade.csv": "year,share\n",
    "team/data/bom.csv": "\uFEFFyear\n",
    "team/data/latin1.csv": new Uint8Array([0x63, 0xe9]),
    "team/data/large.csv": "x".repeat(2 * 1024 * 1024 + 1),
    "team/templates/brand.yml": "team's own",
    "team/templates/trade/en.md.hbs": "# Trade",
    "team/node_modules/@fonts/serif/400/serif.ttf": "team's font",
    "team/node_modules/@fonts/serif/package.json": "{}",
    "home/templates/brand.yml": "default",
    "home/templates/page.hbs": "default page",
    "home/templates/words.zh.yaml": "sample words",
    "home/templates/languages/zh.yaml": "Chinese",
    "home/templates/sample/en.md.hbs": "# Sample",
    "home/node_modules/@fonts/serif/400/serif.ttf": "our font",
    "home/node_modules/@fonts/sans/sans.ttf": "our other font",
  };
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  symlinkSync(join(folder, "secret.txt"), join(folder, "team/data/leak.csv"));
  symlinkSync(join(folder, "team/data/trade.csv"), join(folder, "team/data/inside.csv"));
  symlinkSync(folder, join(folder, "team/data/up"));
  const [root, home] = [join(folder, "team"), join(folder, "home")];
  files = openFiles({disk, root, defaults: home, templates: "templates", packages: [root, home]});
});
afterAll(() => rmSync(folder, {recursive: true}));

function troubleOf(action: () => unknown): string {
  try {
    action();
    return "none";
  } catch (cause) {
    return cause instanceof FileError ? cause.trouble : String(cause);
  }
}

function asText(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

describe("openFiles", () => {
  it("reads text without its byte order mark, and bytes as they are", () => {
    expect(files.text("data/trade.csv")).toBe("year,share\n");
    expect(files.text("data/bom.csv")).toBe("year\n");
    expect([...files.read("data/latin1.csv")]).toEqual([0x63, 0xe9]);
  });

  it.each([
    ["../secret.txt", "outside"],
    ["data/../../secret.txt", "outside"],
    ["/etc/passwd", "outside"],
    ["C:\\windows\\win.ini", "outside"],
    ["data\\trade.csv", "outside"],
    ["data/trade.csv\0.png", "outside"],
    ["data/leak.csv", "outside"],
    ["data/up/secret.txt", "outside"],
    ["data", "not-a-file"],
    ["data/none.csv", "missing"],
    ["data/trade.csv/none", "missing"],
    [`data/${"x".repeat(5000)}`, "missing"],
    ["data/large.csv", "too-large"],
    ["data/latin1.csv", "not-utf8"],
  ])("refuses %j: %s", (name, trouble) => {
    expect(troubleOf(() => files.text(name))).toBe(trouble);
    if (trouble !== "too-large" && trouble !== "not-utf8") expect(files.exists(name.slice(0, 200))).toBe(false);
  });

  it("follows a link that stays inside", () => {
    expect(files.text("data/inside.csv")).toBe("year,share\n");
  });

  it.skipIf(process.platform === "win32")("does not wait on a pipe", () => {
    execFileSync("mkfifo", [join(folder, "team/data/pipe.csv")]);
    expect(troubleOf(() => files.text("data/pipe.csv"))).toBe("not-a-file");
  });

  it("names the file by its project-relative path, never by that of the machine", () => {
    expect(() => files.text("data/leak.csv")).toThrow(/^data\/leak\.csv leads outside the project's folder/);
    expect(() => files.text("data/large.csv")).toThrow("data/large.csv is larger than 2 MB");
  });

  it("takes from the defaults what the team's templates lack, but neither words nor prose of the samples", () => {
    expect(files.text("templates/brand.yml")).toBe("team's own");
    expect(files.text("templates/page.hbs")).toBe("default page");
    expect(files.text("templates/languages/zh.yaml")).toBe("Chinese");
    expect(files.exists("templates/words.zh.yaml")).toBe(false);
    expect(files.exists("templates/sample/en.md.hbs")).toBe(false);
    expect(files.exists("data/../templates/../../home/templates/page.hbs")).toBe(false);
  });

  it("lists a folder with its defaults by code unit, an unknown one as empty", () => {
    expect(files.list("templates")).toEqual(["brand.yml", "languages", "page.hbs", "sample", "trade"]);
    expect(files.list("templates/languages")).toEqual(["zh.yaml"]);
    expect(files.list("templates/sample")).toEqual([]);
    expect(files.list("nowhere")).toEqual([]);
    expect(troubleOf(() => files.list(".."))).toBe("outside");
  });

  it("takes a package from the project first, then from Factpress, and nothing outside of it", () => {
    expect(asText(files.fromPackage("@fonts/serif", "400/serif.ttf"))).toBe("team's font");
    expect(asText(files.fromPackage("@fonts/sans", "sans.ttf"))).toBe("our other font");
    expect(files.fromPackage("@fonts/none", "x.ttf")).toBeUndefined();
    expect(files.fromPackage("../team/data", "trade.csv")).toBeUndefined();
    expect(troubleOf(() => files.fromPackage("@fonts/sans", "../serif/400/serif.ttf"))).toBe("outside");
    expect(files.listPackage("@fonts/serif", ".ttf")).toEqual(["400/serif.ttf"]);
  });
});
