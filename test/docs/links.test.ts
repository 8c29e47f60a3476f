import {existsSync} from "node:fs";
import {dirname, join, normalize} from "node:path";
import {describe, expect, test} from "vitest";
import {pageNamed, pages, ROOT} from "./pages.ts";

describe("every link of the documentation leads somewhere:", () => {
  for (const {file, text} of pages)
    test(file, () => {
      const broken = linksIn(text).filter((href) => !leadsSomewhere(file, href));
      expect(broken).toEqual([]);
    });

  test("README.md leads to every page of docs/", () => {
    const linked = linksIn(pageNamed("README.md").text).map((href) => href.replace(/#.*/, ""));
    expect(linked).toEqual(
      expect.arrayContaining(pages.map(({file}) => file).filter((file) => file.startsWith("docs/"))),
    );
  });
});

function linksIn(text: string): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, "").replaceAll(/`[^`\n]*`/g, "");
  const markdown = [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map((match) => match[1] ?? "");
  const html = [...prose.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? "");
  return [...markdown, ...html];
}

function leadsSomewhere(file: string, href: string): boolean {
  if (href.startsWith("https://")) return true;
  const [path = "", id] = href.split("#");
  const target = path === "" ? file : normalize(join(dirname(file), path));
  if (target.startsWith("..") || !existsSync(join(ROOT, target))) return false;
  return id === undefined || idsOf(pageNamed(target).text).includes(id);
}

/** The ids that GitHub gives to headings. */
function idsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
