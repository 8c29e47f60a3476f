import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {disk} from "../../pipeline/effects.ts";
import type {Disk} from "../../pipeline/model/effects.ts";
import {sweepTemporaries, writeFiles} from "../../pipeline/output/write.ts";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "factpress-write-"))));
afterEach(() => rmSync(folder, {recursive: true}));

const texts = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );

const set = (text: string) => ["a/a.en.pdf", "a/a.zh.pdf", "b.html"].map((path) => ({path, bytes: text}));

/** A disk whose n-th call that changes something fails. */
function failingAt(failure: number): Disk {
  let calls = 0;
  const counted =
    <Parts extends unknown[]>(action: (...parts: Parts) => void) =>
    (...parts: Parts): void => {
      calls += 1;
      if (calls === failure) throw Object.assign(new Error("no space left"), {code: "ENOSPC"});
      action(...parts);
    };
  return {...disk, create: counted(disk.create), rename: counted(disk.rename), makeFolder: counted(disk.makeFolder)};
}

describe("writeFiles", () => {
  it("writes new files and replaces old ones", () => {
    writeFiles(disk, folder, set("old"), 1);
    writeFiles(disk, folder, set("new"), 1);
    expect(texts()).toEqual({"a/a.en.pdf": "new", "a/a.zh.pdf": "new", "b.html": "new"});
  });

  it("leaves every file old or new, and no temporary, whichever call fails", () => {
    let failure = 1;
    for (; ; failure++) {
      rmSync(folder, {recursive: true});
      writeFiles(disk, folder, set("old"), 1);
      let failed = false;
      try {
        writeFiles(failingAt(failure), folder, set("new"), 1);
      } catch {
        failed = true;
      }
      const now = texts();
      expect(Object.keys(now).sort()).toEqual(["a/a.en.pdf", "a/a.zh.pdf", "b.html"]);
      for (const text of Object.values(now)) expect(["old", "new"]).toContain(text);
      if (!failed) break;
      // Up to the first rename the whole set is the old one.
      if (failure <= 6) expect(new Set(Object.values(now))).toEqual(new Set(["old"]));
    }
    expect(failure).toBe(10);
  });

  it("refuses to replace a folder", () => {
    writeFiles(disk, folder, [{path: "a/b/c", bytes: "x"}], 1);
    expect(() => writeFiles(disk, folder, [{path: "a/b", bytes: "x"}], 1)).toThrow("a/b is a folder");
  });
});

describe("sweepTemporaries", () => {
  it("removes what a killed build left, at any depth, and nothing else", () => {
    const left = [".b.html.factpress-77-0.tmp", "a/.a.en.pdf.factpress-8-12.tmp", "a/charts/.c.svg.factpress-8-1.tmp"];
    const others = ["notes.tmp", ".hidden.tmp", "a/.a.factpress-x-1.tmp"];
    writeFiles(
      disk,
      folder,
      [...left, ...others].map((path) => ({path, bytes: ""})),
      1,
    );
    sweepTemporaries(disk, folder);
    expect(Object.keys(texts()).sort()).toEqual([...others].sort());
  });
});
