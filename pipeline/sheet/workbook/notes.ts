import type {Report} from "../../model/problem.ts";
import type {Worksheet} from "../../model/workbook.ts";
import {cellPlace, columnLetters} from "../../support/cell-address.ts";
import {error} from "../../support/problem.ts";
import {readsAsNote} from "../table/note-text.ts";
import type {LayoutSpec, WorksheetLayout} from "./layout.ts";

/**
 * Reports notes below a table, which would be rows of it: lines with one text alone that come after an empty row, or that
 * begin or run on as notes do. A range that says where the table ends is believed.
 */
export function reportNotes(
  file: string,
  worksheet: Worksheet,
  layout: WorksheetLayout,
  spec: LayoutSpec,
  report: Report,
): void {
  const {rows, columns} = layout;
  if (columns.length < 2 || /\d$/.test(spec.range ?? "")) return;
  const filled = (row: number): readonly number[] => columns.filter((column) => worksheet.cell(row, column));
  const last = rows.findLast((row) => filled(row).length > 1);
  if (last === undefined) return;
  const below = rows.filter((row) => row > last && filled(row).length === 1);
  const note = below.find((row, index) => {
    const [column = 1] = filled(row);
    const cell = worksheet.cell(row, column);
    const apart = row > (below[index - 1] ?? last) + 1;
    return cell?.kind === "text" && !isMerged(worksheet, row) && (apart || readsAsNote(cell.text));
  });
  if (note === undefined) return;
  const top = layout.head.length > 0 ? Math.min(...layout.head) : (rows[0] ?? 1);
  const [left = 1, right = 1] = [columns[0], columns.at(-1)];
  const range = `${columnLetters(left)}${top}:${columnLetters(right)}${note - 1}`;
  const at = cellPlace(file, worksheet.name, note, filled(note)[0] ?? left);
  const message = "This cell reads as a note below the table, and would be a row of it.";
  report(error("note-row", at, message, `say where the table ends: range: "${range}"`));
}

function isMerged({merges}: Worksheet, row: number): boolean {
  return merges.some(({top, bottom}) => top <= row && row <= bottom);
}
