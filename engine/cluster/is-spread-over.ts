import type { Spread } from "@/search/collection/spread";
import { toPlace } from "@/system/place";
import { toCopies, toPlaces } from "./shards";

/** Whether documents lie on just these nodes, each on so many of them; those of one engine alone have no spread. */
export function isSpreadOver(nodes: readonly string[], replicas: number, spread: Spread | null): boolean {
  if (nodes.length === 1) return spread === null;
  const places = nodes.map(toPlace).sort();
  const wanted = places.map((place) => [place, ...toCopies(place, places, replicas)].join(" "));
  const known = (spread ?? []).map((share) => toPlaces(share).join(" "));
  return JSON.stringify(known.sort()) === JSON.stringify(wanted);
}
