import { toGrantedReading } from "../collection/granted-names";
import { toUnreadIn } from "../collection/unread";
import { maySee } from "../document/granted";
import type { IndexedCorrections } from "../document/listed-corrections";
import type { GenerationRow } from "./read-names";

/** A row of what is known of the generation, as if only documents of these collections were there. */
export function toGrantedRow(
  row: Partial<GenerationRow>,
  granted: readonly string[],
): Partial<GenerationRow> {
  const isGranted = (collection: string): boolean => maySee(granted, collection);
  const { name, corrections, closeReading, unread, sharedFiles } = row;
  return {
    ...(name === undefined ? {} : { name }),
    ...(corrections === undefined ? {} : { corrections: toGrantedCorrections(corrections, isGranted) }),
    ...(closeReading === undefined ? {} : { closeReading: toGrantedReading(closeReading, granted) }),
    ...(unread === undefined ? {} : { unread: toUnreadIn(unread, isGranted) }),
    ...(sharedFiles === undefined
      ? {}
      : { sharedFiles: sharedFiles.filter(({ collections }) => !collections.every(isGranted)) }),
  };
}

/** One that changed only documents of other collections found nothing to change. */
function toGrantedCorrections(
  { applied, unmatched, appliedIn }: IndexedCorrections,
  isGranted: (collection: string) => boolean,
): IndexedCorrections {
  const felt = appliedIn.flatMap(([id, collections]) => {
    const left = collections.filter(isGranted);
    return left.length === 0 ? [] : [[id, left] as const];
  });
  const isFelt = new Set(felt.map(([id]) => id));
  return {
    applied: applied.filter((id) => isFelt.has(id)),
    unmatched: [...unmatched, ...applied.filter((id) => !isFelt.has(id))],
    appliedIn: felt,
  };
}
