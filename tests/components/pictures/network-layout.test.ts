import { toRandom } from "@/bench/random";
import { toNetworkLayout } from "@/components/pictures/network-layout";
import type { ActorNetwork } from "@/search/pictures/network";
import { EVERYTHING } from "@/search/query/query";
import { pick } from "../../oracle/corpus";

/** So many actors, of whom the first share most documents. */
function aNetwork(count: number): ActorNetwork {
  const random = toRandom(count);
  const names = Array.from(
    { length: count },
    (_, at) => `Actor ${at} of ${pick(random, ["it", "somewhere far"])}`,
  );
  const pairs = names.flatMap((one, first) =>
    names.slice(first + 1, 12).map((other) => ({ names: [one, other] as const, first })),
  );
  return {
    query: EVERYTHING,
    notices: [],
    total: 100,
    exact: true,
    actors: names.map((name, at) => ({ name, documents: { count: 100 - at, link: "/" } })),
    moreActors: { count: 0, exact: true },
    pairs: pairs.map(({ names, first }) => ({ names, documents: { count: 30 - first, link: "/" } })),
    morePairs: 0,
  };
}

describe.each(["wide", "tall"] as const)("the %s layout of a network", (shape) => {
  it("is the same each time", () => {
    expect(toNetworkLayout(aNetwork(40), shape)).toEqual(toNetworkLayout(aNetwork(40), shape));
  });

  it.each([1, 2, 7, 40])("keeps all of %d actors inside the picture", (count) => {
    const { width, height, places } = toNetworkLayout(aNetwork(count), shape);
    expect(width).toBeLessThanOrEqual(shape === "tall" ? 356 : 1380);
    for (const { x, y, radius } of places) {
      expect(x - radius).toBeGreaterThanOrEqual(0);
      expect(x + radius).toBeLessThanOrEqual(width);
      expect(y - radius).toBeGreaterThanOrEqual(0);
      expect(y + radius + 18).toBeLessThanOrEqual(height);
    }
  });

  it("lets no name stand over another disc", () => {
    const { places } = toNetworkLayout(aNetwork(40), shape);
    for (const [at, one] of places.entries())
      for (const other of places.slice(at + 1)) {
        const isBeside = Math.abs(one.x - other.x) > 3.3 * (one.drawn.length + other.drawn.length);
        const isApart = Math.abs(one.y - other.y) >= one.radius + other.radius + 14;
        expect({ one, other, is: isBeside || isApart }).toMatchObject({ is: true });
      }
  });
});
