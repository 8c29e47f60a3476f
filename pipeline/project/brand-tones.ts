import type {Report} from "../model/problem.ts";
import {parseColor} from "../support/color.ts";
import {didYouMean, error} from "../support/problem.ts";
import type {YamlDocument} from "../support/yaml/yaml.ts";
import type {ColorSpec} from "./brand-schema.ts";

/** A colour as the brand gives it; `dark` is absent where it is to be derived. */
export interface GivenTone {
  readonly light: string;
  readonly dark?: string;
}

type Path = readonly (string | number)[];
type ColorValue = NonNullable<ColorSpec["foreground"]>;

/** Finds colours by value or by name in the palette; what is neither is reported at its line. */
export function createTones(
  palette: Readonly<Record<string, string>>,
  yaml: YamlDocument,
  report: Report,
): (value: ColorValue | undefined, path: Path) => GivenTone | undefined {
  function hex(text: string, path: Path, seen: readonly string[] = []): string | undefined {
    const named = Object.hasOwn(palette, text) ? palette[text] : undefined;
    if (named !== undefined && !seen.includes(text)) return hex(named, ["color", "palette", text], [...seen, text]);
    const color = parseColor(text);
    if (color?.opacity === 1) return color.hex;
    const place = yaml.placeOf(path);
    if (color)
      report(
        error(
          "color-opacity",
          place,
          `"${text}" is see-through; a brand's colours are solid.`,
          `write ${color.hex} or a lighter colour`,
        ),
      );
    else
      report(
        error(
          "unknown-color",
          place,
          `"${text}" is no colour and no name of the palette.`,
          didYouMean(text, Object.keys(palette)) ?? 'write it as "#rrggbb", in quotes',
        ),
      );
    return undefined;
  }

  return (value, path) => {
    if (value === undefined) return undefined;
    if (typeof value === "string") {
      const light = hex(value, path);
      return light === undefined ? undefined : {light};
    }
    const light = hex(value.light, [...path, "light"]);
    const dark = hex(value.dark, [...path, "dark"]);
    return light === undefined ? undefined : {light, ...(dark !== undefined && {dark})};
  };
}
