import type {Artifact} from "./artifact.ts";
import type {Lang} from "./language.ts";
import type {Problem} from "./problem.ts";
import type {EditionTrace} from "./record.ts";

/** What a build made of one briefing in one language. */
export interface Edition {
  readonly briefing: string;
  readonly lang: Lang;
  /** "failed" has errors among its problems and no artifacts. */
  readonly status: "built" | "failed";
  readonly artifacts: readonly Artifact[];
  readonly problems: readonly Problem[];
  /** For the index and the manifest; absent where the template could not be merged. */
  readonly about?: EditionFacts;
}

export interface EditionFacts {
  readonly title: string;
  readonly kicker?: string;
  readonly description: string;
  readonly published: string;
  readonly publishedShown: string;
  /** Ids of the facts that it prints, with the figures as shown. */
  readonly facts: readonly {readonly id: string; readonly shown: string}[];
  readonly sources: readonly string[];
  /** What a later edition is compared with. */
  readonly trace?: EditionTrace;
  /** SVG of its first chart, for the small picture in the index. */
  readonly picture?: string;
}
