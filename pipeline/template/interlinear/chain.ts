/** What weighing every chain may take: two texts of two thousand blocks. */
const MOST_CELLS = 4_000_000;
const NEAR = 100;

/** Whether two lists are too long for each position of one to be weighed against each of the other. */
export function tooMany(left: readonly number[], right: readonly number[]): boolean {
  return left.length * right.length > MOST_CELLS;
}

/** The pairs of two lists, in the order of both, whose scores add up to most; what scores 0 is no pair. */
export function bestChain(
  left: readonly number[],
  right: readonly number[],
  score: (left: number, right: number) => number,
): readonly (readonly [number, number])[] {
  if (tooMany(left, right)) return nextPairs(left, right, score);
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const scoreAt = (i: number, j: number): number => score(left[i] ?? -1, right[j] ?? -1);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const own = scoreAt(i, j);
      const both = own > 0 ? own + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(both, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const own = scoreAt(i, j);
    const most = best[i * width + j] ?? 0;
    if (own > 0 && own + (best[(i + 1) * width + j + 1] ?? 0) === most) pairs.push([left[i++] ?? -1, right[j++] ?? -1]);
    else if (best[(i + 1) * width + j] === most) i++;
    else j++;
  }
  return pairs;
}

// For lists too long to weigh every chain: each position with the next that scores.
function nextPairs(
  left: readonly number[],
  right: readonly number[],
  score: (left: number, right: number) => number,
): readonly (readonly [number, number])[] {
  let next = 0;
  return left.flatMap((mine) => {
    const found = right.slice(next, next + NEAR).findIndex((yours) => score(mine, yours) > 0);
    if (found < 0) return [];
    next += found + 1;
    return [[mine, right[next - 1] ?? -1] as const];
  });
}
