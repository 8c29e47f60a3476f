import type {Direction, Voice} from "../model/language.ts";

/** What the printing of one node may need of the page around it. */
export interface PrintContext {
  readonly briefing: string;
  readonly direction: Direction;
  readonly voice: Voice;
  /** The colours of the brand's light scheme, lower case; a chart drawn in these alone follows the dark scheme. */
  readonly brandColors: ReadonlySet<string>;
}
