import type {Place} from "../../model/problem.ts";
import type {Printing} from "../shown-facts.ts";
import type {Scene} from "../scene.ts";

/** A block of a template that prints one of its parts. */
export interface Region {
  readonly takes: "expression" | "fact";
  readonly example: string;
  /** Picks a part and renders it; "" after an error. */
  say(call: RegionCall, scene: Scene): string;
}

export interface RegionCall {
  /** The expression of a claim, or the fact asked about. */
  readonly subject: string;
  /** The figures that its words print, then those of the block around it, the nearest first. */
  readonly printed: readonly Printing[];
  /** Whether the part after `else` is another block: {{else claim "a < b"}}. */
  readonly chained: boolean;
  /** The opening tag. */
  readonly at: Place;
  /** Render the part before `else`, and the one after it where there is one. */
  readonly holding: () => string;
  readonly otherwise?: () => string;
  /** Puts the marks of a claim around the words that it picked. */
  readonly mark: (words: string, expression: string, at: Place) => string;
}
