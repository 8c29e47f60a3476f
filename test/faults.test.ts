import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {openChecker} from "./check-project.ts";
import {applyFault, expectedProblems, readFaults, seenProblems} from "./fault-list.ts";

const FAULTS = join(import.meta.dirname, "faults");
const projects = readdirSync(FAULTS).filter((name) => existsSync(join(FAULTS, name, "faults.yaml")));

/**
 * Each folder of test/faults/ is a small project without a fault, and in its `faults.yaml` a list of what may go wrong in it:
 * one change of one file each, and the problems that are to be told of it, no more and no less.
 */
describe.each(projects)("of the project %s", (name) => {
  const folder = join(FAULTS, name);
  const {faults, hints} = readFaults(folder);
  const checker = openChecker(folder);

  test("the clean copy raises nothing", async () => {
    const problems = await checker.check();
    expect(problems.filter(({severity}) => severity !== "hint")).toEqual([]);
    expect(seenProblems(problems)).toEqual(hints.toSorted());
  });

  test.each(faults)("$title", async (fault) => {
    const changed = applyFault(folder, fault);
    const problems = await checker.check(changed);
    expect(seenProblems(problems.filter(({severity}) => severity !== "hint"))).toEqual(
      expectedProblems(folder, fault, changed),
    );
  });
});
