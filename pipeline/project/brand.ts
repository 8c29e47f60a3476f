import type {Brand} from "../model/brand.ts";
import {FileError, type Files} from "../model/files.ts";
import type {Problem, Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import {checkShape} from "../support/shape.ts";
import {parseYaml, type YamlDocument} from "../support/yaml/yaml.ts";
import {readColors} from "./brand-colors.ts";
import {checkContrast} from "./brand-contrast.ts";
import {readTypography} from "./brand-fonts.ts";
import {readLogo} from "./brand-logo.ts";
import {brandSchema, UNUSED_COLORS, UNUSED_TYPOGRAPHY, type BrandSpec} from "./brand-schema.ts";

/**
 * Reads `brand.yml` of the templates folder, which follows the keys of Posit's _brand.yml where they exist, and completes it.
 * `undefined` after an error: a wrong colour or font would be in every edition.
 */
export function readBrand(files: Files, templates: string, report: Report): Brand | undefined {
  let sound = true;
  const tell = (problem: Problem): void => {
    if (problem.severity === "error") sound = false;
    report(problem);
  };
  const yaml = open(files, `${templates}/brand.yml`, tell);
  const spec = yaml && checkShape(brandSchema, yaml, "brand file", tell)?.value;
  if (!yaml || !spec) return undefined;
  const brand = complete(spec, templates, files, yaml, tell);
  hintUnused(spec, yaml, report);
  return sound ? brand : undefined;
}

function open(files: Files, file: string, report: Report): YamlDocument | undefined {
  try {
    return parseYaml(files.text(file), file, report);
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause;
    report(error(`file-${cause.trouble}`, {file, line: 1, column: 1}, cause.message));
    return undefined;
  }
}

function complete(spec: BrandSpec, templates: string, files: Files, yaml: YamlDocument, report: Report): Brand {
  const {meta, logo, color, typography, charts} = spec;
  const name = typeof meta?.name === "string" ? meta.name : meta?.name?.full;
  if (name === undefined)
    report(
      error("missing-key", yaml.placeOf(["meta"]), "The brand does not say who publishes.", "add meta: {name: …}"),
    );
  const link = typeof meta?.link === "string" ? meta.link : meta?.link?.home;
  const colors = readColors(color ?? {}, yaml, report);
  checkContrast(colors, yaml, report);
  const mark = typeof logo === "string" ? {path: logo, alt: undefined} : logo;
  const picture =
    mark && readLogo({path: mark.path, alt: mark.alt ?? name ?? ""}, templates, files, yaml.placeOf(["logo"]), report);
  return {
    name: name ?? "",
    ...(link !== undefined && {link}),
    ...(picture && {logo: picture}),
    color: colors,
    typography: readTypography(typography ?? {}, templates, yaml, report),
    timeLeftToRight: charts?.["time-left-to-right"] ?? true,
  };
}

function hintUnused({color, typography, defaults}: BrandSpec, yaml: YamlDocument, report: Report): void {
  const paths = [
    ...UNUSED_COLORS.filter((key) => color && key in color).map((key) => ["color", key]),
    ...UNUSED_TYPOGRAPHY.filter((key) => typography && key in typography).map((key) => ["typography", key]),
    ...(defaults === undefined ? [] : [["defaults"]]),
  ];
  for (const path of paths) {
    const message = `"${path.at(-1)}" is a key of Posit's brand.yml for which Factpress has no use.`;
    report({severity: "hint", code: "unused-key", message, place: yaml.placeOf(path, "key")});
  }
}
