import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {orderFacts} from "../../pipeline/sheet/fact/order.ts";

const order = (reads: Readonly<Record<string, readonly string[]>>): ReturnType<typeof orderFacts> =>
  orderFacts(new Map(Object.entries(reads)));

describe("orderFacts", () => {
  test("puts each after those that it reads", () =>
    expect(order({a: ["b", "c"], b: ["c"], c: [], d: ["country.name"]})).toEqual({
      order: ["c", "d", "b", "a"],
      circles: [],
    }));
  test("gives each circle once, and no place to what rests on it", () =>
    expect(order({a: ["b"], b: ["a"], c: ["a"], d: ["d"], e: []})).toEqual({
      order: ["e"],
      circles: [["a", "b"], ["d"]],
    }));
  test("a chain of 20,000 is no trouble", () => {
    const chain = new Map(Array.from({length: 20_000}, (_, index) => [`f${index}`, [`f${index + 1}`]] as const));
    expect(orderFacts(chain).order).toHaveLength(20_000);
    expect(orderFacts(new Map([...chain, ["f20000", ["f0"]]])).circles[0]).toHaveLength(20_001);
  });

  test("loses nothing: what has no place lies on a circle or reaches one", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    fc.assert(
      fc.property(fc.array(fc.subarray(ids), {minLength: 6, maxLength: 6}), (reads) => {
        const graph = new Map(ids.map((id, index) => [id, reads[index] ?? []]));
        const {order, circles} = orderFacts(graph);
        for (const [index, id] of order.entries())
          for (const name of graph.get(id) ?? []) expect(order.indexOf(name)).toBeLessThan(index);
        for (const circle of circles)
          for (const [index, id] of circle.entries())
            expect(graph.get(id)).toContain(circle[(index + 1) % circle.length]);
        expect(circles.length > 0).toBe(order.length < ids.length);
      }),
    );
  });
});
