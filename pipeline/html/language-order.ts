/** Languages as readers look for them: the first, which is the team's own, then by their own names. */
export function byOwnNames<Language extends {readonly name: string}>(
  languages: readonly Language[],
): readonly Language[] {
  const [own, ...others] = languages;
  return own ? [own, ...others.toSorted((a, b) => (a.name < b.name ? -1 : 1))] : [];
}
