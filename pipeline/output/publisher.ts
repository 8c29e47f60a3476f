import {join} from "node:path";
import type {Format} from "../model/artifact.ts";
import type {Effects} from "../model/effects.ts";
import type {Lang} from "../model/language.ts";
import type {ManifestBriefing, ManifestFile} from "../model/manifest.ts";
import type {IndexContents} from "../model/press.ts";
import {listContents} from "./contents.ts";
import {lockOutput} from "./lock.ts";
import {printManifest, readManifest} from "./manifest.ts";
import {type Finished, manifestFile, planPublication, type Publication} from "./publication.ts";
import {removeFiles} from "./remove.ts";
import {sweepTemporaries, writeFiles} from "./write.ts";

export interface PublisherOptions {
  /** The output folder, absolute. */
  readonly folder: string;
  readonly publish: "together" | "each";
  readonly formats: readonly Format[];
  /** Of Factpress, for the manifest. */
  readonly version: string;
}

export interface IndexPage {
  readonly href: string;
  readonly lang: Lang;
  readonly html: string;
}

/** One build's hold on an output folder: what it publishes there, and the account of it. Errors of the disk are thrown. */
export interface Publisher {
  /** Absolute. */
  readonly folder: string;
  /** Writes what may be published of a briefing. */
  publish(finished: Finished): Publication;
  /** Says of all editions of a sheet that could not be read that their old files are kept. */
  keepSheet(sheet: string): void;
  /** Removes the briefings that this project no longer has. */
  dropOthers(belongs: (briefing: ManifestBriefing) => boolean): void;
  /** All that the folder holds now, for the index in the languages that it has; `source` comes first. */
  contents(source: Lang): IndexContents;
  /** Writes the index pages, where there are new ones, and the manifest as the last file. */
  finish(pages: readonly IndexPage[] | undefined): readonly ManifestFile[];
  release(): void;
}

/** Takes an output folder for one build; `heldBy` tells which other build has it. */
export function openPublisher(
  effects: Effects,
  {folder, publish, formats, version}: PublisherOptions,
): Publisher | {readonly heldBy: string; readonly lockFile: string} {
  const {disk} = effects;
  const created = disk.kind(folder) === undefined;
  disk.makeFolder(folder);
  const lock = lockOutput(effects, folder);
  if ("heldBy" in lock) {
    const {heldBy} = lock;
    return {heldBy: heldBy ? `process ${heldBy.process} on ${heldBy.host}` : "another build", lockFile: lock.file};
  }
  sweepTemporaries(disk, folder);
  const manifestPath = join(folder, "manifest.json");
  const earlier =
    disk.kind(manifestPath) === "file" ? readManifest(new TextDecoder().decode(disk.read(manifestPath))) : undefined;
  const entries = new Map((earlier?.briefings ?? []).map((briefing) => [briefing.id, briefing]));
  function drop(files: readonly ManifestFile[]): void {
    removeFiles(disk, folder, files);
  }

  return {
    folder,
    publish(finished) {
      const publication = planPublication(finished, entries.get(finished.id), publish, formats);
      const published = publication.entry.editions.filter((edition) => edition.status === "built");
      const pictures = finished.editions.flatMap(({lang, about}) =>
        about?.picture !== undefined && published.some((edition) => edition.lang === lang)
          ? [{path: picturePath(finished.id, lang), bytes: about.picture}]
          : [],
      );
      writeFiles(disk, folder, [...publication.write, ...pictures], effects.identity.process);
      drop(publication.remove);
      for (const {lang} of entries.get(finished.id)?.editions ?? [])
        if (!publication.entry.editions.some((edition) => edition.lang === lang))
          disk.remove(join(folder, picturePath(finished.id, lang)));
      entries.set(finished.id, publication.entry);
      return publication;
    },
    keepSheet(sheet) {
      for (const entry of [...entries.values()].filter((briefing) => briefing.sheet === sheet)) {
        const editions = entry.editions.map((edition) =>
          edition.files.length > 0 ? {...edition, status: "kept" as const, because: "its sheet has errors"} : edition,
        );
        entries.set(entry.id, {...entry, editions});
      }
    },
    dropOthers(belongs) {
      for (const entry of [...entries.values()].filter((briefing) => !belongs(briefing))) {
        drop(entry.editions.flatMap((edition) => edition.files));
        for (const {lang} of entry.editions) disk.remove(join(folder, picturePath(entry.id, lang)));
        entries.delete(entry.id);
      }
    },
    contents: (source) =>
      listContents([...entries.values()], source, (briefing, lang) => {
        const path = join(folder, picturePath(briefing, lang));
        return disk.kind(path) === "file" ? new TextDecoder().decode(disk.read(path)) : undefined;
      }),
    finish(pages) {
      // A folder in which nothing was ever published gets no empty account.
      const holds = [...entries.values()].some(({editions}) => editions.some(({files}) => files.length > 0));
      if (!earlier && !holds) return [];
      const files = (pages ?? []).map(({href, lang, html}) => ({
        path: href,
        format: "html" as const,
        bytes: new TextEncoder().encode(html),
        lang,
      }));
      const before = earlier?.pages ?? [];
      const made = pages ? files.map((file) => manifestFile(file, file.lang)) : before;
      writeFiles(disk, folder, files, effects.identity.process);
      if (pages) drop(before.filter((file) => !made.some(({path}) => path === file.path)));
      const manifest = {
        factpress: version,
        engines: effects.versions,
        briefings: [...entries.values()],
        pages: made,
      };
      writeFiles(disk, folder, [{path: "manifest.json", bytes: printManifest(manifest)}], effects.identity.process);
      return made;
    },
    release() {
      lock.release();
      // A build that published nothing leaves no trace of itself.
      disk.removeEmptyFolder(join(folder, ".factpress"));
      if (created) disk.removeEmptyFolder(folder);
    },
  };
}

function picturePath(briefing: string, lang: Lang): string {
  return `.factpress/pictures/${briefing}.${lang}.svg`;
}
