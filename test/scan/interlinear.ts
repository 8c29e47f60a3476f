/** A text in the source language and in each other one. */
export type Said = Readonly<Record<string, string>>;

/**
 * The templates of a project from its blocks: `en.md.hbs`, and each translation below the source block that it was made
 * from. Blocks of helpers alone, which have no words, are the same in all.
 */
export function templatesOf(
  folder: string,
  {front, words, blocks}: {front: string; words: readonly Said[]; blocks: readonly (Said | string)[]},
): Readonly<Record<string, string>> {
  const langs = Object.keys(words[0] ?? {}).filter((lang) => lang !== "en");
  const source = blocks.map((block) => (typeof block === "string" ? block : block["en"])).join("\n\n");
  const files: Record<string, string> = {[`${folder}/en.md.hbs`]: `---\n${front}---\n${source}\n`};
  for (const lang of langs) {
    const translated = words.map((said) => `  ${JSON.stringify(said["en"])}: ${JSON.stringify(said[lang])}\n`).join("");
    const text = blocks.map((block) =>
      typeof block === "string" ? block : `{{!-- en: ${block["en"]} --}}\n${block[lang] ?? ""}`,
    );
    files[`${folder}/${lang}.md.hbs`] = `---\nwords:\n${translated}---\n${text.join("\n\n")}\n`;
  }
  return files;
}
