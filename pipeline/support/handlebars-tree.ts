/** The syntax tree of a Handlebars text, as its parser makes it. Lines count from one, columns from zero. */
export interface Program {
  readonly type: "Program";
  body: Statement[];
  blockParams?: readonly string[];
  loc: Loc;
}

export interface Loc {
  readonly source: string;
  readonly start: {readonly line: number; readonly column: number};
  readonly end: {readonly line: number; readonly column: number};
}

export type Statement = Content | Comment | Mustache | Block | Partial | PartialBlock | Decorator;
export type Expression = Path | SubExpression | StringLiteral | NumberLiteral | BooleanLiteral | Nothing;

export interface Content {
  readonly type: "ContentStatement";
  readonly value: string;
  readonly original: string;
  loc: Loc;
}

export interface Comment {
  readonly type: "CommentStatement";
  readonly value: string;
  loc: Loc;
}

/** What mustaches, blocks and sub-expressions have in common: a name, arguments, options. */
export interface Call {
  path: Expression;
  params: Expression[];
  hash?: Hash;
  loc: Loc;
}

export interface Mustache extends Call {
  readonly type: "MustacheStatement";
  /** False with three braces or `&`. */
  readonly escaped: boolean;
}

export interface Block extends Call {
  readonly type: "BlockStatement";
  program?: Program;
  inverse?: Program & {readonly chained?: boolean};
}

export interface Partial {
  readonly type: "PartialStatement";
  name: Path | SubExpression | StringLiteral | NumberLiteral;
  params: Expression[];
  hash?: Hash;
  loc: Loc;
}

export interface PartialBlock {
  readonly type: "PartialBlockStatement";
  program: Program;
  loc: Loc;
}

export interface Decorator {
  readonly type: "Decorator" | "DecoratorBlock";
  loc: Loc;
}

export interface Path {
  readonly type: "PathExpression";
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
  loc: Loc;
}

export interface SubExpression extends Call {
  readonly type: "SubExpression";
}

export interface StringLiteral {
  readonly type: "StringLiteral";
  readonly value: string;
  readonly original: string;
  loc: Loc;
}

export interface NumberLiteral {
  readonly type: "NumberLiteral";
  readonly value: number;
  readonly original: number;
  loc: Loc;
}

export interface BooleanLiteral {
  readonly type: "BooleanLiteral";
  readonly value: boolean;
  readonly original: boolean;
  loc: Loc;
}

export interface Nothing {
  readonly type: "UndefinedLiteral" | "NullLiteral";
  loc: Loc;
}

export interface Hash {
  readonly type: "Hash";
  pairs: HashPair[];
  loc: Loc;
}

export interface HashPair {
  readonly type: "HashPair";
  readonly key: string;
  value: Expression;
  loc: Loc;
}
