declare module "subset-font" {
  /** The glyphs that a text needs, with the font's own shaping rules, in another format. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {readonly targetFormat: "woff2" | "woff" | "sfnt"},
  ): Promise<Uint8Array>;
}
