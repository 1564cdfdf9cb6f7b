import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { ActorNetwork } from "@/search/network";

/** Where an actor is drawn, in pixels, and how large its disc is. */
export type PlacedActor = { readonly x: number; readonly y: number; readonly radius: number };

export type NetworkLayout = {
  readonly width: number;
  readonly height: number;
  /** One an actor, in their order. */
  readonly places: readonly PlacedActor[];
};

/** Room for the names, which stand below their discs. */
const EDGE = { x: 84, top: 20, bottom: 34 } as const;
const RADIUS = { least: 4, most: 15 } as const;
/** Names are wider than high, so discs keep this many times more room sideways. */
const STRETCH = 2.3;
const STEPS = 400;

/** Places actors so that those who share many documents stand together. The same network is always placed the same. */
export function toNetworkLayout({ actors, pairs }: ActorNetwork): NetworkLayout {
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
        .distance(48)
        .strength(({ weight }) => 0.04 + 0.3 * weight),
    )
    .force("apart", forceManyBody().strength(-260))
    .force("room", forceCollide(25).strength(1).iterations(4))
    .force("x", forceX(0).strength(0.07))
    .force("y", forceY(0).strength(0.09))
    .stop()
    .tick(STEPS);
  const xs = nodes.map(({ x = 0 }) => x * STRETCH);
  const ys = nodes.map(({ y = 0 }) => y);
  const [left, top] = [Math.min(0, ...xs), Math.min(0, ...ys)];
  return {
    width: Math.round(Math.max(0, ...xs) - left + 2 * EDGE.x),
    height: Math.round(Math.max(0, ...ys) - top + EDGE.top + EDGE.bottom),
    places: actors.map(({ documents }, index) => ({
      x: Math.round((xs[index] ?? 0) - left + EDGE.x),
      y: Math.round((ys[index] ?? 0) - top + EDGE.top),
      radius: RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(documents.count / most),
    })),
  };
}
