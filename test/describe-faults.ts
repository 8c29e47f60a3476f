import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {openChecker} from "./check-project.ts";
import {applyFault, expectedProblems, readFaults, seenProblems} from "./fault-list.ts";

/**
 * Puts the faults of a project of test/faults/ into it, one at a time.
 *
 * The folder is a small project without a fault, and in its `faults.yaml` is a list of what may go wrong in it: one change of
 * one file each, and the problems that are to be told of it, no more and no less. Each project has a test file of its own,
 * so that they run side by side.
 */
export function describeFaults(name: string): void {
  describe(`of the project ${name}`, () => {
    const folder = join(import.meta.dirname, "faults", name);
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
}
