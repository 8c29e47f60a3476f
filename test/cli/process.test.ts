import {readFileSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import process from "node:process";
import {beforeAll, describe, expect, it} from "vitest";
import {change, contents, project} from "../commands/kit.ts";
import {compiledCli, start} from "./compiled.ts";

const RECIPES = join(import.meta.dirname, "../commands/fixtures/cli.mjs");
let cli = "";
beforeAll(() => void (cli = compiledCli()));

describe("factpress as a process", () => {
  it("lists exactly the commands that work", async () => {
    const {code, stdout, stderr} = await start(cli, ["--help"], {cwd: project({})});
    expect([code, stderr]).toEqual([0, ""]);
    expect([...stdout.matchAll(/^ {2}factpress (\w+) .* {2}\w/gm)].map((match) => match[1])).toEqual([
      "build",
      "check",
      "preview",
      "release",
      "diff",
      "init",
      "new",
      "translate",
      "status",
      "inspect",
    ]);
  });

  it.each(["build", "check", "init", "new", "translate", "status", "inspect"])(
    "%s --help shows examples and every option",
    async (command) => {
      const cwd = project({});
      const asked = await start(cli, [command, "--help"], {cwd});
      expect(asked.code).toBe(0);
      expect(asked.stdout).toContain("Examples:\n  factpress ");
      expect(await start(cli, ["help", command], {cwd})).toEqual(asked);
      expect(contents(cwd)).toEqual({});
    },
  );

  it("prints its version", async () => {
    const {version} = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
    expect((await start(cli, ["--version"], {cwd: project({})})).stdout).toBe(`${version}\n`);
  });

  it("runs through a link, as npx calls it", async () => {
    const cwd = project({});
    symlinkSync(cli, join(cwd, "factpress"));
    expect((await start(join(cwd, "factpress"), ["--version"], {cwd})).stdout).toMatch(/^\d/);
  });

  it.each([
    [[], "factpress init demo"],
    [["biuld"], 'there is no command "biuld"\n  = did you mean "build"?\n  = factpress --help'],
    [["--lang", "zh"], "there is no option --lang before a command"],
    [["build", "--lan", "zh"], 'build has no option --lan\n  = did you mean "--lang"?\n  = factpress build --help'],
    [["build", "--lang"], "--lang needs a value: --lang TAGS"],
    [["build", "--lang", "--format"], "--lang needs a value"],
    [["build", "--lang", "zh,,fr"], '--lang: something is missing between the commas of "zh,,fr"'],
    [["build", "--format", "pfd"], '--format: there is no "pfd"\n  = did you mean "pdf"?'],
    [["build", "--jobs", "0"], '--jobs: "0" is no whole number from 1 to 64'],
    [["build", "--jobs", "two"], '--jobs: "two" is no whole number'],
    [["build", "--shard", "3/2"], '--shard: "3/2" is no part; write e.g. --shard 1/4 up to 4/4'],
    [["build", "--as-of", "2017-02-30"], '--as-of: "2017-02-30" is no day'],
    [["build", "--reporter", "junit"], '--reporter: there is no "junit"'],
    [["check", "--output", "x"], "check has no option --output"],
    [["inspect", "--json=yes"], "--json takes no value"],
    [["inspect", "--chart", "exports"], "--chart needs the sheet"],
    [["init", "a", "b"], 'init takes one argument at most, not "a" "b"'],
    [["new"], "new needs the name of the sheet"],
    [["build", "--root", "nowhere"], '--root: there is no folder "nowhere"'],
  ])("%j is wrong use: exit 2", async (argv, message) => {
    const cwd = project({});
    const {code, stdout, stderr} = await start(cli, argv, {cwd});
    expect(stderr).toContain(message);
    expect([code, stdout]).toEqual([2, ""]);
    expect(contents(cwd)).toEqual({});
  });

  it("colours a pipe only when forced, and never against NO_COLOR", async () => {
    const cwd = project({});
    const colored = async (env: Record<string, string>): Promise<boolean> =>
      (await start(cli, ["biuld"], {cwd, env})).stderr.includes("\u001b[");
    expect(await colored({})).toBe(false);
    expect(await colored({FORCE_COLOR: "1"})).toBe(true);
    expect(await colored({FORCE_COLOR: "0"})).toBe(false);
    expect(await colored({FORCE_COLOR: "1", NO_COLOR: "1"})).toBe(false);
  });
});

describe("a build that is ended from outside", () => {
  const WAITING = {"data/a.yaml": "en: ok 1\n", "data/b.yaml": "en: wait\n"};

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("by %s exits with %i, with what was published whole and no lock", async (signal, exit) => {
    const cwd = project(WAITING);
    const {code, stderr} = await start(RECIPES, ["build"], {
      cwd,
      onError: (text, pid) => void (text.includes("✓ a en") && process.kill(pid, signal)),
    });
    expect(code).toBe(exit);
    expect(stderr).toContain("Stopped.");
    const {briefings} = JSON.parse(contents(cwd)["output/manifest.json"] ?? "");
    expect(briefings.map(({id}: {id: string}) => id)).toEqual(["a"]);
    expect(Object.keys(contents(cwd)).filter((file) => /tmp$|lock$/.test(file))).toEqual([]);
  });

  it("by kill -9 leaves no worker behind, and the next build takes over", async () => {
    const cwd = project(WAITING);
    const {signal} = await start(RECIPES, ["build"], {
      cwd,
      // Its standard error closes only when its workers have ended too.
      onError: (text, pid) => void (text.includes("✓ a en") && process.kill(pid, "SIGKILL")),
    });
    expect(signal).toBe("SIGKILL");
    change(cwd, {"data/b.yaml": "en: ok 2\n"});
    expect((await start(RECIPES, ["build"], {cwd})).code).toBe(0);
    expect(contents(cwd)["output/b/b.en.html"]).toBe("html 2");
  });

  it("whose reader goes away does not fail for it", async () => {
    const cwd = project({"data/a.yaml": "en: ok 1\n"});
    expect((await start(RECIPES, ["build", "--reporter", "json"], {cwd})).code).toBe(0);
  });

  it("two builds at once: one has the folder, the other says so with exit 3", async () => {
    const cwd = project({"data/a.yaml": "en: ok 1\n", "data/b.yaml": "en: wait\n"});
    let second: ReturnType<typeof start> | undefined;
    const first = start(RECIPES, ["build"], {
      cwd,
      onError(text, pid) {
        if (!text.includes("✓ a en") || second) return;
        second = start(RECIPES, ["build"], {cwd});
        void second.then(() => process.kill(pid, "SIGTERM"));
      },
    });
    expect((await first).code).toBe(143);
    const other = await second;
    expect(other?.code).toBe(3);
    expect(other?.stderr).toMatch(/Another build is writing to .*: process \d+ on /);
  });
});
