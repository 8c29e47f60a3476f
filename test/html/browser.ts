import {existsSync} from "node:fs";
import {chromium, type Browser} from "playwright-core";

const path = process.env["FACTPRESS_CHROMIUM"] ?? "/usr/bin/chromium";

/** Why tests that need a browser are skipped here; `undefined` where one is installed. */
export const noBrowser = existsSync(path) ? undefined : `there is no Chromium at ${path}; set FACTPRESS_CHROMIUM`;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({executablePath: path, args: ["--no-sandbox"]});
}
