/**
 * A chart as a list of drawing operations, recorded from Vega's canvas renderer: plain JSON.
 * Coordinates are in points from the top left corner, rounded to 0.01, with every transform already applied.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly ops: readonly DrawingOp[];
  readonly links: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly href: string;
  }[];
}

export type DrawingOp =
  | {
      readonly op: "path";
      readonly path: Path;
      readonly fill?: Paint;
      readonly stroke?: Stroke;
      readonly rule?: "evenodd";
      readonly blend?: Blend;
    }
  | DrawnText
  | {
      readonly op: "image";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly type: "image/png" | "image/jpeg";
      readonly base64: string;
      readonly opacity: number;
    }
  /** Clips all that follows up to its `end-clip`. */
  | {readonly op: "clip"; readonly path: Path}
  | {readonly op: "end-clip"};

export interface DrawnText {
  readonly op: "text";
  readonly text: string;
  /** The anchor on the alphabetic baseline. */
  readonly x: number;
  readonly y: number;
  /** Degrees, clockwise. */
  readonly angle: number;
  readonly align: "left" | "center" | "right";
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}

/** SVG-like commands with absolute coordinates. */
export type Path = readonly (
  | readonly ["M", number, number]
  | readonly ["L", number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["Z"]
)[];

export type Paint = SolidPaint | GradientPaint;

export interface SolidPaint {
  readonly kind: "solid";
  /** "#rrggbb" */
  readonly color: string;
  readonly opacity: number;
}

export interface GradientPaint {
  readonly kind: "linear" | "radial";
  /** x1 y1 x2 y2, or x1 y1 r1 x2 y2 r2. */
  readonly coordinates: readonly number[];
  readonly stops: readonly {readonly offset: number; readonly color: string; readonly opacity: number}[];
  readonly opacity: number;
}

export interface Stroke {
  readonly paint: Paint;
  readonly width: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
  readonly cap: "butt" | "round" | "square";
  readonly join: "miter" | "round" | "bevel";
  readonly miterLimit: number;
}

export type Blend =
  | "multiply"
  | "screen"
  | "overlay"
  | "darken"
  | "lighten"
  | "color-dodge"
  | "color-burn"
  | "hard-light"
  | "soft-light"
  | "difference"
  | "exclusion"
  | "hue"
  | "saturation"
  | "color"
  | "luminosity";
