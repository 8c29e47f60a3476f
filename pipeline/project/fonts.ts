import type {Brand} from "../model/brand.ts";
import {FileError, type Files} from "../model/files.ts";
import type {Face, FontChain} from "../model/font.ts";
import type {Lang} from "../model/language.ts";
import type {Report} from "../model/problem.ts";
import {createFontChain, openFace} from "../support/fonts.ts";
import {error} from "../support/problem.ts";

type Typography = Brand["typography"];

/** Opens the fonts of a project's languages; each file is read once, however many languages share it. */
export function createFonts(
  typography: Typography,
  files: Files,
): (lang: Lang, report: Report) => FontChain | undefined {
  const opened = new Map<string, readonly Face[]>();
  return (lang, report) => {
    const families = familiesOf(typography, lang);
    const missing = families.filter(
      (family) => !typography.files?.[family] && packageFiles(family, typography, files).length === 0,
    );
    if (missing.length > 0) {
      const [subject, verb] = missing.length > 1 ? ["fonts", "are"] : ["font", "is"];
      const message = `The ${subject} ${quoted(missing)}, in which "${lang}" is set, ${verb} not installed.`;
      const packages = missing.map((family) => typography.packages[family] ?? family);
      report(error("font-missing", undefined, message, `run: npm install ${packages.join(" ")}`));
      return undefined;
    }
    const chain = families.map((family) => {
      const faces = opened.get(family) ?? openFamily(family, typography, files, report);
      if (faces.length > 0) opened.set(family, faces);
      return faces;
    });
    return chain.every((faces) => faces.length > 0) ? createFontChain(lang, chain.flat()) : undefined;
  };
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(" and ");
}

/** The families of a language, of its base ("zh" for "zh-Hant"), or of all others. */
function familiesOf({families}: Typography, lang: Lang): readonly string[] {
  return families[lang] ?? families[lang.split("-")[0] ?? ""] ?? families["*"] ?? [];
}

function openFamily(family: string, typography: Typography, files: Files, report: Report): readonly Face[] {
  const own = typography.files?.[family];
  const faces = own ? openOwn(family, own, files, report) : openPackage(family, typography, files, report);
  if (faces.length === 0 || faces.some((face) => face.weight === 400 && !face.italic)) return faces;
  const message = `The font "${family}" has no regular, upright face.`;
  report(error("font-missing", undefined, message, "add its file, or name another font in brand.yml"));
  return [];
}

type OwnFiles = NonNullable<Typography["files"]>[string];

function openOwn(family: string, own: OwnFiles, files: Files, report: Report): readonly Face[] {
  return own.flatMap(({path, weight, italic}) => {
    try {
      return openChecked(files.read(path), path, {family, weight, italic}, report);
    } catch (cause) {
      if (!(cause instanceof FileError)) throw cause;
      const message = `${cause.message} brand.yml names it for the font "${family}".`;
      report(error(`file-${cause.trouble}`, undefined, message, "paths are relative to the folder of brand.yml"));
      return [];
    }
  });
}

function openPackage(family: string, typography: Typography, files: Files, report: Report): readonly Face[] {
  const name = typography.packages[family] ?? "";
  return packageFiles(family, typography, files).flatMap(({file, weight, italic}) => {
    const bytes = files.fromPackage(name, file);
    return bytes ? openChecked(bytes, `${name}/${file}`, {family, weight, italic}, report) : [];
  });
}

type PackageFile = Pick<Face, "weight" | "italic"> & {readonly file: string};

/** The files of a family that are set: regular and bold, upright and italic. */
function packageFiles(family: string, {packages}: Typography, files: Files): readonly PackageFile[] {
  return files.listPackage(packages[family] ?? "", ".ttf").flatMap((file) => {
    const style = styleOf(file);
    return style ? [{file, ...style}] : [];
  });
}

/** Weight and slant from names such as 700Bold_Italic/NotoSans_700Bold_Italic.ttf; `undefined` for weights that are not set. */
function styleOf(file: string): {weight: 400 | 700; italic: boolean} | undefined {
  const base = file.slice(file.lastIndexOf("/") + 1);
  const weight = /(?<![0-9])([1-9]00)(?![0-9])/u.exec(base)?.[1] ?? (/bold/iu.test(base) ? "700" : "400");
  if (weight !== "400" && weight !== "700") return undefined;
  return {weight: weight === "700" ? 700 : 400, italic: /italic|oblique/iu.test(base)};
}

function openChecked(
  bytes: Uint8Array,
  shown: string,
  style: Pick<Face, "family" | "weight" | "italic">,
  report: Report,
): readonly Face[] {
  try {
    return [openFace(bytes, style)];
  } catch {
    report(
      error(
        "font-broken",
        undefined,
        `${shown} cannot be read as a font.`,
        "install or export it again, as TrueType or OpenType",
      ),
    );
    return [];
  }
}
