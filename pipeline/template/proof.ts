import type {Files} from "../model/files.ts";
import type {Lang} from "../model/language.ts";
import type {ProofPassage} from "../model/proof.ts";
import type {Template} from "../model/prose.ts";
import {judgePassage, sourceBlocks} from "./interlinear/check-stamps.ts";
import {readInterlinear} from "./interlinear/stamps.ts";
import {createOffsets} from "./layout/offsets.ts";
import {readSourceText} from "./source-text.ts";

/** The passages of a translation with the source that each was made from; none for a source template. */
export function readProofPassages(
  template: Template,
  {files, templates, source}: {readonly files: Files; readonly templates: string; readonly source: Lang},
): readonly ProofPassage[] {
  const sourceFile = `${templates}/${template.id}/${source}.md.hbs`;
  // What is wrong with the form of either is reported where they are merged.
  const text = readSourceText(template.text, template.file, () => {});
  if (!text || template.lang === source || !files.exists(sourceFile)) return [];
  const today = sourceBlocks(files.text(sourceFile));
  const offsets = createOffsets(text.text, template.file);
  return readInterlinear(text.layout, source).passages.flatMap((passage) => {
    const [first] = passage.blocks;
    const words = passage.stamps.filter(({kind}) => kind === "source").map((stamp) => stamp.text);
    if (!first || words.length === 0) return [];
    const stale = judgePassage(passage, today, source)?.code === "stale";
    return [
      {
        state: stale ? "stale" : "translated",
        source: words.join(" ").replaceAll(/\s+/g, " "),
        at: offsets.place(first.start),
      },
    ];
  });
}
