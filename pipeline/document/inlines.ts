import type {FootnoteDefinition, PhrasingContent} from "mdast";
import type {Inline} from "../model/inline.ts";
import {error} from "../support/problem.ts";
import type {Composer} from "./composer.ts";
import {withoutProvenance} from "./figure-value.ts";
import {type ClaimEdge, gatherClaims} from "./proof.ts";
import {withReferences} from "./reference-list.ts";
import {composePlain, composeText} from "./tokens.ts";

type Handler<Type extends PhrasingContent["type"]> = (
  node: Extract<PhrasingContent, {type: Type}>,
  composer: Composer,
) => readonly (Inline | ClaimEdge)[];

const handlers: {readonly [Type in PhrasingContent["type"]]: Handler<Type>} = {
  text: (node, composer) => composeText(node.value, node, composer),
  strong: (node, composer) => [
    {type: "strong", children: composeInlines(node.children, composer), at: composer.place(node)},
  ],
  emphasis: (node, composer) => [
    {type: "emphasis", children: composeInlines(node.children, composer), at: composer.place(node)},
  ],
  inlineCode: (node, composer) => {
    const text = composePlain(node.value, "code", node, composer);
    return text === undefined ? [] : [{type: "code", text, at: composer.place(node)}];
  },
  break: (node, composer) => [{type: "line-break", at: composer.place(node)}],
  link: (node, composer) => composeLink(node, node.url, composer),
  linkReference: (node, composer) => composeLink(node, composer.definitions.get(node.identifier)?.url ?? "", composer),
  footnoteReference: (node, composer) => composeNote(node, composer),
  image: (node, composer) =>
    refuse(node, composer, "a picture in Markdown", 'write {{photo "file.jpg" alt="…"}} on a line of its own'),
  imageReference: (node, composer) =>
    refuse(node, composer, "a picture in Markdown", 'write {{photo "file.jpg" alt="…"}} on a line of its own'),
  delete: (node, composer) => refuse(node, composer, "struck text", "leave the words out"),
  html: (node, composer) =>
    refuse(
      node,
      composer,
      `the HTML tag ${node.value}`,
      "write Markdown; of HTML only <br>, <sub> and <sup> are known",
    ),
};

/** The inlines of a run of Markdown, in order. */
export function composeInlines(nodes: readonly PhrasingContent[], composer: Composer): readonly Inline[] {
  const inlines: (Inline | ClaimEdge)[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) continue;
    const tag = node.type === "html" ? /^<(br|sub|sup)\s*\/?>$/i.exec(node.value)?.[1]?.toLowerCase() : undefined;
    if (tag === "br") {
      inlines.push({type: "line-break", at: composer.place(node)});
    } else if (tag === "sub" || tag === "sup") {
      const end = nodes.findIndex(
        (other, at) => at > index && other.type === "html" && other.value.toLowerCase() === `</${tag}>`,
      );
      if (end < 0) {
        composer.report(
          error(
            "unclosed-tag",
            composer.place(node),
            `<${tag}> is never closed`,
            `write </${tag}> after the raised or lowered words`,
          ),
        );
        continue;
      }
      const children = composeInlines(nodes.slice(index + 1, end), composer);
      inlines.push({type: tag === "sub" ? "subscript" : "superscript", children, at: composer.place(node)});
      index = end;
    } else {
      const handler = handlers[node.type] as (
        node: PhrasingContent,
        composer: Composer,
      ) => readonly (Inline | ClaimEdge)[];
      inlines.push(...handler(node, composer));
    }
  }
  return withReferences(gatherClaims(inlines, composer), [], composer);
}

function composeLink(
  node: Extract<PhrasingContent, {type: "link" | "linkReference"}>,
  url: string,
  composer: Composer,
): readonly Inline[] {
  const children = withoutProvenance(composeInlines(node.children, composer));
  const at = composer.place(node);
  // micromark percent-encodes the private-use characters of tokens in link targets.
  const href = composePlain(
    url.replaceAll("%EE%80%80", "\uE000").replaceAll("%EE%80%81", "\uE001"),
    "the target of a link",
    node,
    composer,
  );
  if (href === undefined) return children;
  if (!/^(https?:\/\/[^/]|mailto:[^@\s]+@|#.)/i.test(href)) {
    composer.report(
      error(
        "bad-link",
        at,
        `a link to "${href}" is not allowed`,
        "a target begins with https://, http:// or mailto:, or is #id of this briefing",
      ),
    );
    return children;
  }
  if (children.length === 0) {
    composer.report(
      error("empty-link", at, `the link to ${href} has no words`, "write [the words of the link](target)"),
    );
    return [];
  }
  return [{type: "link", href, children, at}];
}

function composeNote(
  node: Extract<PhrasingContent, {type: "footnoteReference"}>,
  composer: Composer,
): readonly Inline[] {
  const definition = composer.footnotes.get(node.identifier);
  if (!definition) return [];
  return [
    composer.references.refer(`note-${node.identifier}`, composer.place(node), () => noteInlines(definition, composer)),
  ];
}

function noteInlines(definition: FootnoteDefinition, composer: Composer): readonly Inline[] {
  return definition.children.flatMap((block, index): readonly Inline[] => {
    if (block.type !== "paragraph") {
      composer.report(error("bad-note", composer.place(block), `a note holds sentences only, not a ${block.type}`));
      return [];
    }
    const children = composeInlines(block.children, composer);
    return index === 0 ? children : [{type: "line-break", at: composer.place(block)}, ...children];
  });
}

function refuse(node: PhrasingContent, composer: Composer, what: string, instead: string): readonly Inline[] {
  composer.report(error("outside-vocabulary", composer.place(node), `${what} has no place in a briefing`, instead));
  return [];
}
