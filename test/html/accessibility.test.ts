import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {noBrowser, openBrowser} from "./browser.ts";
import {sampleDocument} from "./sample-document.ts";
import {sampleEntries, sampleIndex} from "./sample-index.ts";
import {languages} from "./sample-language.ts";
import {samplePage} from "./sample-page.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
async function hasNoViolation(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
  await page.evaluate(axe);
  const result = await page.evaluate<string[]>(
    `axe.run(document, {runOnly: {type: "tag", values: ${JSON.stringify(tags)}}}).then(({violations, incomplete}) =>
                [...violations, ...incomplete.filter(({id}) => id === "duplicate-id-aria")]
                  .map(({id, nodes}) => id + ": " + nodes.map(({html}) => html.slice(0, 120)).join(" | ")))`,
  );
  expect(result).toEqual([]);
}

const title = noBrowser === undefined ? "in a browser" : `in a browser (skipped: ${noBrowser})`;

describe.skipIf(noBrowser !== undefined)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), "factpress-html-"));
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    for (const lang of languages) {
      writeFileSync(join(folder, `page.${lang}.html`), (await samplePage(sampleDocument(lang))).html);
      writeFileSync(join(folder, `index.${lang}.html`), (await sampleIndex(lang, sampleEntries(lang))).html);
    }
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, {recursive: true});
  });

  // What is asked of each page: opened offline, with its own security policy in force.
  async function open(
    file: string,
    width: number,
    colorScheme: "light" | "dark",
    use: (page: Page, noted: readonly string[]) => Promise<void>,
    bypassCSP = false,
  ): Promise<void> {
    const context = await browser.newContext({
      viewport: {width, height: 800},
      colorScheme,
      offline: true,
      bypassCSP,
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const noted: string[] = [];
    const address = pathToFileURL(join(folder, file)).href;
    page.on("console", (message) => noted.push(message.text()));
    page.on("request", (request) => {
      const asked = request.url();
      if (asked !== address && !asked.startsWith("data:")) noted.push(asked);
    });
    await page.goto(address);
    await use(page, noted);
    await context.close();
  }

  for (const kind of ["page", "index"])
    for (const lang of languages)
      for (const [width, scheme] of [
        [320, "light"],
        [320, "dark"],
        [1280, "light"],
        [1280, "dark"],
      ] as const) {
        // The index has little of its own: two of the four looks show all of it.
        if (kind === "index" && (width === 320) === (scheme === "light")) continue;
        test(`the ${kind} in ${lang}, ${width} px wide and ${scheme}, has no axe violation`, async () => {
          await open(`${kind}.${lang}.html`, width, scheme, hasNoViolation, true);
        });
      }

  for (const kind of ["page", "index"])
    for (const lang of languages)
      test(`the ${kind} in ${lang} asks for nothing, complains of nothing, and fits 320 px and 400 % zoom`, async () => {
        await open(`${kind}.${lang}.html`, 320, "light", async (page, noted) => {
          expect(noted).toEqual([]);
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
          const beyond = await page.evaluate(
            `[...document.querySelectorAll("main *")].filter((each) => {
              const {left, right, width} = each.getBoundingClientRect();
              return width > 1 && (left < -1 || right > 321) && !each.closest(".scroll, svg, .unseen");
            }).map((each) => each.outerHTML.slice(0, 100))`,
          );
          expect(beyond).toEqual([]);
        });
      });

  test("all text is set in the fonts that the page carries", async () => {
    for (const kind of ["page", "index"])
      for (const lang of languages)
        await open(`${kind}.${lang}.html`, 1280, "light", async (page) => {
          const session = await page.context().newCDPSession(page);
          await session.send("DOM.enable");
          await session.send("CSS.enable");
          const {root} = await session.send("DOM.getDocument");
          const {nodeIds} = await session.send("DOM.querySelectorAll", {nodeId: root.nodeId, selector: "body *"});
          const foreign = new Set<string>();
          for (const nodeId of nodeIds) {
            const {fonts} = await session.send("CSS.getPlatformFontsForNode", {nodeId});
            for (const {familyName, isCustomFont} of fonts) if (!isCustomFont) foreign.add(familyName);
          }
          expect([...foreign]).toEqual([]);
        });
  });

  test("axe sees a fault that a team's own style sheet brings", async () => {
    const css = `${readFileSync("templates/page.css", "utf8")}\n.lede { color: #bbbbbb; }\n`;
    const {html} = await samplePage(sampleDocument("en"), {"templates/page.css": css});
    writeFileSync(join(folder, "faint.html"), html);
    await open(
      "faint.html",
      1280,
      "light",
      async (page) => {
        await page.evaluate(axe);
        expect(await page.evaluate("axe.run().then(({violations}) => violations.map(({id}) => id))")).toEqual([
          "color-contrast",
        ]);
      },
      true,
    );
  });

  test("one of the two pictures of a chart is shown, by the width of its column", async () => {
    const shown = "[...document.querySelectorAll('.chart .picture')].map((each) => each.checkVisibility())";
    await open("page.en.html", 1280, "light", async (page) =>
      expect(await page.evaluate(shown)).toEqual([true, false]),
    );
    await open("page.en.html", 320, "light", async (page) => expect(await page.evaluate(shown)).toEqual([false, true]));
  });

  test("a chart in the brand's colours takes the dark ones in the dark scheme", async () => {
    const fills = "[...document.querySelectorAll('.wide path[fill]')].map((each) => getComputedStyle(each).fill)";
    await open("page.en.html", 1280, "light", async (page) =>
      expect(await page.evaluate(fills)).toEqual(["rgb(89, 99, 110)", "rgb(0, 86, 122)"]),
    );
    await open("page.en.html", 1280, "dark", async (page) =>
      expect(await page.evaluate(fills)).toEqual(["rgb(163, 173, 184)", "rgb(108, 184, 221)"]),
    );
  });

  test("the data of a chart can be downloaded under the page's security policy", async () => {
    await open("page.en.html", 1280, "light", async (page, noted) => {
      await page.click("summary");
      const [download] = await Promise.all([page.waitForEvent("download"), page.click("a[download]")]);
      expect(download.suggestedFilename()).toBe("international-cooperation-trade_share.en.csv");
      const text = readFileSync(await download.path(), "utf8");
      expect(text).toBe('\ufeff"Year","Share of foreign trade (%)"\r\n2015,25.4\r\n2016,25.7\r\n');
      expect(noted).toEqual([]);
    });
  });

  test("the whole page can be walked by keyboard, with a visible focus", async () => {
    await open("page.en.html", 1280, "light", async (page) => {
      const reached: unknown[] = [];
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate<[string, string]>(
          "[document.activeElement.outerHTML.slice(0, 60), getComputedStyle(document.activeElement).outlineStyle]",
        );
        if (focused[0].startsWith("<body")) break;
        reached.push(focused[1]);
      }
      expect(reached.length).toBeGreaterThan(10);
      expect(reached.every((style) => style === "solid")).toBe(true);
    });
  });

  test("the texts of a chart keep their anchors in a page from right to left", async () => {
    const ends = `[...document.querySelectorAll(".wide text")].map((each) => {
      const picture = each.closest("svg").getBoundingClientRect();
      const {left, right} = each.getBoundingClientRect();
      const at = picture.left + (Number(each.getAttribute("x")) / 640) * picture.width;
      return Math.abs((each.getAttribute("text-anchor") === "end" ? right : left) - at) < 1;
    })`;
    for (const lang of languages)
      await open(`page.${lang}.html`, 1280, "light", async (page) =>
        expect(await page.evaluate(ends)).toEqual([true, true, true, true]),
      );
  });

  test("a page from right to left is the mirror of one from left to right", async () => {
    const sides = `["h1", ".note", ".picture.wide", ".sources"].map((each) => {
      const {left, right} = document.querySelector(each).getBoundingClientRect();
      return document.dir === "rtl" ? innerWidth - right : left;
    })`;
    await open("page.en.html", 1280, "light", async (page) => {
      const [first, ...others] = await page.evaluate<number[]>(sides);
      for (const other of others) expect(other).toBe(first);
    });
    await open("page.ar.html", 1280, "light", async (page) => {
      const [first, ...others] = await page.evaluate<number[]>(sides);
      for (const other of others) expect(other).toBe(first);
    });
  });
});
