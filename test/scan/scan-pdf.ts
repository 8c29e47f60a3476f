import {getDocument} from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ScannedPdf {
  readonly pages: number;
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  /** Links within the document: where each leads, and what it tells those who cannot see it. */
  readonly links: readonly {readonly target: string; readonly note: string}[];
}

/** Pages, links and metadata of a PDF. */
export async function scanPdf(bytes: Uint8Array): Promise<ScannedPdf> {
  const pdf = await getDocument({data: Uint8Array.from(bytes), verbosity: 0}).promise;
  const links: ScannedPdf["links"][number][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    for (const {subtype, dest, contentsObj} of await page.getAnnotations())
      if (subtype === "Link" && typeof dest === "string") links.push({target: dest, note: contentsObj?.str ?? ""});
  }
  const {info, metadata} = await pdf.getMetadata();
  const pages = pdf.numPages;
  await pdf.destroy();
  const xmp = metadata ? JSON.stringify([...(metadata as unknown as Iterable<unknown>)]) : "";
  return {pages, info: info as Record<string, unknown>, xmp, links};
}
