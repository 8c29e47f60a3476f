import {HELPER_NAMES} from "../../support/helper-names.ts";
import type {CheckContext, Section} from "./context.ts";
import {ID_PATTERN} from "../schema/parts.ts";
import {SECTIONS} from "./context.ts";

const MAX_LENGTH = 60;
const NO_NAMES = new Set<string>([...HELPER_NAMES, "true", "false", "null", "undefined", "datum"]);
const KIND: Readonly<Record<Section, string>> = {
  sources: "source",
  data: "table",
  facts: "fact",
  charts: "chart",
  tables: "table",
};

/** Ids are snake_case and short; a fact bears no name that means something else in templates or expressions. */
export function checkIds(context: CheckContext): void {
  for (const section of SECTIONS) {
    for (const id of context.known[section]) {
      checkForm(id, section, context);
      if (section === "facts") checkFactName(id, context);
    }
  }
}

function checkForm(id: string, section: Section, {fail}: CheckContext): void {
  const path = [section, id];
  if (id.length > MAX_LENGTH)
    fail("id-form", path, `The id "${id.slice(0, 20)}…" has more than ${MAX_LENGTH} letters.`, "shorten it", "key");
  else if (!ID_PATTERN.test(id)) {
    const better = snakeCase(id);
    const hint = better === "" ? "write it in Latin letters, e.g. trade_share" : `write ${better}`;
    const message = `The ${KIND[section]} id "${id}" is not in snake_case: small letters, digits and single underscores, a letter first.`;
    fail("id-form", path, message, hint, "key");
  }
}

function checkFactName(id: string, {fail, spec}: CheckContext): void {
  const path = ["facts", id];
  if (NO_NAMES.has(id))
    fail(
      "reserved-id",
      path,
      `A fact cannot be called "${id}": {{${id}}} means something else in a template.`,
      `name what it counts, e.g. ${id}_share`,
      "key",
    );
  else if (id === spec.each?.as)
    fail(
      "reserved-id",
      path,
      `The fact "${id}" has the name that each: gives to its row (as: ${id}).`,
      "rename one of them",
      "key",
    );
}

function snakeCase(id: string): string {
  const words = id
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/gu, "_")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "_")
    .replaceAll(/^_+|_+$/gu, "");
  return /^[0-9]/u.test(words) ? `n_${words}` : words;
}
