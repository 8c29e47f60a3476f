import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Brand} from "../../pipeline/model/brand.ts";
import {readBrand} from "../../pipeline/project/brand.ts";
import {contrast} from "../../pipeline/support/color.ts";
import {heard, projectFiles} from "./kit.ts";

const shipped = readFileSync(new URL("../../templates/brand.yml", import.meta.url), "utf8");

function read(
  text: string,
  beside: Record<string, string | Uint8Array> = {},
): {result: Brand | undefined; problems: string[]} {
  return heard((report) => readBrand(projectFiles({"t/brand.yml": text, ...beside}), "t", report));
}

describe("the shipped brand.yml", () => {
  test("is sound, and says what a file with a name alone would mean, give or take derived greys", () => {
    const written = read(shipped);
    expect(written.problems).toEqual([]);
    const derived = read("meta: {name: Factpress}\n").result;
    expect(derived?.color.series).toEqual(written.result?.color.series);
    expect(derived?.color.brand).toEqual({light: "#00639b", dark: "#5cb0ea"});
    expect(derived?.typography).toEqual(written.result?.typography);
  });
});

describe("the shipped chart colours", () => {
  interface Culori {
    differenceCiede2000(): (a: unknown, b: unknown) => number;
    filterDeficiencyProt(severity: number): (color: string) => unknown;
    filterDeficiencyDeuter(severity: number): (color: string) => unknown;
    filterDeficiencyTrit(severity: number): (color: string) => unknown;
  }
  const culori = createRequire(import.meta.url)("culori") as Culori;
  const eyes = {
    full: (color: string): unknown => color,
    protan: culori.filterDeficiencyProt(1),
    deutan: culori.filterDeficiencyDeuter(1),
    tritan: culori.filterDeficiencyTrit(1),
  };
  for (const [name, see] of Object.entries(eyes))
    test(`are told apart by readers with ${name} colour vision, in both schemes`, () => {
      const series = read(shipped).result?.color.series ?? [];
      expect(series).toHaveLength(6);
      for (const scheme of ["light", "dark"] as const)
        for (const [index, a] of series.entries())
          for (const b of series.slice(index + 1))
            expect(culori.differenceCiede2000()(see(a[scheme]), see(b[scheme]))).toBeGreaterThan(12);
    });
});

describe("readBrand", () => {
  test("finds colours by value, CSS name and palette, and takes dark ones as they are given", () => {
    const {result, problems} =
      read(`meta: {name: {full: Information Office, short: IO}, link: {home: "https://example.org/"}}
color:
  palette: {night: "#101418", deep: night}
  foreground: deep
  primary: {light: rgb(0 60 120), dark: "#9cf"}
  series: [darkred, {light: "#006400", dark: lightgreen}]
charts: {time-left-to-right: false}
`);
    expect(problems).toEqual([]);
    expect(result?.name).toBe("Information Office");
    expect(result?.link).toBe("https://example.org/");
    expect(result?.color.ink.light).toBe("#101418");
    expect(result?.color.brand).toEqual({light: "#003c78", dark: "#99ccff"});
    expect(result?.color.series[0]).toEqual(result?.color.brand);
    expect(result?.color.series[2]).toEqual({light: "#006400", dark: "#90ee90"});
    expect(result?.timeLeftToRight).toBe(false);
  });

  test("derives what is not given so that all of it can be read, in both schemes", () =>
    fc.assert(
      fc.property(fc.integer({min: 0, max: 0xffffff}), (value) => {
        const primary = `#${value.toString(16).padStart(6, "0")}`;
        const {result, problems} = read(`meta: {name: X}\ncolor: {primary: "${primary}"}\n`);
        // What the team wrote itself may be refused; what is derived from it may not.
        fc.pre(contrast(primary, "#ffffff") >= 4.5);
        expect(problems).toEqual([]);
        for (const scheme of ["light", "dark"] as const) {
          const {ink, paper, muted, tint, brand, onBrand, series} = result?.color ?? raise();
          expect(contrast(ink[scheme], tint[scheme])).toBeGreaterThanOrEqual(4.5);
          expect(contrast(muted[scheme], tint[scheme])).toBeGreaterThanOrEqual(4.5);
          expect(contrast(onBrand[scheme], brand[scheme])).toBeGreaterThanOrEqual(4.5);
          for (const tone of series) expect(contrast(tone[scheme], paper[scheme])).toBeGreaterThanOrEqual(3);
        }
      }),
      {numRuns: 100},
    ));

  const wrong: readonly (readonly [title: string, text: string, ...problems: string[]])[] = [
    [
      "no name",
      "color: {primary: navy}",
      "1:1 missing-key: The brand does not say who publishes. — add meta: {name: …}",
    ],
    [
      "colours without quotes",
      "meta: {name: X}\ncolor:\n  primary: #900\n",
      '3:3+7 empty-value: "primary" of color is empty; it should be a colour in quotes, e.g. "#00639b", a name of the palette, or {light: …, dark: …}. — without quotes a # starts a comment',
    ],
    [
      "unknown and see-through colours",
      'meta: {name: X}\ncolor: {palette: {sea: navy}, primary: see, series: ["#12", "rgba(0, 0, 0, 0.5)"]}\n',
      '2:40+3 unknown-color: "see" is no colour and no name of the palette. — did you mean "sea"?',
      '2:54+5 unknown-color: "#12" is no colour and no name of the palette. — known: sea',
      `2:61+20 color-opacity: "rgba(0, 0, 0, 0.5)" is see-through; a brand's colours are solid. — write #000000 or a lighter colour`,
    ],
    [
      "text that cannot be read on its ground, once for each colour and scheme",
      'meta: {name: X}\ncolor:\n  foreground: "#999999"\n  primary: {light: "#003c78", dark: "#223344"}\n',
      "3:15+9 low-contrast: #999999 on #ffffff (text on the page, light scheme) has a contrast of 2.8:1; readers need 4.5:1. — make one of them darker or lighter",
      "4:37+9 low-contrast: #223344 on #12161b (links on the page, dark scheme) has a contrast of 1.4:1; readers need 4.5:1. — make one of them darker or lighter",
    ],
    [
      "chart colours that do not stand out",
      'meta: {name: X}\ncolor:\n  series:\n    - navy\n    - "#ffff88"\n',
      `5:7+9 low-contrast: #ffff88 on #ffffff (a chart's colour on the page, light scheme) has a contrast of 1.0:1; readers need 3:1. — make one of them darker or lighter`,
    ],
    [
      "misspelt keys",
      "meta: {name: X}\ncolour: {}\n",
      '2:1+6 unknown-key: "colour" is no key of this file. — did you mean "color"?',
    ],
    [
      "keys of Posit's file that nothing is done with, as hints",
      "meta: {name: X}\ncolor: {secondary: red}\ntypography: {monospace: Fira Code}\n",
      `2:9+9 unused-key: "secondary" is a key of Posit's brand.yml for which Factpress has no use.`,
      `3:14+9 unused-key: "monospace" is a key of Posit's brand.yml for which Factpress has no use.`,
    ],
    [
      "fonts that no language is set in",
      "meta: {name: X}\ntypography: {fonts: [{family: Inter}]}\n",
      '2:31+5 unused-font: No language is set in "Inter". — name it under base: or families:, or delete it',
    ],
    [
      "a logo that is not there",
      "meta: {name: X}\nlogo: logo.svg\n",
      "2:7+8 file-missing: There is no file t/logo.svg. — paths are relative to the folder of brand.yml",
    ],
  ];
  for (const [title, text, ...problems] of wrong)
    test(`says at the line: ${title}`, () => expect(read(text).problems).toEqual(problems));

  test("is nothing after an error, and something after a hint", () => {
    expect(read("meta: {name: X}\ncolor: {primary: nothing}\n").result).toBeUndefined();
    expect(read("meta: {name: X}\ncolor: {secondary: red}\n").result?.name).toBe("X");
  });

  test("says when there is no brand.yml at all", () =>
    expect(heard((report) => readBrand(projectFiles({}), "t", report)).problems).toEqual([
      "1:1 file-missing: There is no file t/brand.yml.",
    ]));
});

