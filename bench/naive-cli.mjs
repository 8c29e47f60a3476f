// The naive script as a team would call it, for the time of a cold start: `node naive-cli.mjs ROOT SHEET LANG OUTPUT`.
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import process from "node:process";
import {openNaive} from "./naive.mjs";

const [root, sheet, lang, output] = process.argv.slice(2);
const {pdf, html} = await openNaive(root, lang)(sheet);
mkdirSync(output, {recursive: true});
writeFileSync(join(output, `${sheet}.${lang}.pdf`), pdf);
writeFileSync(join(output, `${sheet}.${lang}.html`), html);
