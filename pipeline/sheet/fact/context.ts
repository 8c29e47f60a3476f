import type {Fact} from "../../model/fact.ts";
import type {Release} from "../../model/record.ts";
import type {Row, Table} from "../../model/table.ts";
import type {SheetContext} from "../sheet-context.ts";

/** The row of an `each` that a briefing is about. */
export interface Subject {
  /** What `as:` calls it. */
  readonly name: string;
  readonly table: Table;
  readonly row: Row;
  /** Its cells as facts, by column name. */
  readonly facts: ReadonlyMap<string, Fact>;
}

/** All that the facts of one briefing are worked out from. */
export interface FactContext extends SheetContext {
  readonly tables: ReadonlyMap<string, Table>;
  readonly subject?: Subject;
  /** What the briefing said when it was last released. */
  readonly released?: Release | undefined;
  /** Ids of all facts that the sheet gives, also of those that are no good. */
  readonly known: ReadonlySet<string>;
}
