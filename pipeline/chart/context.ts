import type {Brand} from "../model/brand.ts";
import type {Files} from "../model/files.ts";
import type {FontChain} from "../model/font.ts";
import type {Lang, Say, Voice} from "../model/language.ts";
import type {Table} from "../model/table.ts";

/** What drawing the charts of one edition takes besides their specs. */
export interface ChartContext {
  /** The sheet's tables, by the name that `data: {name: …}` gives. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly voice: Voice;
  readonly say: Say;
  /** The language that the specs are written in. */
  readonly source: Lang;
  readonly brand: Brand;
  readonly fonts: FontChain;
  readonly files: Files;
  /** Whether it is drawn for a phone as well, for the page; it is where nothing is said. */
  readonly narrow?: boolean;
  /** Makes ids and random numbers this briefing's own, e.g. "international-cooperation.en"; the chart's id alone without it. */
  readonly seed?: string;
}