describe("typography", () => {
  test("takes the npm package of a family by its name, or the one that is given, or the team's own files", () =>
    expect(
      read(`meta: {name: X}
typography:
  fonts:
    - {family: Ministry, source: file, files: [{path: fonts/m.ttf}, {path: fonts/mb.ttf, weight: 700, style: italic}]}
    - {family: Inter, package: "@team/inter"}
  base: {family: Inter, weight: 400}
  families: {ru: [Ministry, IBM Plex Sans]}
`).result?.typography,
    ).toEqual({
      families: {
        "*": ["Inter"],
        zh: ["Noto Sans SC", "Inter"],
        ar: ["Amiri", "Inter"],
        ru: ["Ministry", "IBM Plex Sans"],
      },
      packages: {
        Inter: "@team/inter",
        "Noto Sans SC": "@expo-google-fonts/noto-sans-sc",
        Amiri: "@expo-google-fonts/amiri",
        "IBM Plex Sans": "@expo-google-fonts/ibm-plex-sans",
      },
      files: {
        Ministry: [
          {path: "t/fonts/m.ttf", weight: 400, italic: false},
          {path: "t/fonts/mb.ttf", weight: 700, italic: true},
        ],
      },
    }));
});

function logo(bytes: string | Uint8Array): ReturnType<typeof read> {
  return read("meta: {name: Office}\nlogo: {path: a/logo}\n", {"t/a/logo": bytes});
}

describe("the logo", () => {
  test("is told by its bytes and named after the publisher", () => {
    expect(
      logo('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2"/></svg>')
        .result?.logo,
    ).toMatchObject({type: "image/svg+xml", alt: "Office"});
    expect(logo(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d)).result?.logo?.type).toBe("image/png");
    expect(logo(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)).result?.logo?.type).toBe("image/jpeg");
  });

  test("is refused where it is no picture, or would run scripts or load files", () => {
    const place = "2:1+4";
    expect(logo("GIF89a").problems).toEqual([
      `${place} wrong-picture: "a/logo" is no SVG, PNG or JPEG picture. — export the logo in one of these formats`,
    ]);
    for (const bad of [
      "<script>1</script>",
      '<image href="http://a/b.png"/>',
      '<a xlink:href="javascript:1"/>',
      '<g onload="x"/>',
      "<foreignObject/>",
      '<rect style="fill:url(http://a)"/>',
    ])
      expect(logo(`<svg>${bad}</svg>`).problems.map((problem) => problem.split(":", 2).join(":"))).toEqual([
        `${place} unsafe-picture`,
      ]);
  });

  test("is refused where it holds more than shapes, which page and PDF would not draw alike, or has no size", () => {
    expect(logo('<svg viewBox="0 0 2 1"><text>MIN</text></svg>').problems).toEqual([
      "2:1+4 not-shapes: The logo holds <text>, and a logo in SVG may hold shapes alone. — turn texts into paths and styles into attributes in a drawing program, or export it as PNG",
    ]);
    expect(logo("<svg><path d='M0 0'/></svg>").problems).toEqual([
      "2:1+4 no-size: The logo does not say how large it is. — export it with a viewBox",
    ]);
  });
});

function raise(): never {
  throw new Error("no brand");
}
