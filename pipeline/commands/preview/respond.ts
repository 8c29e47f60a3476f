import {livePage, NEWS_PATH, placeholderPage} from "../../html/live-page.ts";
import type {WebAnswer, WebQuestion} from "../../model/effects.ts";
import {panelOf} from "./panel.ts";
import type {Site} from "./site.ts";

/** The names by which a browser reaches this machine itself; a page elsewhere that lets its own name lead here has another. */
const OWN_NAMES: ReadonlySet<string> = new Set(["127.0.0.1", "localhost"]);

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  json: "application/json",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
};

const SAFE = {
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** Answers a browser from what a site holds; `text` reads project files, for the lines that problems are in. */
export function respond(
  site: Site,
  {method, path, host}: WebQuestion,
  text: (file: string) => string | undefined,
): WebAnswer {
  if (!OWN_NAMES.has(host)) return plain(403, `The preview is at 127.0.0.1 or localhost, not at ${host || "?"}.`);
  if (method !== "GET" && method !== "HEAD") return plain(405, "The preview is only to be looked at.", {allow: "GET"});
  if (path === NEWS_PATH && method === "GET") return {news: site.revision()};
  if (path === "/") return respond(site, {method, path: "/index.html", host}, text);
  const name = path.slice(1);
  const file = name.startsWith(".") ? undefined : site.file(name);
  const type = TYPES[name.replace(/^.*\./s, "")];
  if (!name.endsWith(".html") && file && type !== undefined) return found(200, type, file);
  return pageAnswer(site, name, file, text);
}

function pageAnswer(
  site: Site,
  name: string,
  file: Uint8Array | undefined,
  text: (file: string) => string | undefined,
): WebAnswer {
  const page = site.pages().get(name);
  const notes: string[] = [];
  if (page?.draft) notes.push('This edition is a draft: a build leaves it out until its template loses "draft: true".');
  if (page?.stale && file) notes.push("What stands below is as it was before these errors.");
  const known = page !== undefined || name === "index.html";
  const html = file
    ? new TextDecoder().decode(file)
    : placeholderPage(known ? "This page cannot be made yet" : "There is no such page");
  // What leads nowhere may be missing because of any problem.
  const problems = page && file ? page.problems : name.endsWith(".html") ? (page?.problems ?? site.problems()) : [];
  const shown = livePage(html, site.revision(), panelOf(problems, notes, text));
  return found(file ? 200 : known ? 503 : 404, TYPES["html"] ?? "", shown);
}

function found(status: number, type: string, body: string | Uint8Array): WebAnswer {
  // A picture that is opened by itself is a document, which loads and runs as little as a page.
  const policy = type === TYPES["svg"] && {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
  };
  return {status, headers: {...SAFE, ...policy, "content-type": type}, body};
}

function plain(status: number, body: string, headers: Readonly<Record<string, string>> = {}): WebAnswer {
  return {status, headers: {...SAFE, ...headers, "content-type": "text/plain; charset=utf-8"}, body: `${body}\n`};
}
