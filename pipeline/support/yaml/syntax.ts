import type {YamlSyntaxError} from "./events.ts";
import {lineAt, syntaxError, type SyntaxFinding} from "./fault.ts";
import {FLOW_FAULTS} from "./flow-faults.ts";
import {LINE_FAULTS} from "./line-faults.ts";
import type {Lines} from "./lines.ts";
import {TEXT_FAULTS} from "./text-faults.ts";

/** Explains the parser's first complaint. */
export function explainSyntax(text: string, {reason, offset}: YamlSyntaxError, lines: Lines): SyntaxFinding {
  const line = lineAt(text, offset);
  for (const explain of [...TEXT_FAULTS, ...FLOW_FAULTS, ...LINE_FAULTS]) {
    const finding = explain({text, offset, reason, line, lines});
    if (finding) return finding;
  }
  const place = lines(Math.min(offset, line.start + line.text.trimEnd().length));
  const language = place.file.endsWith(".json") ? "JSON" : "YAML";
  const hint = "look for a missing quote, bracket or space at this place or before it";
  return {problem: syntaxError(place, `This is not ${language}: ${reason}.`, hint)};
}
