import type {IsoDate} from "../model/fact.ts";
import type {Files} from "../model/files.ts";
import type {Report} from "../model/problem.ts";
import type {Workbooks} from "../model/workbook.ts";
import type {YamlDocument} from "../support/yaml/yaml.ts";
import type {SheetSpec} from "./schema/sheet.ts";

/** A sheet whose form is right, with all that it takes to work out what it says. */
export interface SheetContext {
  /** Project-relative; what the sheet names is relative to its folder. */
  readonly file: string;
  readonly spec: SheetSpec;
  readonly yaml: YamlDocument;
  readonly files: Files;
  readonly workbooks: Workbooks;
  readonly report: Report;
  /** The day from which freshness is judged; absent: the date of publication. */
  readonly asOf?: IsoDate | undefined;
}
