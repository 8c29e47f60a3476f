import type {Brand, Tone} from "../model/brand.ts";

/** The brand as custom properties of both schemes, and the dark colours of its charts. */
export function brandTokens(brand: Brand, families: readonly string[]): string {
  const tones = namedTones(brand);
  const light = tones.map(([name, tone]) => `  --${name}: ${tone.light};`);
  const dark = tones.map(([name, tone]) => `    --${name}: ${tone.dark};`);
  const stack = [...families.map((family) => `"${family}"`), "sans-serif"].join(", ");
  return `:root {
${light.join("\n")}
  --font: ${stack};
}
@media screen and (prefers-color-scheme: dark) {
  :root {
${dark.join("\n")}
  }
${darkChartRules(brand).join("\n")}
}`;
}

/** The colours of the brand's light scheme, lower case: what charts are drawn in. */
export function lightColors(brand: Brand): ReadonlySet<string> {
  return new Set(namedTones(brand).map(([, tone]) => tone.light.toLowerCase()));
}

function namedTones(brand: Brand): readonly (readonly [string, Tone])[] {
  const {ink, paper, muted, hairline, brand: main, onBrand, tint, series} = brand.color;
  return [
    ["ink", ink],
    ["paper", paper],
    ["muted", muted],
    ["hairline", hairline],
    ["brand", main],
    ["on-brand", onBrand],
    ["tint", tint],
    ...series.map((tone, index) => [`series-${index + 1}`, tone] as const),
  ];
}

// Charts bear the light colours as attributes, which any rule overrules. Where two roles share one light colour the
// first keeps it, except in texts: words in the colour of the paper stand on a mark, not on the paper.
function darkChartRules(brand: Brand): string[] {
  const rules: string[] = [];
  const seen = new Set<string>();
  for (const [name, tone] of namedTones(brand)) {
    const hex = tone.light.toLowerCase();
    if (seen.has(hex)) continue;
    seen.add(hex);
    for (const property of ["fill", "stroke", "stop-color"])
      rules.push(`  .picture > svg [${property}="${hex}" i] { ${property}: var(--${name}); }`);
  }
  if (brand.color.onBrand.light.toLowerCase() === brand.color.paper.light.toLowerCase())
    rules.push(`  .picture > svg text[fill="${brand.color.onBrand.light}" i] { fill: var(--on-brand); }`);
  return rules;
}
