import type {Json} from "./json.ts";
import {sizeSpec} from "./size.ts";
import type {Rendered} from "./render.ts";
import {isComposite} from "./units.ts";

/** A chart laid out for a width, and by how much it is to be drawn smaller still. */
export interface Fitted {
  readonly rendered: Rendered;
  readonly scale: number;
}

// Widths of joined plots below a quarter of their own are unreadable whatever the text's size.
const factors = {least: 0.25, most: 4} as const;

/**
 * Lays out a spec for a width. The width of joined plots grows in step with a factor; two layouts tell how, and the
 * third fits. What is too wide all the same, such as a hundred columns, is scaled as a picture.
 */
export async function fitSpec(
  spec: Json,
  width: number,
  render: (sized: Json, factor: number) => Promise<Rendered | undefined>,
): Promise<Fitted | undefined> {
  const first = await render(sizeSpec(spec, width, 1), 1);
  if (!first) return undefined;
  if (!isComposite(spec) || Math.abs(first.width - width) < 2) return scaled(first, width);
  const probe = first.width > width ? 0.7 : 1.4;
  const second = await render(sizeSpec(spec, width, probe), probe);
  if (!second) return undefined;
  const slope = (second.width - first.width) / (probe - 1);
  second.finish();
  // Plots of steps or of fixed widths do not grow with the factor.
  if (Math.abs(slope) < 1) return scaled(first, width);
  const factor = Math.min(factors.most, Math.max(factors.least, 1 + (width - 1 - first.width) / slope));
  first.finish();
  const third = await render(sizeSpec(spec, width, factor), factor);
  return third && scaled(third, width);
}

function scaled(rendered: Rendered, width: number): Fitted {
  return {rendered, scale: rendered.width > width ? width / rendered.width : 1};
}
