// Takes the pictures of README.md anew from output/, after npm start: docs/images/. Needs Chromium and poppler.
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import process from "node:process";
import {fileURLToPath, pathToFileURL} from "node:url";
import {chromium} from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const output = process.argv[2] ?? join(root, "output");
const briefing = join(output, "international-cooperation/international-cooperation");
const folder = mkdtempSync(join(tmpdir(), "factpress-pictures-"));
const browser = await chromium.launch({
  executablePath: process.env.FACTPRESS_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

try {
  await sideBySide("editions", ["en", "zh", "ar"].map(firstPage), "1fr 1fr 1fr");
  const wide = await shot("en", 1120, 900, "light");
  const narrow = await shot("en", 375, 900, "dark");
  await sideBySide("page", [wide, narrow], "1120fr 375fr");
} finally {
  await browser.close();
  rmSync(folder, {recursive: true});
}

/** The first page of the PDF, as a picture. */
function firstPage(lang) {
  const picture = join(folder, `pdf-${lang}`);
  execFileSync("pdftoppm", ["-r", "110", "-png", "-singlefile", `${briefing}.${lang}.pdf`, picture]);
  return readFileSync(`${picture}.png`);
}

/** The top of the web page in a window of this size. */
async function shot(lang, width, height, colorScheme) {
  const page = await browser.newPage({viewport: {width, height}, colorScheme});
  await page.goto(pathToFileURL(`${briefing}.${lang}.html`).href);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

async function sideBySide(name, pictures, columns) {
  const page = await browser.newPage({viewport: {width: 1200, height: 400}});
  const images = pictures.map((bytes) => `<img src="data:image/png;base64,${bytes.toString("base64")}">`);
  await page.setContent(`<style>
    body { margin: 0; padding: 24px; display: grid; grid-template-columns: ${columns}; gap: 24px; background: #e4e8ec; }
    img { display: block; width: 100%; box-shadow: 0 1px 6px #0004; }
  </style>${images.join("")}`);
  await page.locator("body").screenshot({path: join(root, `docs/images/${name}.png`)});
  await page.close();
}
