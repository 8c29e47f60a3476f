/** What an attribute makes a browser do: nothing that matters, load something, or run something when it is followed. */
export type Effect = "none" | "loads" | "runs";

/**
 * Judges the address in an attribute of a finished page. A page may link to http, https, mailto and its own parts,
 * offer data for download, and show pictures that it carries itself.
 */
export function effectOf(element: string, attribute: string, value: string, rel: string | undefined): Effect {
  const address = value.trim();
  const link = attribute === "href" || attribute === "xlink:href";
  if (link && element === "a") return isFollowable(address) ? "none" : "runs";
  if (link && element === "link" && (rel === "alternate" || rel === "canonical"))
    return isFollowable(address) ? "none" : "runs";
  if (link) return address.startsWith("#") || isPicture(address) ? "none" : "loads";
  if (loading.has(attribute)) return isPicture(address) ? "none" : "loads";
  for (const [, target = ""] of address.matchAll(/url\(\s*["']?([^"')]*)/gi))
    if (!target.startsWith("#") && !isPicture(target)) return "loads";
  return "none";
}

const loading = new Set(["src", "srcset", "poster", "data", "background", "action", "formaction", "ping", "manifest"]);

// A colon after a letter and before any slash begins a scheme; browsers skip control characters around and in it.
function isFollowable(address: string): boolean {
  if (address.startsWith("data:text/csv;")) return true;
  const bare = address.replace(/[\p{Cc}\s]/gu, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  return scheme === undefined || scheme === "http" || scheme === "https" || scheme === "mailto";
}

function isPicture(address: string): boolean {
  return /^data:image\/(?:png|jpeg|svg\+xml)[;,]/.test(address);
}
