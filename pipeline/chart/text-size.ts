/** The sizes of chart text, in units of the page: a caption's, and never smaller. */
export interface TextSizes {
  readonly label: number;
  readonly title: number;
  readonly heading: number;
}

const plain: TextSizes = {label: 11, title: 11.5, heading: 13};
// Letters of these scripts are small or dense for their size.
const larger: Readonly<Record<string, TextSizes>> = {
  Arab: {label: 13, title: 13.5, heading: 15},
  Hans: {label: 11.5, title: 12, heading: 13.5},
  Hant: {label: 11.5, title: 12, heading: 13.5},
};

/** The sizes for a script, by its ISO 15924 code. */
export function textSizes(script: string): TextSizes {
  return larger[script] ?? plain;
}
