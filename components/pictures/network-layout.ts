import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { ActorNetwork } from "@/search/pictures/network";

/** Where an actor is drawn, in pixels, how large its disc is, and what of its name stands below; the link says all. */
type PlacedActor = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly drawn: string;
};

export type NetworkLayout = {
  readonly width: number;
  readonly height: number;
  /** One an actor, in their order. */
  readonly places: readonly PlacedActor[];
};

/** How the picture is shaped: wide, or so tall and narrow that a phone shows all of it. */
export type NetworkShape = "wide" | "tall";

/**
 * Of each shape: how much more width than height a disc keeps sideways, since names are wider than high; how strongly
 * actors are drawn to the upright and the level line through the middle; space for half a name at the sides; the greatest
 * width in pixels; and how many letters of a name are drawn.
 */
const SHAPES = {
  wide: { stretch: 2.7, x: 0.09, y: 0.13, edge: 84, most: 1380, letters: 24 },
  tall: { stretch: 2.1, x: 0.6, y: 0.035, edge: 73, most: 356, letters: 22 },
} as const satisfies Record<NetworkShape, object>;

/** Space above the discs, and below them for the names. */
const EDGE = { top: 20, bottom: 34 } as const;
const RADIUS = { least: 4, most: 15 } as const;
/** Discs are pushed to be so far from each other at least, in pixels, in so many rounds a step. */
const APART = { least: 56, rounds: 4 } as const;
const STEPS = 300;
/** The width of a letter, and the height of a name with some space, in pixels. */
const LETTER = 6.6;
const NAME_HEIGHT = 20;

/** The layout of each shape. */
export function toNetworkLayouts(network: ActorNetwork): Readonly<Record<NetworkShape, NetworkLayout>> {
  return { wide: toNetworkLayout(network, "wide"), tall: toNetworkLayout(network, "tall") };
}

/** Places actors so that those who share many documents stand together. The same network is always placed the same. */
export function toNetworkLayout({ actors, pairs }: ActorNetwork, shape: NetworkShape): NetworkLayout {
  const { stretch, x: toMiddle, y: toLevel, edge, most: widest, letters } = SHAPES[shape];
  const most = Math.max(1, ...actors.map(({ documents }) => documents.count));
  const nodes = actors.map((): SimulationNodeDatum => ({}));
  const at = new Map(actors.map(({ name }, index) => [name, index]));
  const strongest = Math.max(1, ...pairs.map(({ documents }) => documents.count));
  const links = pairs.map(({ names: [one, other], documents }) => ({
    source: at.get(one) ?? 0,
    target: at.get(other) ?? 0,
    weight: documents.count / strongest,
  }));
  forceSimulation(nodes)
    .force(
      "pairs",
      forceLink<SimulationNodeDatum, SimulationLinkDatum<SimulationNodeDatum> & { weight: number }>(links)
        .distance(64)
        .strength(({ weight }) => 0.04 + 0.3 * weight),
    )
    .force("apart", forceManyBody().strength(-150).distanceMax(190))
    .force("space", () => pushApart(nodes))
    .force("x", forceX(0).strength(toMiddle))
    .force("y", forceY(0).strength(toLevel))
    .stop()
    .tick(STEPS);
  const [left, right] = toEnds(nodes.map(({ x = 0 }) => x));
  const scale = Math.min(stretch, (widest - 2 * edge) / Math.max(1, right - left));
  const drawn = actors.map(({ name }) => toShort(name, letters));
  const xs = nodes.map(({ x = 0 }) => (x - left) * scale + edge);
  const radii = actors.map(
    ({ documents }) => RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(documents.count / most),
  );
  const ys = withNamesApart(
    nodes.map(({ y = 0 }, index) => ({
      x: xs[index] ?? 0,
      y,
      radius: radii[index] ?? 0,
      drawn: drawn[index] ?? "",
    })),
  );
  const [top, bottom] = toEnds(ys);
  return {
    width: Math.round((right - left) * scale + 2 * edge),
    height: Math.round(bottom - top + EDGE.top + EDGE.bottom),
    places: actors.map((_, index) => ({
      x: Math.round(xs[index] ?? 0),
      y: Math.round((ys[index] ?? 0) - top + EDGE.top),
      radius: radii[index] ?? 0,
      drawn: drawn[index] ?? "",
    })),
  };
}

/** Gives nodes that will be too near to each other a push. Of a few dozen each pair is compared, which is faster than any tree of them. */
function pushApart(nodes: readonly SimulationNodeDatum[]): void {
  for (let round = 0; round < APART.rounds; round += 1)
    for (const [at, one] of nodes.entries()) {
      for (let next = at + 1; next < nodes.length; next += 1) push(one, nodes[next] ?? {});
    }
}

function push(one: SimulationNodeDatum, other: SimulationNodeDatum): void {
  const { x = 0, y = 0, vx = 0, vy = 0 } = one;
  const { x: otherX = 0, y: otherY = 0, vx: otherVx = 0, vy: otherVy = 0 } = other;
  const [across, down] = [x + vx - otherX - otherVx, y + vy - otherY - otherVy];
  const squared = across * across + down * down;
  if (squared >= APART.least * APART.least || squared === 0) return;
  const distance = Math.sqrt(squared);
  const share = (APART.least - distance) / distance / 2;
  one.vx = vx + across * share;
  one.vy = vy + down * share;
  other.vx = otherVx - across * share;
  other.vy = otherVy - down * share;
}

/** Heights at which no name covers another: names that overlap are pushed apart until none does. */
function withNamesApart(wanted: readonly PlacedActor[]): readonly number[] {
  const placed = wanted.map((actor) => ({ ...actor }));
  const pairs = placed.flatMap((one, at) => placed.slice(at + 1).map((other) => [one, other] as const));
  const near = pairs.filter(([one, other]) => {
    const letters = (one.drawn.length + other.drawn.length) / 2 + 1;
    return Math.abs(one.x - other.x) < LETTER * letters;
  });
  for (let round = 0; round < STEPS; round += 1)
    for (const [one, other] of near) {
      const lacking = one.radius + other.radius + NAME_HEIGHT - Math.abs(one.y - other.y);
      if (lacking <= 0) continue;
      const push = (one.y <= other.y ? -lacking : lacking) / 2;
      one.y += push;
      other.y -= push;
    }
  return placed.map(({ y }) => y);
}

/** A name cut behind a word where that leaves one. */
function toShort(name: string, letters: number): string {
  if (name.length <= letters) return name;
  const space = name.lastIndexOf(" ", letters - 1);
  return `${name.slice(0, space > 0 ? space : letters - 1)} …`;
}

function toEnds(places: readonly number[]): [number, number] {
  return [Math.min(...places), Math.max(...places)];
}
