import {createServer} from "node:net";
import {afterEach, describe, expect, it} from "vitest";
import {change, contents, project} from "../commands/kit.ts";
import {noBrowser, openBrowser} from "../html/browser.ts";
import {compiledCli, start} from "./compiled.ts";
import {askRaw, startPreview, type Preview} from "./preview-process.ts";

const SHEET = `published: 2017-08-11
facts:
  letters: {label: Letters signed, value: 270, source: forum}
sources:
  forum: {title: Forum report, url: "https://example.org/forum", accessed: 2017-08-11}
`;
const template = (title: string, words: string): string =>
  `---\ndescription: About letters.\n---\n\n# ${title}\n\n${words} {{letters}}.\n`;
const FRENCH_DRAFT =
  '---\ndraft: true\nwords:\n  "About letters.": "Sur les lettres."\n  "Forum report": "Rapport du Forum"\n---\n\n# Le Forum\n\nLe Forum a signé {{letters}}.\n';
const FILES = {
  "factpress.yaml": "source: en\n",
  "data/forum.yaml": SHEET,
  "templates/forum/en.md.hbs": template("The Forum", "The Forum signed"),
};

let open: Preview | undefined;
async function preview(files: Readonly<Record<string, string>>, ...options: string[]) {
  const cwd = project({...FILES, ...files});
  open = await startPreview(cwd, ["--port", "0", ...options]);
  return {cwd, shown: open};
}
afterEach(async () => {
  await open?.end();
  open = undefined;
});

