import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {disk} from "../pipeline/effects.ts";
import type {Edition} from "../pipeline/model/edition.ts";
import {openPress} from "../pipeline/press.ts";
import {openFiles} from "../pipeline/support/files.ts";
import {readPdf} from "./pdf/read-pdf.ts";

const root = join(import.meta.dirname, "..");
const sheet = "data/international-cooperation.yaml";

describe("a proof of the first installment in Chinese", () => {
  let proof: Edition;
  let edition: Edition;

  beforeAll(async () => {
    const files = openFiles({disk, root, defaults: root, templates: "templates", packages: [root]});
    const press = openPress(files, ({message}) => {
      throw new Error(message);
    });
    const [briefing] = press?.briefings(sheet).briefings ?? [];
    if (!press || !briefing) throw new Error(`${sheet} cannot be read`);
    proof = await press.edition(briefing, "zh", ["pdf", "html"], {proof: true});
    edition = await press.edition(briefing, "zh", ["pdf", "html"]);
  });

  test("marks figures and claims and shows the source of each block, in page and PDF", async () => {
    const page = textOf(proof, "html");
    expect(page).toContain(' <span class="proof-mark" dir="ltr">[joint_statements · report]</span>');
    expect(page).toMatch(/<span class="claim" data-claim="trade_share_change &gt; 0">/);
    expect(page).toMatch(
      /<div class="proof-note translated" role="note"><p class="note-label">本段原文<\/p><p lang="en"/,
    );
    const words = (await readPdf(bytesOf(proof, "pdf"))).text.join("\n");
    expect(words).toContain("[joint_statements · report]");
    expect(words).toContain("本段原文");
  });

  test("leaves no mark in the edition itself", () => {
    expect(textOf(edition, "html")).not.toMatch(/class="(?:claim|proof-)/);
  });
});

function bytesOf({artifacts}: Edition, format: "pdf" | "html"): Uint8Array {
  const found = artifacts.find((artifact) => artifact.format === format);
  if (!found) throw new Error(`there is no ${format}`);
  return found.bytes;
}

function textOf(edition: Edition, format: "html"): string {
  return new TextDecoder().decode(bytesOf(edition, format));
}
