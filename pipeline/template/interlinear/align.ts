/**
 * Pairs of positions in two lists that belong together: the longest common sequence, and what is left between two of its
 * pairs in order, so that a changed item is paired with what it was.
 */
export function alignLists(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  const lengths = commonLengths(left, right);
  const width = right.length + 1;
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  let [heldLeft, heldRight]: [number[], number[]] = [[], []];
  const settle = (): void => {
    heldLeft.slice(0, heldRight.length).forEach((from, index) => pairs.push([from, heldRight[index] ?? 0]));
    [heldLeft, heldRight] = [[], []];
  };
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      settle();
      pairs.push([i++, j++]);
    } else if (
      j >= right.length ||
      (i < left.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    )
      heldLeft.push(i++);
    else heldRight.push(j++);
  }
  settle();
  return pairs;
}

// For each pair of positions, how long the common sequence of what follows is.
function commonLengths(left: readonly string[], right: readonly string[]): Uint16Array {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const [down = 0, along = 0, both = 0] = [
        lengths[(i + 1) * width + j],
        lengths[i * width + j + 1],
        lengths[(i + 1) * width + j + 1],
      ];
      lengths[i * width + j] = left[i] === right[j] ? both + 1 : Math.max(down, along);
    }
  }
  return lengths;
}
