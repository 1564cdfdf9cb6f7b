import type { SearchQuery } from "@/search/query/query";
import { useStrings } from "../strings/use-strings";
import { ROOM_PATHS, ROOMS, type Room, toRoomLink } from "./page-links";

/** The ways to the other views, with the search at hand where there is one. */
export function RoomNav({
  room,
  query,
  isSaved,
}: {
  room: Room | undefined;
  query: SearchQuery | undefined;
  isSaved: boolean;
}) {
  const strings = useStrings();
  return (
    <nav className="mast-rooms" aria-label={strings.rooms.navigation}>
      {ROOMS.map((key) => (
        <a
          key={key}
          href={query === undefined ? ROOM_PATHS[key] : toRoomLink(key, query)}
          aria-current={room === key ? "page" : undefined}
        >
          {strings.rooms.names[key]}
        </a>
      ))}
      <a href="/saved" aria-current={isSaved ? "page" : undefined}>
        {strings.rooms.saved}
      </a>
    </nav>
  );
}
