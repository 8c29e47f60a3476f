/** Light and dark value of one colour, each "#rrggbb". */
export interface Tone {
  readonly light: string;
  readonly dark: string;
}

/** `templates/brand.yml`, checked and complete: one file for page, PDF and charts. */
export interface Brand {
  /** The publisher, in the masthead, the foot and the metadata. */
  readonly name: string;
  readonly link?: string;
  readonly logo?: {
    readonly bytes: Uint8Array;
    readonly type: "image/png" | "image/jpeg" | "image/svg+xml";
    readonly alt: string;
  };
  readonly color: {
    readonly ink: Tone;
    readonly paper: Tone;
    readonly muted: Tone;
    readonly hairline: Tone;
    /** Band, cards, links, first series. */
    readonly brand: Tone;
    /** Text on the brand colour. */
    readonly onBrand: Tone;
    /** Behind notes and cards. */
    readonly tint: Tone;
    /** Chart colours in order; the first is the brand's. */
    readonly series: readonly Tone[];
  };
  readonly typography: {
    /** Family names per language, in order; "*" for the languages not named. */
    readonly families: Readonly<Record<string, readonly string[]>>;
    /** The npm package of each family. */
    readonly packages: Readonly<Record<string, string>>;
    /** The font files of each family that is the team's own, project-relative. */
    readonly files?: Readonly<
      Record<string, readonly {readonly path: string; readonly weight: 400 | 700; readonly italic: boolean}[]>
    >;
  };
  /** Whether time runs left to right in right-to-left charts. */
  readonly timeLeftToRight: boolean;
}
