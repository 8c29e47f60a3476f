import type {Root} from "mdast";
import {fromMarkdown} from "mdast-util-from-markdown";
import {gfmFootnoteFromMarkdown} from "mdast-util-gfm-footnote";
import {gfmTableFromMarkdown} from "mdast-util-gfm-table";
import {cjkFriendlyExtension} from "micromark-extension-cjk-friendly";
import {gfmFootnote} from "micromark-extension-gfm-footnote";
import {gfmTable} from "micromark-extension-gfm-table";

/**
 * Parse Markdown as templates write it: CommonMark with GitHub's tables and footnotes, and with emphasis that needs no
 * spaces around it in Chinese. Positions are kept.
 */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote(), cjkFriendlyExtension()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}
