import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {inflateSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {compiledCli, start, type Ended} from "../cli/compiled.ts";
import {copyOfSamples, replaceIn} from "./project.ts";

describe("a team that changes the samples", () => {
  const folder = copyOfSamples();
  const build = (words: string): Promise<Ended> =>
    start(compiledCli(), ["build", "international-cooperation", ...words.split(" ")], {cwd: folder});
  const output = (file: string): Buffer => readFileSync(join(folder, "output/international-cooperation", file));
  const [page, pdf, svg] = [
    "international-cooperation.en.html",
    "international-cooperation.en.pdf",
    "charts/trade_share.en.svg",
  ] as const;

  beforeAll(async () => {
    const {code, stderr} = await build("--lang en --format pdf,html,svg,png");
    expect(code, stderr).toBe(0);
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  test("gets each chart as a file for itself", () => {
    expect(output(svg).toString()).toMatch(/^<svg /);
    const png = output("charts/trade_share.en.png");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1200);
  });

  test("changes one colour of the brand, and page, PDF and charts have changed it", async () => {
    const old = "#00639b";
    const before = {page: output(page).toString(), svg: output(svg).toString(), pdf: colorsOf(output(pdf))};
    expect(before.page.toLowerCase()).toContain(old);
    expect(before.svg.toLowerCase()).toContain(old);
    expect(before.pdf).toContain(old);

    replaceIn(join(folder, "templates/brand.yml"), `blue: "${old}"`, 'blue: "#7a1f8b"');
    expect((await build("--lang en --format pdf,html,svg")).code).toBe(0);
    for (const text of [
      output(page).toString().toLowerCase(),
      output(svg).toString().toLowerCase(),
      colorsOf(output(pdf)),
    ]) {
      expect(text).toContain("#7a1f8b");
      expect(text).not.toContain(old);
    }
  });

  test("breaks one language, and the others are not published without it", async () => {
    expect((await build("--lang en,fr --format html")).code).toBe(0);
    const kept = output(page);
    replaceIn(join(folder, "data/trade.csv"), "25.7", "25.9");
    const french = join(folder, "templates/international-cooperation/fr.md.hbs");
    replaceIn(french, /^En 2016/m, '{{#claim "trade_share_change > 1"}}Bond{{/claim}} en 2016');
    const {code, stderr} = await build("--lang en,fr --format html");
    expect(code).toBe(1);
    expect(stderr).toMatch(/error\[false-claim\].*\n *--> templates\/international-cooperation\/fr\.md\.hbs:\d+:\d+/);
    expect(output(page).equals(kept)).toBe(true);
    const {briefings} = JSON.parse(readFileSync(join(folder, "output/manifest.json"), "utf8"));
    expect(briefings[0].editions.map(({status}: {status: string}) => status)).toEqual(["kept", "kept"]);
  }, 180_000);
});

/** Every colour that a PDF fills or draws with, as #rrggbb. */
function colorsOf(bytes: Buffer): string {
  const colors = new Set<string>();
  for (const {index} of bytes.toString("latin1").matchAll(/stream\r?\n/g)) {
    const from = index + (bytes[index + 6] === 13 ? 8 : 7);
    if (bytes.subarray(index - 3, index).toString() === "end") continue;
    for (const [, ...parts] of inflated(bytes.subarray(from)).matchAll(
      /([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn|SCN)\b/g,
    ))
      colors.add(
        `#${parts
          .map((part) =>
            Math.round(Number(part) * 255)
              .toString(16)
              .padStart(2, "0"),
          )
          .join("")}`,
      );
  }
  return [...colors].join(" ");
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString("latin1");
  } catch {
    return "";
  }
}
