import {expect, it} from "vitest";
import {project} from "../commands/kit.ts";
import {compiledCli, start} from "./compiled.ts";

const SHEET = `published: 2017-08-11
data:
  trade: {rows: [{month: 2017-06, n: 3}], due: "monthly, 14 days after"}
facts:
  n: {from: trade.n, at: latest}
`;

it("judges freshness from the day of --as-of, and else from the date of publication", async () => {
  const cwd = project({"data/trade.yaml": SHEET, "factpress.yaml": "source: en\n"});
  const cli = compiledCli();
  const late = await start(cli, ["check", "--as-of", "2017-08-15"], {cwd});
  expect(late.code).toBe(1);
  expect(late.stderr).toContain("was due on 2017-08-14 (monthly, 14 days after), and it is 2017-08-15");
  expect((await start(cli, ["check"], {cwd})).stderr).not.toContain("was due");
});
