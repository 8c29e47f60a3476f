import {createHash} from "node:crypto";
import type {Artifact, Format} from "../model/artifact.ts";
import type {Edition} from "../model/edition.ts";
import type {Lang} from "../model/language.ts";
import type {ManifestBriefing, ManifestEdition, ManifestFile} from "../model/manifest.ts";

/** What a build has of one briefing: the editions that it asked for, finished or failed. */
export interface Finished {
  readonly id: string;
  readonly sheet: string;
  readonly template: string;
  /** All languages of the briefing, also those that this build was not asked for. */
  readonly langs: readonly Lang[];
  readonly editions: readonly Edition[];
}

export interface Publication {
  readonly write: readonly Artifact[];
  /** Files of an earlier build that the new ones replace under another name, or whose language is gone. */
  readonly remove: readonly ManifestFile[];
  readonly entry: ManifestBriefing;
  /** Files of an earlier build that stay beside newer ones because this build was not asked for them. */
  readonly older: readonly ManifestFile[];
}

/**
 * Decides what of a briefing is published. With "together" one failed edition keeps back all languages, so that no two of
 * them show two numbers; with "each" only the failed ones. What is kept back leaves its old files as they are.
 */
export function planPublication(
  finished: Finished,
  earlier: ManifestBriefing | undefined,
  publish: "together" | "each",
  formats: readonly Format[],
): Publication {
  const failed = finished.editions.filter((edition) => edition.status === "failed").map((edition) => edition.lang);
  const published = finished.editions.filter(
    (edition) => edition.status === "built" && (publish === "each" || failed.length === 0),
  );
  const remove: ManifestFile[] = [];
  const older: ManifestFile[] = [];
  const entries = finished.editions.map((edition): ManifestEdition => {
    const before = earlier?.editions.find((entry) => entry.lang === edition.lang);
    if (!published.includes(edition)) return heldBack(edition, before, failed);
    const files = edition.artifacts.map((artifact) => manifestFile(artifact, edition.lang));
    const others = before?.files.filter((file) => !files.some((made) => made.path === file.path)) ?? [];
    remove.push(...others.filter((file) => formats.includes(file.format)));
    const stay = others.filter((file) => !formats.includes(file.format));
    older.push(...stay);
    return {
      lang: edition.lang,
      status: "built",
      ...textsOf(edition),
      files: [...files, ...stay],
      warnings: edition.problems.filter((problem) => problem.severity !== "error"),
    };
  });
  for (const before of earlier?.editions ?? []) {
    if (finished.editions.some((edition) => edition.lang === before.lang)) continue;
    if (finished.langs.includes(before.lang) || failed.length > 0) {
      entries.push(before);
      if (published.length > 0) older.push(...before.files);
    } else remove.push(...before.files);
  }
  const {id, sheet, template} = finished;
  return {
    write: published.flatMap((edition) => edition.artifacts),
    remove,
    entry: {id, sheet, template, editions: entries},
    older,
  };
}

/** The entry of a file that is written. */
export function manifestFile({path, format, bytes, pages}: Artifact, lang: Lang): ManifestFile {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {path, format, lang, bytes: bytes.length, sha256, ...(pages !== undefined && {pages})};
}

function heldBack(edition: Edition, before: ManifestEdition | undefined, failed: readonly Lang[]): ManifestEdition {
  const because =
    edition.status === "failed"
      ? "it has errors"
      : `${failed.join(", ")} ${failed.length === 1 ? "has" : "have"} errors, and the languages are published together`;
  if (before && before.files.length > 0) return {...before, status: "kept", because};
  const warnings = edition.problems.filter((problem) => problem.severity !== "error");
  return {lang: edition.lang, status: "failed", because, ...textsOf(edition), files: [], warnings};
}

function textsOf({about}: Edition): Partial<ManifestEdition> {
  if (!about) return {};
  const {title, kicker, description, published, publishedShown, facts, sources, trace} = about;
  return {
    title,
    ...(kicker !== undefined && {kicker}),
    description,
    published,
    publishedShown,
    facts,
    sources,
    ...(trace && {trace}),
  };
}
