import type {Format} from "./artifact.ts";
import type {Brand} from "./brand.ts";
import type {Files} from "./files.ts";
import type {FontChain} from "./font.ts";
import type {Lang, Voice} from "./language.ts";
import type {Place, Report} from "./problem.ts";

export type PageSize = "A4" | "Letter";

/** `factpress.yaml` with every default filled in. Folders are project-relative. */
export interface Settings {
  /** The language that sheets and source templates are written in. */
  readonly source: Lang;
  readonly formats: readonly Format[];
  readonly page: PageSize;
  readonly publish: "together" | "each";
  readonly folders: {readonly data: string; readonly templates: string; readonly output: string};
}

/** Words of `words.<lang>.yaml`: source text to translation. */
export type Words = ReadonlyMap<string, SharedWord>;

/** A translation, and where it stands. */
export interface SharedWord {
  readonly text: string;
  readonly at: Place;
}

/** A project folder, opened: everything that all its briefings share, read once. */
export interface Project {
  readonly files: Files;
  readonly settings: Settings;
  readonly brand: Brand;
  /** Fact sheets, project-relative, sorted. */
  readonly sheets: readonly string[];
  /** Tags of the languages that Factpress or the team define. */
  readonly languages: readonly Lang[];
  /** How a language speaks, without its fonts, which are much to read. */
  voice(lang: Lang, report: Report): Voice | undefined;
  /** Opens a language once; what it lacks (a font package, say) is reported each time it is asked for. */
  language(lang: Lang, report: Report): Language | undefined;
}

/** All that printing in one language takes. */
export interface Language {
  readonly voice: Voice;
  readonly words: Words;
  readonly fonts: FontChain;
}
