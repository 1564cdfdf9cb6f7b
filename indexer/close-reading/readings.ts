import type { CloseEncoder } from "./close-encoder";
import { openReadingStore, type ReadingStore } from "./reading-store";

/** What an indexing run is given of close reading: by what it is done, and what was read so far. */
export type Readings = Pick<ReadingStore, "findKnown" | "readMany" | "close"> & {
  readonly encoder: CloseEncoder;
};

/** Opens what was read so far; null where nothing reads closely. */
export async function openReadings(
  data: string,
  encoder: CloseEncoder | null,
  say: (line: string) => void,
): Promise<Readings | null> {
  if (encoder === null) return null;
  return { ...(await openReadingStore(data, encoder.version, say)), encoder };
}
