import fc from "fast-check";
import {expect, test} from "vitest";
import {element, join, lines, text} from "../../pipeline/html/markup.ts";
import {readTags} from "../../pipeline/html/tags.ts";

test("element escapes attributes, leaves out what is undefined or false, and closes all but void elements", () => {
  expect(
    element("a", {href: 'x"><script>', hidden: true, id: undefined, lang: false, tabindex: 0}, text("a < b & c")),
  ).toBe('<a href="x&quot;&gt;&lt;script&gt;" hidden tabindex="0">a &lt; b &amp; c</a>');
  expect(element("br", {})).toBe("<br>");
});

test("join and lines leave out what is not there", () => {
  expect(join([text("a"), undefined, text("b")])).toBe("ab");
  expect(lines([text("a"), undefined, text(""), text("b")])).toBe("a\nb");
});

test("whatever a text or an attribute holds, the page reads it back unchanged and has no element more", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary"}), fc.string({unit: "binary"}), (value, content) => {
      const pieces = [...readTags(element("p", {title: value}, text(content)))];
      const [start] = pieces;
      expect(start?.kind === "start" && start.attributes.get("title")).toBe(value);
      expect(pieces.flatMap((piece) => (piece.kind === "text" ? [piece.text] : [])).join("")).toBe(content);
      expect(pieces.filter(({kind}) => kind === "start")).toHaveLength(1);
    }),
  );
});
