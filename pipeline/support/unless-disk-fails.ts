/** What a look at the disk or a change of it gives; `undefined` where the disk refuses, e.g. because the file has just gone. */
export function unlessDiskFails<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) return undefined;
    throw cause;
  }
}
