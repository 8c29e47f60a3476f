import type {Place, Report} from "../model/problem.ts";
import type {Block, Expression, Loc, Mustache, Program, Statement} from "../support/handlebars-tree.ts";
import {didYouMean, error} from "../support/problem.ts";
import {shellWords} from "./own-words.ts";
import type {Shell} from "./shell-source.ts";
import {checkShellWords} from "./shell-words.ts";

/** Reports every mistake of a page's shell that can be seen before it is filled; true if there is none. */
export function checkShell(program: Program, shell: Shell, report: Report): boolean {
  let sound = true;
  const note: Report = (problem) => {
    sound = false;
    report(problem);
  };
  checkStatements(program.body, shell, true, note);
  checkShellWords(shell, note);
  return sound;
}

// Inside `each` a name is one of the item's, which is known when it is filled.
function checkStatements(statements: readonly Statement[], shell: Shell, top: boolean, report: Report): void {
  for (const statement of statements) {
    if (statement.type === "MustacheStatement") checkMustache(statement, shell, top, report);
    else if (statement.type === "BlockStatement") checkBlock(statement, shell, top, report);
    else if (statement.type !== "ContentStatement" && statement.type !== "CommentStatement")
      report(error("shell-partial", placeOf(shell, statement), "The page around the prose calls no partials."));
  }
}

function checkBlock(block: Block, shell: Shell, top: boolean, report: Report): void {
  const name = block.path.type === "PathExpression" ? block.path.original : "";
  if (!["if", "unless", "each"].includes(name))
    report(error("shell-block", placeOf(shell, block), `A page knows if, unless and each, but no {{#${name}}}.`));
  if (block.params.length !== 1)
    report(error("shell-block", placeOf(shell, block), `{{#${name}}} takes one name, e.g. {{#${name} pdf}}.`));
  for (const param of block.params) checkName(param, shell, top, report);
  checkStatements(block.program?.body ?? [], shell, top && name !== "each", report);
  checkStatements(block.inverse?.body ?? [], shell, top, report);
}

function checkMustache(mustache: Mustache, shell: Shell, top: boolean, report: Report): void {
  const place = placeOf(shell, mustache);
  const name = mustache.path.type === "PathExpression" ? mustache.path.original : "";
  const slot = Object.hasOwn(shell.slots, name);
  if (!mustache.escaped && !slot) {
    const hint = `only ${Object.keys(shell.slots).join(", ")} take three braces`;
    report(error("shell-slot", place, `{{{${name}}}} would print a value unescaped; write {{${name}}}.`, hint));
  } else if (mustache.escaped && slot)
    report(error("shell-slot", place, `"${name}" is finished markup: place it with three braces, {{{${name}}}}.`));
  else if (name === "own" || name === "word") {
    const [word] = mustache.params;
    if (mustache.params.length !== 1 || word?.type !== "StringLiteral")
      report(error("shell-word", place, `{{${name}}} takes one word in quotes, e.g. {{${name} "contents"}}.`));
    else if (name === "own" && !shellWords.some((each) => each === word.value))
      report(
        error(
          "shell-word",
          place,
          `"${word.value}" is no word of Factpress's own.`,
          didYouMean(word.value, shellWords),
        ),
      );
  } else if (!slot) checkName(mustache.path, shell, top, report);
}

function checkName(expression: Expression, shell: Shell, top: boolean, report: Report): void {
  if (expression.type !== "PathExpression") return;
  const [first] = expression.parts;
  const known = Object.keys(shell.values);
  if (!top || expression.depth > 0 || (first !== undefined && known.includes(first))) return;
  const hint = didYouMean(first ?? expression.original, [...known, "own", "word"]);
  report(error("shell-name", placeOf(shell, expression), `A page has no value "${expression.original}".`, hint));
}

function placeOf(shell: Shell, node: {readonly loc: Loc}): Place {
  return {file: shell.file, line: node.loc.start.line, column: node.loc.start.column + 1};
}
