import type {FontStyle} from "../model/font.ts";
import {isBold} from "./engine.ts";

/** The text of a picture that is set in one style. */
export interface SetText {
  readonly style: FontStyle;
  readonly characters: string;
}

/** `@font-face` rules that hold the letters of some texts. */
export type FontRules = (texts: readonly SetText[]) => Promise<string>;

/** An SVG that carries the fonts of its texts, so that it looks the same where they are not installed. */
export async function embedFonts(svg: string, rules: FontRules): Promise<string> {
  const style = await rules(textsOf(svg));
  return svg.replace("</desc>", `</desc><style>${style.replace(/&/g, "&amp;")}</style>`);
}

function textsOf(svg: string): readonly SetText[] {
  const texts = new Map<string, SetText>();
  for (const [, attributes = "", content = ""] of svg.matchAll(/<text([^>]*)>(.*?)<\/text>/gs)) {
    const weight = / font-weight="([^"]+)"/.exec(attributes)?.[1];
    const style = {bold: isBold(weight), italic: / font-style="(?:italic|oblique)"/.test(attributes)};
    const key = JSON.stringify(style);
    const characters = (texts.get(key)?.characters ?? "") + plain(content);
    texts.set(key, {style, characters});
  }
  return [...texts.values()];
}

function plain(content: string): string {
  return content
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
