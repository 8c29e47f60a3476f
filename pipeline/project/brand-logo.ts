import {posix} from "node:path";
import type {Brand} from "../model/brand.ts";
import {FileError, type Files} from "../model/files.ts";
import type {Place, Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";

type Logo = NonNullable<Brand["logo"]>;

/** Reads the logo; its kind is told by its bytes. `alt` is absent where the file's path alone is given. */
export function readLogo(
  logo: {readonly path: string; readonly alt: string},
  folder: string,
  files: Files,
  place: Place,
  report: Report,
): Logo | undefined {
  try {
    const bytes = files.read(posix.join(folder, logo.path));
    const type = typeOf(bytes);
    if (!type) {
      report(
        error(
          "wrong-picture",
          place,
          `"${logo.path}" is no SVG, PNG or JPEG picture.`,
          "export the logo in one of these formats",
        ),
      );
      return undefined;
    }
    if (type === "image/svg+xml" && !isDrawing(new TextDecoder().decode(bytes), place, report)) return undefined;
    return {bytes, type, alt: logo.alt};
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause;
    report(error(`file-${cause.trouble}`, place, cause.message, "paths are relative to the folder of brand.yml"));
    return undefined;
  }
}

function typeOf(bytes: Uint8Array): Logo["type"] | undefined {
  const head = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (head === "89504e47") return "image/png";
  if (head.startsWith("ffd8ff")) return "image/jpeg";
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE[^>]*>\s*)?<svg[\s>]/iu.test(
    new TextDecoder().decode(bytes),
  )
    ? "image/svg+xml"
    : undefined;
}

// Only shapes look the same in page and PDF, and only they can neither run nor load anything.
function isDrawing(svg: string, place: Place, report: Report): boolean {
  const found =
    /<script|<foreignObject|<!ENTITY|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#|data:image\/(?:png|jpeg))|url\(\s*["']?(?!#)/iu.exec(
      svg,
    )?.[0];
  if (found !== undefined) {
    const message = `The logo holds "${found.trim()}": scripts and what lies outside the file are not allowed.`;
    report(error("unsafe-picture", place, message, 'export it as a "plain SVG"'));
    return false;
  }
  const other = /<(?:!DOCTYPE|(?:image|text|style|use|iframe|a)\b)/iu.exec(svg)?.[0];
  if (other !== undefined) {
    const hint = "turn texts into paths and styles into attributes in a drawing program, or export it as PNG";
    report(error("not-shapes", place, `The logo holds ${other}>, and a logo in SVG may hold shapes alone.`, hint));
    return false;
  }
  if (/<svg[^>]*\s(?:viewBox|width)\s*=/u.test(svg)) return true;
  report(error("no-size", place, "The logo does not say how large it is.", "export it with a viewBox"));
  return false;
}
