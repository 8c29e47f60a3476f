/** An SVG whose ids, and all that refers to them, begin with a prefix: so a page may hold the same picture twice. */
export function prefixIds(svg: string, prefix: string): string {
  return svg
    .replaceAll(/ id="([^"]*)"/g, ` id="${prefix}$1"`)
    .replaceAll("url(#", `url(#${prefix}`)
    .replaceAll(/href="#/g, `href="#${prefix}`)
    .replaceAll(/ (aria-(?:labelledby|describedby))="([^"]*)"/g, (_, name: string, ids: string) => {
      const own = ids.split(" ").map((id) => prefix + id);
      return ` ${name}="${own.join(" ")}"`;
    });
}
