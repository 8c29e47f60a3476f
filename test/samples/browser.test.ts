import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {compiledCli, start} from "../cli/compiled.ts";
import {noBrowser, openBrowser} from "../html/browser.ts";

const ROOT = join(import.meta.dirname, "../..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const title = noBrowser === undefined ? "in a browser" : `in a browser (skipped: ${noBrowser})`;

describe.skipIf(noBrowser !== undefined)(`the pages of the samples ${title}`, () => {
  const output = mkdtempSync(join(tmpdir(), "factpress-pages-"));
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    const argv = ["build", "international-cooperation", "country-profiles#GEO", "--output", output];
    const {code, stderr} = await start(compiledCli(), argv, {cwd: ROOT});
    expect(code, stderr).toBe(0);
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    rmSync(output, {recursive: true});
  });

  for (const width of [320, 1280])
    for (const colorScheme of ["light", "dark"] as const)
      test(`${width} px wide and ${colorScheme}: no axe violation, no request, no complaint, no sideways scroll`, async () => {
        const pages = readdirSync(output, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".html"));
        expect(pages.length).toBeGreaterThanOrEqual(14);
        const found: string[] = [];
        for (const name of pages.toSorted()) found.push(...(await faultsOf(name, width, colorScheme)));
        expect(found).toEqual([]);
      }, 300_000);

  async function faultsOf(name: string, width: number, colorScheme: "light" | "dark"): Promise<readonly string[]> {
    const viewport = {width, height: 800};
    const address = pathToFileURL(join(output, name)).href;
    const noted: string[] = [];

    // First as readers open it, with its own security policy in force.
    const strict = await browser.newContext({viewport, colorScheme, offline: true});
    const page = await strict.newPage();
    page.on("console", (message) => noted.push(`says ${message.text()}`));
    page.on("request", (request) => {
      if (request.url() !== address && !request.url().startsWith("data:")) noted.push(`asks for ${request.url()}`);
    });
    await page.goto(address);
    if ((await page.evaluate<number>("document.documentElement.scrollWidth")) > width) noted.push("scrolls sideways");
    await strict.close();

    const open = await browser.newContext({viewport, colorScheme, offline: true, bypassCSP: true});
    const judged = await open.newPage();
    await judged.goto(address);
    await judged.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    await judged.evaluate(axe);
    const violations = await judged.evaluate<string[]>(
      `axe.run(document, {runOnly: {type: "tag", values: ${JSON.stringify(tags)}}}).then(({violations}) =>
        violations.map(({id, nodes}) => id + ": " + nodes.map(({html}) => html.slice(0, 120)).join(" | ")))`,
    );
    await open.close();
    return [...noted, ...violations].map((fault) => `${name} ${fault}`);
  }
});
