/**
 * Puts ids into an order in which each comes after those that it reads.
 *
 * What lies on a circle, or rests on one, has no place in the order. Each circle comes once, from its first id in the
 * order given; names that are no ids count for nothing.
 */
export function orderFacts(reads: ReadonlyMap<string, readonly string[]>): {
  readonly order: readonly string[];
  readonly circles: readonly (readonly string[])[];
} {
  const order = withoutCircles(reads);
  const rest = new Set([...reads.keys()].filter((id) => !order.has(id)));
  const circles: (readonly string[])[] = [];
  const known = new Set<string>();
  for (const start of rest) {
    const circle = known.has(start) ? undefined : circleFrom(start, rest, reads);
    if (!circle) continue;
    for (const id of circle) known.add(id);
    circles.push(circle);
  }
  return {order: [...order], circles};
}

// Kahn's algorithm: again and again those that wait for nothing any more.
function withoutCircles(reads: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const waiting = new Map<string, number>();
  const readers = new Map<string, string[]>();
  for (const [id, names] of reads) {
    const awaited = names.filter((name) => reads.has(name));
    waiting.set(id, awaited.length);
    for (const name of awaited) readers.set(name, [...(readers.get(name) ?? []), id]);
  }
  // The set grows while it is walked.
  const order = new Set([...reads.keys()].filter((id) => waiting.get(id) === 0));
  for (const id of order)
    for (const reader of readers.get(id) ?? []) {
      const left = (waiting.get(reader) ?? 0) - 1;
      waiting.set(reader, left);
      if (left === 0) order.add(reader);
    }
  return order;
}

// The shortest way back to the start, found in breadth.
function circleFrom(
  start: string,
  among: ReadonlySet<string>,
  reads: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const from = new Map<string, string>();
  const queue = new Set([start]);
  for (const id of queue)
    for (const name of reads.get(id) ?? []) {
      if (name === start) return wayTo(id, from);
      if (!among.has(name) || queue.has(name)) continue;
      from.set(name, id);
      queue.add(name);
    }
  return undefined;
}

function wayTo(end: string, from: ReadonlyMap<string, string>): readonly string[] {
  const way = [end];
  for (let id = from.get(end); id !== undefined; id = from.get(id)) way.unshift(id);
  return way;
}
