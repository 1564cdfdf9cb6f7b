import type { Bench } from "./bench";
import { fromRows } from "./from-rows";

/** All benches by name, in the order of a run over all. Each is loaded only when it runs. */
export const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  reading: async () => fromRows("Reading, one core", (await import("./reading")).benchReading),
  tagging: async () => (await import("./tagging/bench-tagging")).benchTagging,
  indexing: async () => (await import("./indexing/bench-indexing")).benchIndexing,
  load: async () => (await import("./load/bench-load")).benchLoad,
  start: async () => (await import("./start/bench-start")).benchStart,
  scale: async () => (await import("./scale/bench-scale")).benchScale,
  stories: async () => fromRows("Stories", (await import("./stories")).benchStories),
  search: async () => (await import("./search/bench-search")).benchSearch,
  web: async () => (await import("./web/bench-web")).benchWeb,
  close: async () =>
    fromRows(
      "Searching with close matches by meaning, against words alone",
      (await import("./close")).benchClose,
    ),
  follow: async () =>
    fromRows(
      "Following saved searches, against looking at all documents again",
      (await import("./follow")).benchFollow,
    ),
};
