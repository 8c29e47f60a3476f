import {element, type Markup} from "./markup.ts";
import {printPicture} from "./picture.ts";

/**
 * A chart as a small picture for the eye alone: without name, links and words, its ids apart from all others of the page.
 */
export function printThumbnail(svg: string, prefix: string, brandColors: ReadonlySet<string>): Markup {
  const drawn = svg
    .replaceAll(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, "")
    .replaceAll(/<(\/?)a\b[^>]*>/g, "<$1g>")
    .replaceAll(/ (?:role|aria-[a-z]+|tabindex)="[^"]*"/g, "")
    .replace(/<svg\b/, '<svg aria-hidden="true"');
  return element("div", {class: "picture", dir: "ltr"}, printPicture(drawn, prefix, brandColors));
}
