import type { Spread } from "@/search/collection/spread";
import { toPlace } from "./place";

/** Whether documents lie on just these nodes; those of one engine alone have no spread. */
export function isSpreadOver(nodes: readonly string[], spread: Spread | null): boolean {
  if (nodes.length === 1) return spread === null;
  const places = (spread ?? []).map(({ place }) => place).sort();
  return JSON.stringify(places) === JSON.stringify(nodes.map(toPlace).sort());
}
