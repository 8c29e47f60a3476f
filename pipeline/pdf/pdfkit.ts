// The parts of pdfkit and fontkit that Factpress uses, some of them inner ones; pdfmake, which brings both, is pinned.

/** A font opened by fontkit, by the parts that shaping needs. */
export interface ShapingFont {
  readonly unitsPerEm: number;
  glyphForCodePoint(codePoint: number): {readonly id: number};
  /** fontkit's memory of glyphs, in which the first text that used a glyph leaves its characters. */
  _glyphs: Record<number, unknown>;
  layout(
    text: string,
    features: readonly string[] | undefined,
    script: undefined,
    language: undefined,
    direction: "ltr" | "rtl",
  ): {
    readonly glyphs: readonly {
      readonly id: number;
      readonly advanceWidth: number;
      readonly codePoints: readonly number[];
      readonly bbox: {readonly minX: number; readonly maxX: number};
    }[];
    readonly positions: readonly {readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number}[];
  };
}

/** A font as pdfkit embeds it; widths and characters are by its own glyph numbers. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: ShapingFont;
  /** Of a TrueType font, `_addGlyph` adds an outline and its metric to the file that is written. */
  readonly subset: {
    readonly glyphs: number[];
    _addGlyph?(id: number): number;
    readonly hmtx?: {readonly metrics: {advance: number}[]};
  };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): PdfRef;
}

export interface PdfRef {
  readonly data: Record<string, unknown>;
  end(): void;
}

export interface PdfGradient {
  stop(offset: number, color: string, opacity: number): PdfGradient;
}

/** What Factpress uses of pdfkit's document. Coordinates are points from the top left corner. */
export interface PdfKit extends NodeJS.ReadableStream {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly fonts: Record<string, PdfRef>;
    readonly ext_gstates: Record<string, PdfRef>;
    readonly dictionary: PdfRef;
    readonly structParentTreeKey: number;
  };
  info: Readonly<Record<string, unknown>>;
  readonly outline: PdfOutline;
  readonly _font: EmbeddedFont;
  readonly _root: PdfRef;
  _addInfo(): void;
  appendXML(xml: string): void;
  addPage(options: {size: readonly [number, number]}): this;
  end(): void;
  ref(data: Record<string, unknown>): PdfRef;
  font(source: Uint8Array): this;
  addContent(operators: string): this;
  save(): this;
  restore(): this;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): this;
  closePath(): this;
  rect(x: number, y: number, width: number, height: number): this;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
  clip(): this;
  fill(rule?: "even-odd"): this;
  stroke(): this;
  fillAndStroke(rule?: "even-odd"): this;
  fillColor(color: string | PdfGradient, opacity?: number): this;
  strokeColor(color: string | PdfGradient, opacity?: number): this;
  fillOpacity(opacity: number): this;
  strokeOpacity(opacity: number): this;
  lineWidth(width: number): this;
  lineCap(cap: string): this;
  lineJoin(join: string): this;
  miterLimit(limit: number): this;
  dash(lengths: readonly number[], options: {phase: number}): this;
  undash(): this;
  linearGradient(x1: number, y1: number, x2: number, y2: number): PdfGradient;
  radialGradient(x1: number, y1: number, r1: number, x2: number, y2: number, r2: number): PdfGradient;
  image(bytes: Uint8Array, x: number, y: number, size: {width: number; height: number}): this;
  markContent(tag: "Artifact", options: {type: string}): this;
  markContent(tag: "Span", options: {actual: string}): this;
  markStructureContent(tag: string): {readonly refs: readonly {readonly pageRef: PdfRef; readonly mcid: number}[]};
  endMarkedContent(): this;
  getStructTreeRoot(): PdfRef;
  getStructParentTree(): {get(key: number): PdfRef[]; add(key: number, value: PdfRef): void};
  createStructParentTreeNextKey(): number;
  annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this;
  addNamedDestination(name: string, type: "XYZ", left: number | null, top: number, zoom: number | null): void;
}

export interface PdfOutline {
  addItem(title: string, options: {top: number; left: number; expanded: boolean}): PdfOutline;
}
