import type {
  Blockquote,
  BlockContent,
  DefinitionContent,
  Heading,
  List as MarkdownList,
  Paragraph as MarkdownParagraph,
  RootContent,
} from "mdast";
import type {Block, ListItem, Paragraph} from "../model/document.ts";
import type {Place} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import {composeAlert} from "./alerts.ts";
import {composeBlockToken} from "./block-tokens.ts";
import {citeFigures} from "./cite-figures.ts";
import type {Composer} from "./composer.ts";
import {withoutProvenance} from "./figure-value.ts";
import {composeInlines} from "./inlines.ts";
import {composeMarkdownTable} from "./markdown-table.ts";
import type {HeadingMark} from "./sections.ts";
import {isBlockToken, splitTokens} from "./tokens.ts";

type FlowContent = BlockContent | DefinitionContent;

const handlers: {
  readonly [Type in FlowContent["type"]]: (
    node: Extract<FlowContent, {type: Type}>,
    composer: Composer,
  ) => readonly (Block | HeadingMark)[];
} = {
  paragraph: composeParagraph,
  heading: composeHeading,
  list: (node, composer) => [composeList(node, composer)],
  blockquote: (node, composer) => composeQuoted(node, composer),
  table: (node, composer) => [composeMarkdownTable(node, composer)],
  thematicBreak: (node, composer) => [{type: "rule", at: composer.place(node)}],
  definition: () => [],
  footnoteDefinition: () => [],
  code: (node, composer) =>
    refuse(composer.place(node), composer, "a code block", "indent a paragraph by fewer than four spaces"),
  html: (node, composer) =>
    refuse(
      composer.place(node),
      composer,
      "HTML",
      "write Markdown and the helpers of Factpress; of HTML only <br>, <sub> and <sup> are known",
    ),
};

/** The blocks of a run of Markdown, in order, with headings still flat. */
export function composeBlocks(nodes: readonly RootContent[], composer: Composer): readonly (Block | HeadingMark)[] {
  return nodes.flatMap((node) => {
    const handler = handlers[node.type as FlowContent["type"]] as
      ((node: RootContent, composer: Composer) => readonly (Block | HeadingMark)[]) | undefined;
    if (!handler) throw new Error(`Markdown's ${node.type} stands where a block should`);
    return handler(node, composer);
  });
}

function composeParagraph(node: MarkdownParagraph, composer: Composer): readonly Block[] {
  const alone = node.children.length === 1 && node.children[0]?.type === "text" ? node.children[0].value : undefined;
  if (alone !== undefined) {
    const parts = splitTokens(alone, composer.tokens).filter((part) => typeof part !== "string" || part.trim() !== "");
    const tokens = parts.filter((part) => typeof part !== "string").filter(isBlockToken);
    if (parts.length > 0 && tokens.length === parts.length)
      return tokens.flatMap((token) => composeBlockToken(token, composer));
  }
  const children = citeFigures(composeInlines(node.children, composer), composer);
  if (children.length === 0) return [];
  return [{type: "paragraph", children, at: composer.place(node)}];
}

function composeHeading(node: Heading, composer: Composer): readonly HeadingMark[] {
  const at = composer.place(node);
  if (node.depth > 4) {
    composer.report(
      error(
        "heading-too-deep",
        at,
        `a heading of level ${node.depth}: a briefing has four levels`,
        "use #### at most, or bold words",
      ),
    );
    return [];
  }
  const title = withoutProvenance(composeInlines(node.children, composer));
  if (title.length === 0) {
    composer.report(error("empty-heading", at, "this heading has no words", "write its words, or take the # away"));
    return [];
  }
  return [{type: "heading", level: node.depth as HeadingMark["level"], title, at}];
}

function composeList(node: MarkdownList, composer: Composer): Block {
  const items = node.children.map((item): ListItem => ({
    type: "item",
    children: composeInner(item.children, "a list", composer),
    at: composer.place(item),
  }));
  return {type: "list", ordered: node.ordered === true, start: node.start ?? 1, items, at: composer.place(node)};
}

function composeQuoted(node: Blockquote, composer: Composer): readonly Block[] {
  const alert = composeAlert(node, (children) => composeInner(children, "a note", composer), composer);
  if (alert) return [alert];
  const children = composeInner(node.children, "a quotation", composer).filter(
    (block): block is Paragraph => block.type === "paragraph",
  );
  return children.length === 0 ? [] : [{type: "quote", children, at: composer.place(node)}];
}

function composeInner(nodes: readonly FlowContent[], where: string, composer: Composer): readonly Block[] {
  return composeBlocks(nodes, composer).flatMap((block) => {
    if (block.type !== "heading") return [block];
    composer.report(
      error("misplaced-heading", block.at, `a heading cannot stand inside ${where}`, "use bold words instead"),
    );
    return [];
  });
}

function refuse(at: Place, composer: Composer, what: string, instead: string): readonly Block[] {
  composer.report(error("outside-vocabulary", at, `${what} has no place in a briefing`, instead));
  return [];
}
