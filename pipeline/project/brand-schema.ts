import {z} from "zod";
import {ruled} from "../support/rule.ts";

const text = z.string().regex(/\S/u);
const link = z.url({protocol: /^https?$/u});
const colorText = ruled(text, 'a colour in quotes, e.g. "#00639b", or a name of the palette', "A colour.");

function color(description: string) {
  return ruled(
    z.union([text, z.strictObject({light: colorText, dark: colorText})]),
    'a colour in quotes, e.g. "#00639b", a name of the palette, or {light: …, dark: …}',
    description,
    ["#00639b", {light: "#00639b", dark: "#5cb0ea"}],
  );
}

// The colours with a use of their own; `foreground`, `background` and `primary` are Posit's names.
const colors = {
  foreground: color("Text."),
  background: color("The page."),
  primary: color("The brand: band, cards, links, first series of charts."),
  "on-primary": color("Text on the brand's colour."),
  muted: color("Captions, sources, running heads."),
  hairline: color("Thin rules and grids."),
  tint: color("Behind notes and cards."),
};

const unused = ruled(z.unknown(), "anything", "A key of Posit's brand.yml that Factpress has no use for.");

/** Keys of Posit's _brand.yml that may stand in a file shared with other tools. */
export const UNUSED_COLORS = [
  "secondary",
  "tertiary",
  "success",
  "info",
  "warning",
  "danger",
  "light",
  "dark",
] as const;
export const UNUSED_TYPOGRAPHY = ["headings", "monospace", "monospace-inline", "monospace-block", "link"] as const;

function unusedKeys<K extends string>(keys: readonly K[]): Record<K, typeof unused> {
  return Object.fromEntries(keys.map((key) => [key, unused])) as Record<K, typeof unused>;
}

const family = ruled(text, "the name of a font family, e.g. Noto Sans", "A family.");
const families = ruled(
  z.union([text, z.array(text).min(1)]),
  "the name of a font family, or a list of them",
  "The families of a language, in order: each text is set in the first that has its letters.",
  [["Noto Sans SC", "Noto Sans"]],
);

const fontFile = ruled(
  z
    .strictObject({
      path: ruled(text, "the path of a font file", "A TrueType or OpenType file, relative to brand.yml."),
      weight: ruled(z.union([z.literal(400), z.literal(700)]), "400 or 700", "Regular or bold."),
      style: ruled(z.enum(["normal", "italic"]), "normal or italic", "Upright or italic."),
    })
    .partial({weight: true, style: true}),
  "a mapping with a path",
  "A font file.",
);

const font = ruled(
  z
    .strictObject({
      family,
      source: ruled(z.enum(["npm", "google", "file"]), "npm, google or file", "Where the font comes from."),
      package: ruled(text, "the name of an npm package", "The npm package that holds its .ttf files.", [
        "@expo-google-fonts/noto-sans",
      ]),
      files: ruled(
        z.array(fontFile).min(1),
        "a list of font files, each with a path",
        "The files of a font that the team has itself.",
      ),
    })
    .partial({source: true, package: true, files: true}),
  "a mapping with a family",
  "A font family and where it comes from.",
);

/** `brand.yml`. */
export const brandSchema = z
  .strictObject({
    meta: ruled(
      z
        .strictObject({
          name: ruled(
            z.union([text, z.strictObject({short: text.optional(), full: text})]),
            "a name, or {full: …, short: …}",
            "The publisher.",
          ),
          link: ruled(
            z.union([link, z.looseObject({home: link})]),
            "an address that starts with https://, or {home: …}",
            "The publisher's site.",
          ),
        })
        .partial(),
      "a mapping of name and link",
      "Who publishes.",
    ),
    logo: ruled(
      z.union([text, z.strictObject({path: text, alt: text.optional()})]),
      "the path of an SVG, PNG or JPEG file, or {path: …, alt: …}",
      "The publisher's logo.",
    ),
    color: ruled(
      z
        .strictObject({
          palette: ruled(z.record(z.string(), colorText), "a mapping of names to colours", "Names for colours."),
          ...colors,
          series: ruled(
            z.array(color("A colour of charts.")).min(1),
            "a list of colours",
            "Chart colours after the first, which is primary.",
          ),
          ...unusedKeys(UNUSED_COLORS),
        })
        .partial(),
      "a mapping of colours",
      "The colours.",
    ),
    typography: ruled(
      z
        .strictObject({
          fonts: ruled(z.array(font), "a list of fonts, each with a family", "Where the families come from."),
          base: ruled(
            z.union([text, z.looseObject({family})]),
            "the name of a font family",
            "The family of all texts.",
          ),
          families: ruled(
            z.record(z.string(), families),
            "a mapping of language codes to families",
            'Families by language; "*" for the others.',
          ),
          ...unusedKeys(UNUSED_TYPOGRAPHY),
        })
        .partial(),
      "a mapping of fonts, base and families",
      "The fonts.",
    ),
    charts: ruled(
      z
        .strictObject({
          "time-left-to-right": ruled(
            z.boolean(),
            "true or false",
            "Whether time runs left to right in charts of right-to-left languages.",
          ),
        })
        .partial(),
      "a mapping of time-left-to-right",
      "How charts are drawn.",
    ),
    defaults: unused,
  })
  .partial();

export type BrandSpec = z.infer<typeof brandSchema>;
export type ColorSpec = NonNullable<BrandSpec["color"]>;
export type TypographySpec = NonNullable<BrandSpec["typography"]>;
