import type {Manifest, ManifestBriefing, ManifestFile} from "../model/manifest.ts";

/** `manifest.json` as text: briefings by id, languages by tag, keys in the order of the types. */
export function printManifest(manifest: Manifest): string {
  const briefings = manifest.briefings
    .map((briefing) => ({...briefing, editions: [...briefing.editions].sort(by((edition) => edition.lang))}))
    .sort(by((briefing) => briefing.id));
  return `${JSON.stringify({...manifest, briefings}, undefined, 2)}\n`;
}

/** The briefings of an earlier build; `undefined` where the text is no manifest of ours. */
export function readManifest(text: string): Pick<Manifest, "briefings" | "pages"> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || typeof value["factpress"] !== "string") return undefined;
  const {briefings, pages} = value;
  if (!Array.isArray(briefings) || !briefings.every(isBriefing)) return undefined;
  return {briefings, pages: Array.isArray(pages) && pages.every(isFile) ? pages : []};
}

function isBriefing(value: unknown): value is ManifestBriefing {
  if (!isRecord(value)) return false;
  const {editions} = value;
  return (
    ["id", "sheet", "template"].every((key) => typeof value[key] === "string") &&
    Array.isArray(editions) &&
    editions.every(
      (edition) =>
        isRecord(edition) &&
        typeof edition["lang"] === "string" &&
        ["built", "kept", "failed"].includes(String(edition["status"])) &&
        Array.isArray(edition["warnings"]) &&
        Array.isArray(edition["files"]) &&
        edition["files"].every(isFile),
    )
  );
}

// Old paths are removed from the disk: none may lead out of the folder.
function isFile(value: unknown): value is ManifestFile {
  return (
    isRecord(value) &&
    ["path", "format", "lang", "sha256"].every((key) => typeof value[key] === "string") &&
    typeof value["bytes"] === "number" &&
    /^(?:[a-z0-9][\w.-]*\/){0,2}[a-z0-9][\w.-]*$/.test(String(value["path"]))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function by<Item>(key: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
