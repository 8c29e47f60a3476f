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
    if (type === "image/svg+xml" && !isSafe(new TextDecoder().decode(bytes), place, report)) return undefined;
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

function isSafe(svg: string, place: Place, report: Report): boolean {
  const found =
    /<script|<foreignObject|<!ENTITY|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#|data:image\/(?:png|jpeg))|url\(\s*["']?(?!#)/iu.exec(
      svg,
    )?.[0];
  if (found === undefined) return true;
  report(
    error(
      "unsafe-picture",
      place,
      `The logo holds "${found.trim()}": scripts and what lies outside the file are not allowed.`,
      'export it as a "plain SVG"',
    ),
  );
  return false;
}
