import {z} from "zod";
import {ruled} from "../support/rule.ts";

const folder = (what: string, example: string) =>
  ruled(
    z.string().regex(/^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\:][^\\:]*(?<!\/)$/u),
    `a folder inside the project, e.g. ${example}`,
    what,
    [example],
  );

/** `factpress.yaml`, every key of which may be left out. */
export const settingsSchema = z
  .strictObject({
    source: ruled(
      z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/u),
      "a language code, e.g. en",
      "The language that sheets and source templates are written in.",
      ["en"],
    ),
    formats: ruled(
      z.array(ruled(z.enum(["pdf", "html", "svg", "png"]), "pdf, html, svg or png", "A format.")).min(1),
      "a list of formats out of pdf, html, svg and png",
      "What a build writes.",
      [["pdf", "html"]],
    ),
    page: ruled(z.enum(["A4", "Letter"]), "A4 or Letter", "The size of a page of the PDF."),
    publish: ruled(
      z.enum(["together", "each"]),
      "together or each",
      "Whether the languages of a briefing are published together, or each for itself.",
    ),
    folders: ruled(
      z
        .strictObject({
          data: folder("Where the fact sheets lie.", "data"),
          templates: folder("Where the templates lie.", "templates"),
          output: folder("Where a build writes.", "output"),
        })
        .partial(),
      "a mapping of data, templates and output",
      "The folders of the project.",
    ),
  })
  .partial();
