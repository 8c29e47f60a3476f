import {posix} from "node:path";
import type {Brand} from "../model/brand.ts";
import type {Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import type {YamlDocument} from "../support/yaml/yaml.ts";
import type {TypographySpec} from "./brand-schema.ts";

const BASE = "Noto Sans";

/** Which families each language is set in, and where each of them comes from. */
export function readTypography(
  spec: TypographySpec,
  folder: string,
  yaml: YamlDocument,
  report: Report,
): Brand["typography"] {
  const base = typeof spec.base === "string" ? spec.base : (spec.base?.family ?? BASE);
  const families: Record<string, readonly string[]> = {
    "*": [base],
    zh: ["Noto Sans SC", base],
    ar: ["Amiri", base],
  };
  for (const [lang, names] of Object.entries(spec.families ?? {})) families[lang] = [names].flat();

  const packages: Record<string, string> = {};
  const files: Record<string, FontFiles> = {};
  for (const family of new Set(Object.values(families).flat())) {
    const index = (spec.fonts ?? []).findIndex((font) => font.family === family);
    const font = spec.fonts?.[index];
    if (font?.source === "file" || font?.files) {
      if (!font.files)
        report(
          error(
            "missing-key",
            yaml.placeOf(["typography", "fonts", index]),
            `The font "${family}" has no files.`,
            "add files: with the path of each",
          ),
        );
      files[family] = (font.files ?? []).map(({path, weight, style}) => ({
        path: posix.join(folder, path),
        weight: weight ?? 400,
        italic: style === "italic",
      }));
    } else packages[family] = font?.package ?? packageOf(family);
  }
  checkUse(spec, families, yaml, report);
  return {families, packages, ...(Object.keys(files).length > 0 && {files})};
}

type FontFiles = NonNullable<Brand["typography"]["files"]>[string];

/** The package that holds the .ttf files of a family of Google Fonts. */
function packageOf(family: string): string {
  return `@expo-google-fonts/${family.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-")}`;
}

function checkUse(
  spec: TypographySpec,
  families: Readonly<Record<string, readonly string[]>>,
  yaml: YamlDocument,
  report: Report,
): void {
  const used = new Set(Object.values(families).flat());
  for (const [index, {family}] of (spec.fonts ?? []).entries()) {
    if (used.has(family)) continue;
    const place = yaml.placeOf(["typography", "fonts", index, "family"]);
    const hint = "name it under base: or families:, or delete it";
    report({...error("unused-font", place, `No language is set in "${family}".`, hint), severity: "warning"});
  }
}
