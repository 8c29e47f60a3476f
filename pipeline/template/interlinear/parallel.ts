import type {Parallel, Passage, TypedText, Uses} from "../../model/audit.ts";
import type {Fact} from "../../model/fact.ts";
import type {Lang} from "../../model/language.ts";
import type {Place} from "../../model/problem.ts";
import {parseHandlebars} from "../../support/handlebars.ts";
import type {TemplateBlock} from "../layout/blocks.ts";
import {createOffsets} from "../layout/offsets.ts";
import type {SourceText} from "../source-text.ts";
import {scanTemplate} from "../form/scan.ts";
import {maskMustaches} from "../typed/mask.ts";
import {type TypedProse, typedProse} from "../typed/prose.ts";
import {alignLists} from "./align.ts";
import {sumUses, usesIn} from "./block-uses.ts";
import {normaliseBlock} from "./normalise.ts";
import {readInterlinear} from "./stamps.ts";

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
  const {passages} = readInterlinear(translation.layout, lang);
  const stamps = passages.flatMap((passage, index) =>
    passage.stamps.filter(({kind}) => kind === "source").map(({text}) => ({index, text})),
  );
  const top = {file: translation.file, line: 1, column: 1};
  if (stamps.length === 0)
    return {passages: [wholePassage(there, here, top), callsPassage(there, here, () => top)], missing: []};

  const blocks = source.layout.blocks.filter(({prose, callsOnly}) => prose && !callsOnly);
  const pairs = alignLists(
    blocks.map((block) => normaliseBlock(there.words(block))),
    stamps.map(({text}) => normaliseBlock(text)),
  );
  const paired = new Map(pairs.map(([block, stamp]) => [stamp, blocks[block]] as const));
  const beside: Passage[] = passages.flatMap(({blocks: own}, index): readonly Passage[] => {
    const first = own[0];
    const sources = stamps.flatMap((stamp, at) => (stamp.index === index ? [{stamp, block: paired.get(at)}] : []));
    if (!first || sources.length === 0) return [];
    return [
      {
        at: here.place(first),
        places: placesOf(
          own.flatMap(here.typed),
          sources.flatMap(({block}) => (block ? there.typed(block) : [])),
          facts,
        ),
        uses: sumUses(own.map(here.uses)),
        source: sumUses(sources.map(({stamp, block}) => (block ? there.uses(block) : usesOfText(stamp.text, facts)))),
        sourceTyped: sources.flatMap(({stamp, block}): readonly TypedText[] =>
          block ? there.typed(block) : [typedStamp(stamp.text, here.place(first))],
        ),
        typed: own.flatMap(here.typed),
      },
    ];
  });
  const stamped = new Set(pairs.map(([block]) => block));
  const missing = blocks.flatMap((block, index) => {
    if (stamped.has(index)) return [];
    return [{at: after(block), source: there.place(block), text: there.words(block), uses: there.uses(block)}];
  });
  return {passages: [...beside, callsPassage(there, here, after)], missing};

  // The translation of what stands before a block of the source.
  function after({start}: TemplateBlock): Place {
    const before = pairs
      .filter(([block]) => (blocks[block]?.start ?? 0) < start)
      .map(([, stamp]) => stamps[stamp]?.index);
    const last = passages[Math.max(-1, ...before.map((index) => index ?? -1))]?.blocks.at(-1);
    return last ? here.place(last) : top;
  }
}

interface Side {
  readonly text: SourceText;
  words(block: TemplateBlock): string;
  uses(block: TemplateBlock): Uses;
  typed(block: TemplateBlock): readonly TypedProse[];
  place(block: TemplateBlock): Place;
}

function sideOf(text: SourceText, facts: ReadonlyMap<string, Fact>): Side {
  const offsets = createOffsets(text.text, text.file);
  const words = ({start, end}: TemplateBlock): string => text.text.slice(start, end);
  let prose: ReturnType<typeof typedProse> | undefined;
  return {
    text,
    words,
    uses: (block) => usesOfText(words(block), facts),
    typed: (block) =>
      (prose ??= typedProse(text, facts)).filter(({range}) => range.start >= block.start && range.end <= block.end),
    place: ({start}) => offsets.place(start),
  };
}

function usesOfText(text: string, facts: ReadonlyMap<string, Fact>): Uses {
  if (!text.includes("{{")) return sumUses([]);
  const program = parseHandlebars(text, "");
  return program.type === "Program" ? usesIn(program, facts) : sumUses([]);
}

/**
 * Where the uses stand that a part of the translation has and its source part has not, and which part lacks a use: told
 * apart only where both sides have as many paragraphs, items or cells.
 */
function placesOf(
  own: readonly TypedProse[],
  source: readonly TypedProse[],
  facts: ReadonlyMap<string, Fact>,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  if (own.length !== source.length) return places;
  own.forEach((part, index) => {
    const [uses, wanted] = [part.written, source[index]?.written ?? ""].map((text) => usesOfText(text, facts));
    if (!uses || !wanted) return;
    const all = [...uses.counted.keys(), ...uses.named, ...wanted.counted.keys(), ...wanted.named];
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
