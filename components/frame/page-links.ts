import { type SearchQuery, withChanges } from "@/search/query/query";
import { toLink } from "@/search/query/url";

/** The views of a search, each at an address of its own, in the order of the navigation. */
export const ROOM_PATHS = {
  search: "/",
  matrix: "/matrix",
  timeline: "/timeline",
  network: "/network",
} as const;

export type Room = keyof typeof ROOM_PATHS;
export const ROOMS = Object.keys(ROOM_PATHS) as readonly Room[];

/** A search in another room, at its first page. */
export function toRoomLink(room: Room, query: SearchQuery): string {
  return toLink(withChanges(query, {}), ROOM_PATHS[room]);
}

/** A search in a room with parameters of the room's own. */
export function toRoomLinkWith(
  room: Room,
  query: SearchQuery,
  own: readonly (readonly [string, string])[],
): string {
  const link = toRoomLink(room, query);
  if (own.length === 0) return link;
  const more = new URLSearchParams(own.map(([name, value]) => [name, value])).toString();
  return `${link}${link.includes("?") ? "&" : "?"}${more}`;
}
