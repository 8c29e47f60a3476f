import {readdirSync, readFileSync} from "node:fs";
import fc from "fast-check";
import {dump, load} from "js-yaml";
import {expect, test} from "vitest";
import type {Problem} from "../../pipeline/model/problem.ts";
import {validateSheet} from "../../pipeline/sheet/validate/validate.ts";
import {parseYaml} from "../../pipeline/support/yaml/yaml.ts";

const data = new URL("../../data/", import.meta.url);
const sheets = readdirSync(data).filter((name) => /(?<!\.record)\.yaml$/u.test(name));

/** Puts something else in the place of one value, or under another key. */
function spoil(node: unknown, steps: readonly number[], by: unknown, rename: boolean): unknown {
  const [step, ...rest] = steps;
  if (typeof node !== "object" || node === null || step === undefined) return by;
  const entries = Object.entries(node);
  const chosen = entries[step % Math.max(1, entries.length)];
  if (!chosen) return by;
  const [key, value] = chosen;
  const spoilt = rest.length === 0 && rename ? value : spoil(value, rest, by, rename);
  if (Array.isArray(node)) return node.map((each, index) => (String(index) === key ? spoilt : each));
  const newKey = rest.length === 0 && rename ? `${key}x` : key;
  return Object.fromEntries(entries.map(([each, old]) => (each === key ? [newKey, spoilt] : [each, old])));
}

test("validateSheet never throws, and a sheet is sound exactly when nothing is said of it", () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...sheets),
      fc.array(
        fc.record({
          steps: fc.array(fc.nat(30), {minLength: 1, maxLength: 6}),
          by: fc.oneof(
            fc.jsonValue({maxDepth: 2}),
            fc.constantFrom("trade.share", "$country.iso3", "percent", -1, "2017-05"),
          ),
          rename: fc.boolean(),
        }),
        {maxLength: 4},
      ),
      (name, faults) => {
        const good = load(readFileSync(new URL(name, data), "utf8"));
        const bad = faults.reduce((sheet, {steps, by, rename}) => spoil(sheet, steps, by, rename), good);
        const problems: Problem[] = [];
        const report = (problem: Problem): number => problems.push(problem);
        const yaml = parseYaml(dump(bad), "a.yaml", report);
        const checked = yaml && validateSheet(yaml, report);
        expect(problems.filter(({place, message}) => !place || message.includes("undefined"))).toEqual([]);
        expect(checked?.sound ?? false).toBe(problems.length === 0);
      },
    ),
    {numRuns: 300},
  ));
