import type {Nodes} from "mdast";
import type {Inline} from "../model/inline.ts";
import type {Token, TokenKind} from "../model/prose.ts";
import {error} from "../support/problem.ts";
import type {Composer} from "./composer.ts";
import {composeFigure} from "./figure-value.ts";
import type {ClaimEdge} from "./proof.ts";
import {writeSource} from "./source-entry.ts";

const tokenPattern = /\uE000(\d+)\uE001/g;

const blockKinds: ReadonlySet<TokenKind> = new Set(["chart", "table", "cards", "photo"]);

export type BlockToken = Extract<Token, {readonly kind: "chart" | "table" | "cards" | "photo"}>;

/** The text and the tokens of a string, in order; the tokens are those that the merge put into it. */
export function splitTokens(text: string, tokens: readonly Token[]): readonly (string | Token)[] {
  const parts: (string | Token)[] = [];
  let end = 0;
  for (const match of text.matchAll(tokenPattern)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    const token = tokens[Number(match[1])];
    if (token) parts.push(token);
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** Whether a token stands for a block of its own: a chart, a table, cards, a photo. */
export function isBlockToken(token: Token): token is BlockToken {
  return blockKinds.has(token.kind);
}

/** A text of Markdown as inlines: its words, and the node that each of its tokens stands for. */
export function composeText(text: string, node: Nodes, composer: Composer): readonly (Inline | ClaimEdge)[] {
  return splitTokens(unwrap(text, composer.voice.lang), composer.tokens).flatMap((part) => {
    if (typeof part !== "string") return tokenInline(part, composer);
    if (/\*\*|__/.test(part)) {
      composer.report(
        error(
          "stray-emphasis",
          composer.place(node),
          `these marks would be printed as they stand: ${part.trim().slice(0, 60)}`,
          "emphasis opens and closes right at the words, without a space inside: **like this**",
        ),
      );
    }
    return [{type: "text", text: part, at: composer.place(node)}];
  });
}

// Where a line of the template ends, the reader sees a space; between Chinese characters and figures, nothing.
function unwrap(text: string, lang: string): string {
  const solid = /^(?:zh|ja)\b/.test(lang);
  return text.replaceAll(/[ \t]*\n[ \t]*/g, (_, at: number) => {
    const [before = "", after = ""] = [text.slice(0, at).at(-1), text.slice(at).trimStart()[0]];
    return solid && !(latin.test(before) && latin.test(after)) ? "" : " ";
  });
}

const latin = /[\p{sc=Latn}\p{Pe}.,;:!?]/u;

/** A string in which only plain values may stand, such as a link target; `undefined` after an error. */
export function composePlain(text: string, what: string, node: Nodes, composer: Composer): string | undefined {
  let sound = true;
  const parts = splitTokens(text, composer.tokens).map((part) => {
    if (typeof part === "string") return part;
    if (part.kind === "text") return part.text;
    if (part.kind === "figure" || part.kind === "date") return part.shown;
    if (part.kind !== "claim-start" && part.kind !== "claim-end") {
      sound = false;
      composer.report(
        error("misplaced-helper", part.at, `a ${part.kind} cannot stand in ${what}: only plain words can`),
      );
    }
    return "";
  });
  return sound ? parts.join("") : undefined;
}

function tokenInline(token: Token, composer: Composer): readonly (Inline | ClaimEdge)[] {
  switch (token.kind) {
    case "text":
      return [{type: "text", text: token.text, at: token.at}];
    case "figure":
      return composeFigure(token, composer);
    case "date":
      return [{type: "date", date: token.date, shown: token.shown, at: token.at}];
    case "cite":
      return [referToSource(token.source, token, composer)];
    case "claim-start":
      return [{type: "claim-edge", expression: token.expression, at: token.at}];
    case "claim-end":
      return [{type: "claim-edge", at: token.at}];
    default:
      composer.report(
        error(
          "misplaced-helper",
          token.at,
          `a ${token.kind} stands alone in its block, not inside a sentence, a list or a table`,
          "put it on a line of its own, with an empty line above and below",
        ),
      );
      return [];
  }
}

function referToSource(id: string, token: Extract<Token, {kind: "cite"}>, composer: Composer): Inline {
  const page = token.page === undefined ? undefined : composer.voice.own("page", {page: token.page});
  return composer.references.refer(`source-${id}`, token.at, () => writeSource(id, composer), page);
}
