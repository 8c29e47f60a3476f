import type {Parallel, Passage, TypedText, Uses} from "../../model/audit.ts";
import type {Fact} from "../../model/fact.ts";
import type {Lang} from "../../model/language.ts";
import type {Place} from "../../model/problem.ts";
import type {TemplateBlock} from "../layout/blocks.ts";
import {createOffsets} from "../layout/offsets.ts";
import type {SourceText} from "../source-text.ts";
import {scanTemplate} from "../form/scan.ts";
import {maskMustaches} from "../typed/mask.ts";
import {type TypedProse, typedProse} from "../typed/prose.ts";
import {sumUses, usesOfText} from "./block-uses.ts";
import {compareTranslation} from "./compare.ts";

/**
 * A translation beside its source, block for block by its stamps. What changed since it was translated is beside today's
 * source. Blocks of helpers alone have no stamps: they are one passage. So is all of a translation without any stamp.
 */
export function readParallel(
  source: SourceText,
  translation: SourceText,
  lang: Lang,
  facts: ReadonlyMap<string, Fact>,
): Parallel {
  const there = sideOf(source, facts);
  const here = sideOf(translation, facts);
  const {passages, source: blocks, missing} = compareTranslation(source.layout, translation.layout, lang);
  const top = {file: translation.file, line: 1, column: 1};
  if (passages.every(({sources}) => sources.every(({stamp}) => !stamp)))
    return {passages: [wholePassage(there, here, top), callsPassage(there, here, () => top)], missing: []};

  const beside = passages.flatMap(({blocks: own, sources}): readonly Passage[] => {
    const [first] = own;
    const stamped = sources.flatMap(({stamp, block}) => (stamp ? [{stamp, today: blocks[block ?? -1]?.block}] : []));
    if (!first || stamped.length === 0) return [];
    const today = stamped.map(({stamp, today}): {uses: Uses; typed: readonly TypedText[]} =>
      today
        ? {uses: there.uses(today), typed: there.typed(today)}
        : {uses: here.usesOf(stamp.text), typed: [typedStamp(stamp.text, here.place(first))]},
    );
    const typed = own.flatMap(here.typed);
    const prose = stamped.flatMap(({today}) => (today ? there.typed(today) : []));
    return [
      {
        at: here.place(first),
        places: placesOf(typed, prose, here.usesOf),
        uses: sumUses(own.map(here.uses)),
        source: sumUses(today.map(({uses}) => uses)),
        sourceTyped: today.flatMap(({typed}) => typed),
        typed,
      },
    ];
  });
  const lacking = missing.flatMap((index) => {
    const block = blocks[index]?.block;
    if (!block || block.callsOnly) return [];
    return [{at: after(block), source: there.place(block), text: there.words(block), uses: there.uses(block)}];
  });
  return {passages: [...beside, callsPassage(there, here, after)], missing: lacking};

  // The translation of what stands before a block of the source.
  function after({start}: TemplateBlock): Place {
    const before = passages.findLast(({sources}) =>
      sources.some(({stamp, block}) => stamp && (blocks[block ?? -1]?.block.start ?? Infinity) < start),
    );
    const last = before?.blocks.at(-1);
    return last ? here.place(last) : top;
  }
}

interface Side {
  readonly text: SourceText;
  words(block: TemplateBlock): string;
  uses(block: TemplateBlock): Uses;
  usesOf(text: string): Uses;
  typed(block: TemplateBlock): readonly TypedProse[];
  place(block: TemplateBlock): Place;
}

function sideOf(text: SourceText, facts: ReadonlyMap<string, Fact>): Side {
  const offsets = createOffsets(text.text, text.file);
  const words = ({start, end}: TemplateBlock): string => text.text.slice(start, end);
  const usesOf = (some: string): Uses => usesOfText(some, (id) => facts.get(id)?.value.kind);
  let prose: ReturnType<typeof typedProse> | undefined;
  return {
    text,
    words,
    usesOf,
    uses: (block) => usesOf(words(block)),
    typed: (block) =>
      (prose ??= typedProse(text, facts)).filter(({range}) => range.start >= block.start && range.end <= block.end),
    place: ({start}) => offsets.place(start),
  };
}

/**
 * Where the uses stand that a part of the translation has and its source part has not, and which part lacks a use: told
 * apart only where both sides have as many paragraphs, items or cells.
 */
function placesOf(
  own: readonly TypedProse[],
  source: readonly TypedProse[],
  usesOf: (text: string) => Uses,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  if (own.length !== source.length) return places;
  own.forEach((part, index) => {
    const [uses, wanted] = [usesOf(part.written), usesOf(source[index]?.written ?? "")];
    const all = [...uses.counted.keys(), ...uses.named, ...wanted.counted.keys(), ...wanted.named];
    for (const literal of uses.literals) {
      const words = `{{literal ${JSON.stringify(literal)}}}`;
      const found = part.written.indexOf(literal);
      if (!wanted.literals.includes(literal) && found >= 0) places.set(words, part.place(found, literal.length));
    }
    for (const use of all) {
      const differ = uses.counted.get(use) !== wanted.counted.get(use) || uses.named.has(use) !== wanted.named.has(use);
      if (!differ) continue;
      const words = use.replace(/^\{\{(?:#\w+ )?|\}\}$/gu, "");
      const found = part.written.lastIndexOf(words);
      places.set(use, part.place(Math.max(0, found), found < 0 ? 1 : words.length));
    }
  });
  return places;
}

// A block that the source no longer has, by what the translation keeps of it.
function typedStamp(text: string, at: Place): TypedText {
  const masked = maskMustaches(text, scanTemplate(text).tags);
  return {text: masked.replace(/\]\([^()]*\)/gu, " "), figures: [], place: () => at};
}

function callsPassage(there: Side, here: Side, after: (block: TemplateBlock) => Place): Passage {
  const calls = ({text}: Side): readonly TemplateBlock[] =>
    text.layout.blocks.filter(({prose, callsOnly}) => prose && callsOnly);
  const [own, source] = [calls(here), calls(there)];
  const usesAt = (blocks: readonly TemplateBlock[], side: Side, place: (block: TemplateBlock) => Place) =>
    blocks.flatMap((block) => {
      const {counted, named} = side.uses(block);
      return [...counted.keys(), ...named].map((use) => [use, place(block)] as const);
    });
  return {
    at: own[0] ? here.place(own[0]) : {file: here.text.file, line: 1, column: 1},
    places: new Map([...usesAt(source, there, after), ...usesAt(own, here, here.place)]),
    uses: sumUses(own.map(here.uses)),
    source: sumUses(source.map(there.uses)),
    sourceTyped: [],
    typed: [],
  };
}

function wholePassage(there: Side, here: Side, at: Place): Passage {
  const prose = ({text}: Side): readonly TemplateBlock[] =>
    text.layout.blocks.filter((block) => block.prose && !block.callsOnly);
  return {
    at,
    uses: sumUses(prose(here).map(here.uses)),
    source: sumUses(prose(there).map(there.uses)),
    sourceTyped: prose(there).flatMap(there.typed),
    typed: prose(here).flatMap(here.typed),
  };
}
