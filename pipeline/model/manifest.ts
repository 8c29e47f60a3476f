import type {Format} from "./artifact.ts";
import type {EditionFacts} from "./edition.ts";
import type {Effects} from "./effects.ts";
import type {Lang} from "./language.ts";
import type {Problem} from "./problem.ts";

/** `manifest.json`: all that an output folder holds. Same input, same bytes: it knows no clock. */
export interface Manifest {
  readonly factpress: string;
  /** Engines whose version shows in the bytes of the files. */
  readonly engines: Effects["versions"];
  readonly briefings: readonly ManifestBriefing[];
  /** Index pages. */
  readonly pages: readonly ManifestFile[];
}

export interface ManifestBriefing {
  readonly id: string;
  readonly sheet: string;
  readonly template: string;
  readonly editions: readonly ManifestEdition[];
}

/**
 * One briefing in one language after the last build that asked for it: "built" are the files of that build, "kept" those
 * of an earlier one because an edition failed, "failed" has none.
 */
export interface ManifestEdition extends Partial<
  Pick<
    EditionFacts,
    "title" | "kicker" | "description" | "published" | "publishedShown" | "facts" | "sources" | "trace"
  >
> {
  readonly lang: Lang;
  readonly status: "built" | "kept" | "failed";
  /** Why it is not "built". */
  readonly because?: string;
  readonly files: readonly ManifestFile[];
  readonly warnings: readonly Problem[];
}

export interface ManifestFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly format: Format;
  readonly lang: Lang;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages?: number;
}
