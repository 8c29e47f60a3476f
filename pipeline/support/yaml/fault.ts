import type {Problem} from "../../model/problem.ts";
import {error} from "../problem.ts";
import type {Lines} from "./lines.ts";

/** A syntax error in words, and the text with the fault written over at equal length, so that reading can go on. */
export interface SyntaxFinding {
  readonly problem: Problem;
  readonly mended?: string;
  /** Whether it is how the line is indented, of which one fault is told. */
  readonly indent?: boolean;
}

/** Where the parser gave up. */
export interface SyntaxFault {
  readonly text: string;
  readonly offset: number;
  readonly reason: string;
  /** The line of the offset, without its line break. */
  readonly line: SourceLine;
  readonly lines: Lines;
}

export interface SourceLine {
  readonly start: number;
  readonly text: string;
}

/** Knows one fault that people make; `undefined` where it is another. */
export type Explain = (fault: SyntaxFault) => SyntaxFinding | undefined;

/** What is not YAML. */
export function syntaxError(place: ReturnType<Lines>, message: string, hint: string): Problem {
  return error("yaml-syntax", place, message, hint);
}

/** The line that an offset stands in. */
export function lineAt(text: string, offset: number): SourceLine {
  const at = Math.max(0, Math.min(offset, text.length));
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  return {start, text: text.slice(start, end < 0 ? text.length : end).replace(/\r$/u, "")};
}

/** The last line with something on it above an offset. */
export function lineAbove(text: string, start: number): SourceLine {
  return lineAt(text, text.slice(0, start).trimEnd().length);
}

/** Writes over a text at equal length. */
export function overwrite(text: string, start: number, by: string): string {
  return text.slice(0, start) + by + text.slice(start + by.length);
}