describe("factpress preview", () => {
  it("serves index and pages as a build would write them, and writes nothing", async () => {
    const {cwd, shown} = await preview({});
    const before = contents(cwd);
    const index = await shown.page("/");
    expect(index).toMatchObject({status: 200});
    expect(index.html).toContain('href="forum/forum.en.html"');
    const {html} = await shown.page("/forum/forum.en.html");
    expect(html).toContain("The Forum signed");
    expect(html).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; connect-src 'self'; style-src 'sha256-/);
    expect(contents(cwd)).toEqual(before);
    expect((await start(compiledCli(), ["build", "--format", "html"], {cwd})).code).toBe(0);
    expect(contents(cwd)["output/forum/forum.en.html"]).not.toContain("<script data-revision");
  });

  it("tells of a template that was saved, and serves its new words", async () => {
    const {cwd, shown} = await preview({});
    const {revision} = await shown.page("/forum/forum.en.html");
    const news = shown.newsAfter(revision);
    change(cwd, {"templates/forum/en.md.hbs": template("The Forum", "All members signed")});
    const page = await news.then(() => shown.page("/forum/forum.en.html"));
    expect(page.html).toContain("All members signed");
    expect(page.revision).toBe(await news);
    expect(shown.log()).toContain("Showing 1 edition, 1 made anew");
  });

  it("shows what is wrong with a sheet above the page as it was, until it is mended", async () => {
    const {cwd, shown} = await preview({});
    const {revision} = await shown.page("/");
    change(cwd, {"data/forum.yaml": SHEET.replace("value: 270", "valeu: 270")});
    const broken = await shown.newsAfter(revision);
    const page = await shown.page("/forum/forum.en.html");
    expect(page.html).toContain("What stands below is as it was before these errors.");
    expect(page.html).toContain("data/forum.yaml:3:");
    expect(page.html).toContain("did you mean &quot;value&quot;?");
    expect(page.html).toContain("The Forum signed");
    expect((await shown.page("/")).html).toContain("data/forum.yaml:3:");
    expect(shown.log().split("error[unknown-key]").length - 1).toBe(1);

    change(cwd, {"data/forum.yaml": SHEET.replace("270", "271")});
    await shown.newsAfter(broken);
    const mended = await shown.page("/forum/forum.en.html");
    expect(mended.html).not.toContain('data-factpress="preview"');
    expect(mended.html).toContain("271");
  });

  it("sees a new language, a new sheet and a template that is gone", async () => {
    const {cwd, shown} = await preview({});
    let {revision} = await shown.page("/");
    change(cwd, {
      "templates/forum/fr.md.hbs": FRENCH_DRAFT,
    });
    revision = await shown.newsAfter(revision);
    const french = await shown.page("/forum/forum.fr.html");
    expect(french.status).toBe(200);
    expect(french.html).toContain("This edition is a draft");
    change(cwd, {"data/second.yaml": `template: forum\n${SHEET}`});
    revision = await shown.newsAfter(revision);
    expect((await shown.page("/second/second.en.html")).status).toBe(200);
    change(cwd, {"templates/forum/fr.md.hbs": undefined});
    revision = await shown.newsAfter(revision);
    expect((await shown.page("/forum/forum.fr.html")).status).toBe(404);
    change(cwd, {"templates/forum/en.md.hbs": undefined});
    await shown.newsAfter(revision);
    expect((await shown.page("/forum/forum.en.html")).html).toContain("What stands below is as it was");
  });

  it("begins with a broken project, and shows its pages once it is mended", async () => {
    const {cwd, shown} = await preview({"factpress.yaml": "source: en\nformat: [html]\n"});
    const first = await shown.page("/");
    expect(first.status).toBe(503);
    expect(first.html).toContain("factpress.yaml:2:1");
    change(cwd, {"factpress.yaml": "source: en\n"});
    await shown.newsAfter(first.revision);
    expect((await shown.page("/")).status).toBe(200);
  });

  it("answers nobody who believes to ask another machine, and for nothing outside of the output", async () => {
    const {shown} = await preview({});
    const {address} = shown;
    const {port} = new URL(address);
    expect(await askRaw(address, "/", `localhost:${port}`)).toBe(200);
    expect(await askRaw(address, "/", `news.example.org:${port}`)).toBe(403);
    expect(await askRaw(address, "/.factpress/news", "news.example.org")).toBe(403);
    for (const path of [
      "/../data/forum.yaml",
      "/%2e%2e/data/forum.yaml",
      "/..%2fdata%2fforum.yaml",
      "/data/forum.yaml",
    ])
      expect([path, await askRaw(address, path, `127.0.0.1:${port}`)]).toEqual([path, 404]);
    expect(await askRaw(address, "/%", `127.0.0.1:${port}`)).toBe(400);
    expect((await fetch(address, {method: "POST"})).status).toBe(405);
    const {headers} = await fetch(address);
    expect([headers.get("cache-control"), headers.get("x-content-type-options")]).toEqual(["no-store", "nosniff"]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "ends by %s with exit 0, its workers and its port with it",
    async (signal) => {
      const {cwd, shown} = await preview({});
      const {revision} = await shown.page("/");
      // It ends also while somebody listens and something is made.
      const news = shown.newsAfter(revision).catch(() => "gone");
      change(cwd, {"templates/forum/en.md.hbs": template("The Forum", "All members signed")});
      expect(await shown.end(signal)).toBe(0);
      expect(shown.log()).toContain("The preview is over.");
      await news;
      await expect(fetch(shown.address)).rejects.toThrow();
    },
  );

  it("says that a port is taken, and that a sheet is unknown", async () => {
    const cwd = project(FILES);
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const bound = other.address();
        if (typeof bound === "object" && bound) resolve(bound.port);
      });
    });
    const taken = await start(compiledCli(), ["preview", "--port", String(port)], {cwd});
    other.close();
    expect(taken.stderr).toContain(`port ${port} cannot be served: another program has it\n  = --port 0 takes any`);
    const unknown = await start(compiledCli(), ["preview", "forms", "--port", "0"], {cwd});
    expect(unknown.stderr).toContain('there is no fact sheet "forms"\n  = did you mean "forum"?');
    expect([taken.code, unknown.code]).toEqual([2, 2]);
  });
});

describe.skipIf(noBrowser !== undefined)("the preview in a browser", () => {
  it("reloads the page by itself, under the page's own security policy", async () => {
    const {cwd, shown} = await preview({});
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => void complaints.push(message.text()));
      await page.goto(`${shown.address}/forum/forum.en.html`);
      change(cwd, {"templates/forum/en.md.hbs": template("The Forum", "All members signed")});
      await page.getByText("All members signed").waitFor();
      change(cwd, {"templates/forum/en.md.hbs": template("The Forum", "{{leters}}")});
      await page.getByText("did you mean").waitFor();
      expect(await page.getByText("All members signed").isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
