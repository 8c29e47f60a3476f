import {FileError, type Files} from "../model/files.ts";
import type {Report} from "../model/problem.ts";
import type {Settings} from "../model/project.ts";
import {error} from "../support/problem.ts";
import {checkShape} from "../support/shape.ts";
import {parseYaml, type YamlDocument} from "../support/yaml/yaml.ts";
import {settingsSchema} from "./settings-schema.ts";

const FILE = "factpress.yaml";

const DEFAULTS: Settings = {
  source: "en",
  formats: ["pdf", "html"],
  page: "A4",
  publish: "together",
  folders: {data: "data", templates: "templates", output: "output"},
};

/** Reads `factpress.yaml` over the defaults; a project without one has the defaults. */
export function readSettings(files: Files, report: Report): Settings {
  if (!files.exists(FILE)) {
    if (files.exists("factpress.yml"))
      report(
        error(
          "wrong-name",
          undefined,
          "Settings are read from factpress.yaml, and the project has factpress.yml.",
          "rename it to factpress.yaml",
        ),
      );
    return DEFAULTS;
  }
  const yaml = open(files, report);
  const shaped = yaml && checkShape(settingsSchema, yaml, "settings file", report);
  if (!yaml || !shaped) return DEFAULTS;
  const {folders, ...rest} = shaped.value;
  const settings: Settings = {...DEFAULTS, ...written(rest), folders: {...DEFAULTS.folders, ...written(folders ?? {})}};
  checkFolders(settings.folders, yaml, report);
  return settings;
}

function open(files: Files, report: Report): YamlDocument | undefined {
  try {
    const text = files.text(FILE);
    // Settings that are all commented out are none.
    return /^\s*[^\s#]/mu.test(text) ? parseYaml(text, FILE, report) : undefined;
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause;
    report(error(`file-${cause.trouble}`, {file: FILE, line: 1, column: 1}, cause.message));
    return undefined;
  }
}

function checkFolders(folders: Settings["folders"], yaml: YamlDocument, report: Report): void {
  const {data, templates, output} = folders;
  const clash = [data, templates].find((folder) => isWithin(folder, output) || isWithin(output, folder));
  if (clash === undefined) return;
  const message = `A build writes into "${output}" and would mix its files with those of "${clash}".`;
  report(error("folder-clash", yaml.placeOf(["folders", "output"]), message, "give output: a folder of its own"));
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

type Written<T> = {[Key in keyof T]?: Exclude<T[Key], undefined>};

function written<T extends object>(value: T): Written<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Written<T>;
}
