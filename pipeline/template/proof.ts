import type {Files} from "../model/files.ts";
import type {Lang} from "../model/language.ts";
import type {ProofPassage} from "../model/proof.ts";
import type {Template} from "../model/prose.ts";
import {readSourceTemplate} from "./front/merge.ts";
import {compareTranslation} from "./interlinear/compare.ts";
import {createOffsets} from "./layout/offsets.ts";
import {readSourceText} from "./source-text.ts";

/** The passages of a translation with the source that each was made from; none for a source template. */
export function readProofPassages(
  template: Template,
  context: {readonly files: Files; readonly templates: string; readonly source: Lang},
): readonly ProofPassage[] {
  if (template.lang === context.source) return [];
  // What is wrong with the form of either is reported where they are merged.
  const text = readSourceText(template.text, template.file, () => {});
  const origin = readSourceTemplate(template.id, context);
  const source = origin && readSourceText(origin.text, origin.file, () => {});
  if (!text || !source) return [];
  const offsets = createOffsets(text.text, template.file);
  return compareTranslation(source.layout, text.layout, context.source).passages.flatMap((passage) => {
    const [first] = passage.blocks;
    const words = passage.sources.flatMap(({stamp, was}) => (stamp ?? was[0])?.text ?? []);
    if (!first || words.length === 0) return [];
    return [
      {
        state: passage.state === "translated" ? "translated" : "stale",
        source: words.join(" ").replaceAll(/\s+/g, " "),
        at: offsets.place(first.start),
      },
    ];
  });
}
