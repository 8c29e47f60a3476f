import type {Place, Report} from "../../model/problem.ts";
import {error} from "../../support/problem.ts";

/** A cell of a CSV file: its text with quotes undone and outer spaces cut, and where that starts. */
export interface CsvCell {
  readonly text: string;
  readonly at: Place;
}

/**
 * Cuts a CSV file into cells as RFC 4180 does: quotes around a cell hide separators and line breaks, two quotes in it are one.
 *
 * Lines may end in any way. Lines without cells are left out. A quote in the wrong place is reported, and the rest of its
 * cell is taken as it stands. Our own scanner, since parsers tell the line of a record but not the place of a cell.
 */
export function csvCells(text: string, delimiter: string, file: string, report: Report): CsvCell[][] {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let [offset, line, lineStart] = [0, 1, 0];

  while (offset <= text.length) {
    const start = skipSpaces(text, offset, delimiter);
    const at = {file, line, column: start - lineStart + 1};
    const cell = text[start] === '"' ? quotedCell(text, start) : undefined;
    const end = endOfCell(text, cell ? cell.end : offset, delimiter);
    if (cell) reportQuotes(cell.closed, text.slice(cell.end, end), at, report);
    else if (text.slice(start, end).includes('"')) reportStray(text.slice(start, end), at, report);
    const content = cell ? cell.text : text.slice(offset, end).trim();
    row.push({text: content, at: {...at, length: Math.max(1, cell ? end - start : content.length)}});
    if (cell?.text.match(/[\r\n]/))
      for (const breaking of text.slice(offset, end).matchAll(/\r\n|\r|\n/g)) {
        line++;
        lineStart = offset + breaking.index + breaking[0].length;
      }
    offset = end;
    if (text[offset] === delimiter) {
      offset++;
      continue;
    }
    if (row.some(({text}) => text !== "")) rows.push(row);
    row = [];
    if (offset >= text.length) break;
    offset += text.startsWith("\r\n", offset) ? 2 : 1;
    line++;
    lineStart = offset;
  }
  return rows;
}

function skipSpaces(text: string, from: number, delimiter: string): number {
  let offset = from;
  while (text[offset] !== delimiter && (text[offset] === " " || text[offset] === "\t")) offset++;
  return offset;
}

function quotedCell(text: string, start: number): {text: string; end: number; closed: boolean} {
  let offset = start + 1;
  for (;;) {
    const quote = text.indexOf('"', offset);
    if (quote < 0) return {text: text.slice(start + 1).replaceAll('""', '"'), end: text.length, closed: false};
    if (text[quote + 1] !== '"')
      return {text: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1, closed: true};
    offset = quote + 2;
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
  return end;
}

function reportQuotes(closed: boolean, rest: string, at: Place, report: Report): void {
  if (!closed) report(error("csv-quote", at, "This quote is never closed.", 'close the cell with "'));
  else if (rest.trim() !== "")
    report(
      error(
        "csv-quote",
        at,
        `After the closing quote of this cell stands "${rest.trim()}".`,
        'write a quote inside a cell twice: ""',
      ),
    );
}

function reportStray(text: string, at: Place, report: Report): void {
  report(
    error(
      "csv-quote",
      at,
      `A quote stands inside the cell ${text.trim()}.`,
      'put the whole cell in quotes and write the inner quote twice: ""',
    ),
  );
}
