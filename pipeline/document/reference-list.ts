import type {Inline} from "../model/inline.ts";
import type {Composer} from "./composer.ts";

/**
 * Adds references at the end of some inlines, in the order of their numbers with those that stand there already. Wherever
 * references follow each other, a raised comma parts them: 1 and 2 are not 12.
 */
export function withReferences(
  inlines: readonly Inline[],
  added: readonly Inline[],
  {voice}: Composer,
): readonly Inline[] {
  const text = inlines.findLastIndex((inline) => inline.type !== "reference") + 1;
  const last = [...inlines.slice(text), ...added].sort((a, b) => numberOf(a) - numberOf(b));
  const separator = voice.own("comma").trimEnd();
  return [...inlines.slice(0, text), ...last].map((inline, index, all) =>
    inline.type === "reference" && all[index - 1]?.type === "reference" ? {...inline, separator} : inline,
  );
}

function numberOf(inline: Inline): number {
  return inline.type === "reference" ? inline.number : 0;
}
