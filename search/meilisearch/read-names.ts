import type { CloseReading } from "../collection/close-reading";
import { type Names, toNames } from "../collection/names";
import type { Postings } from "../collection/postings-row";
import type { SharedFile } from "../collection/shared-file";
import type { SharedStory } from "../collection/shared-stories";
import type { Spread } from "../collection/spread";
import { type StoredUnread, toShownUnread, type Unread } from "../collection/unread";
import type { IndexedCorrections } from "../document/listed-corrections";
import { GENERATION_ID, NAMES } from "./index-settings";
import { readPostings, readWholeRows } from "./read-name-rows";
import type { Access, Engine, EngineParameters } from "./requests";

/** The generation of the index, as its last publish named it; empty before the first. */
export async function readGeneration(access: Access): Promise<string> {
  return (await readGenerationRow(access, "name"))?.name ?? "";
}

/** What the index has taken up of the corrections. */
export async function readIndexedCorrections(access: Access): Promise<IndexedCorrections> {
  return (await readGenerationRow(access, "corrections"))?.corrections ?? NO_CORRECTIONS;
}

const NO_CORRECTIONS: IndexedCorrections = { applied: [], unmatched: [], appliedIn: [] };

/** How far the documents of the index are read closely; null where none is. */
export async function readCloseReading(access: Access): Promise<CloseReading | null> {
  return (await readGenerationRow(access, "closeReading"))?.closeReading ?? null;
}

/** What of the corpus could not be read; null where the index was published by an earlier release. */
export async function readUnread(access: Access): Promise<Unread | null> {
  const unread = (await readGenerationRow(access, "unread"))?.unread;
  return unread === undefined ? null : toShownUnread(unread);
}

/** The files that hold documents of several collections. */
export async function readSharedFiles(access: Access): Promise<readonly SharedFile[]> {
  return (await readGenerationRow(access, "sharedFiles"))?.sharedFiles ?? [];
}

/** The stories that documents of several collections have in common. */
export async function readSharedStories(access: Access): Promise<readonly SharedStory[]> {
  return (await readGenerationRow(access, "sharedStories"))?.sharedStories ?? [];
}

/** Where the documents lie; null where they are all in one place. */
export async function readSpread(access: Access): Promise<Spread | null> {
  return (await readGenerationRow(access, "spread"))?.spread ?? null;
}

/** The row that names the generation; an index of an earlier release has no more than its name. */
export type GenerationRow = {
  readonly name: string;
  readonly corrections?: IndexedCorrections;
  readonly closeReading?: CloseReading | null;
  readonly unread?: StoredUnread;
  readonly sharedFiles?: readonly SharedFile[];
  readonly sharedStories?: readonly SharedStory[];
  /** Left out where all documents lie in one place. */
  readonly spread?: Spread;
};

/** The only question about the row that names the generation. */
export const IS_GENERATION = `id = ${GENERATION_ID}`;

/** The same beside questions about documents, for the name alone. */
export const GENERATION_QUESTION: EngineParameters = {
  indexUid: NAMES,
  filter: IS_GENERATION,
  limit: 1,
  attributesToRetrieve: ["name"],
};

/** One field of the row, since some are long and the name is read with every search. */
async function readGenerationRow<Field extends keyof GenerationRow>(
  { engine, signal }: Access,
  field: Field,
): Promise<Pick<GenerationRow, Field> | undefined> {
  const parameters = { filter: IS_GENERATION, limit: 1, attributesToRetrieve: [field] };
  return (await engine.search<Pick<GenerationRow, Field>>(NAMES, parameters, signal, "generation")).hits[0];
}

/** Reads all that is known of a generation. */
export type ReadNames = (generation: string) => Promise<Names>;

/** Reads it into memory. Postings read before are not read again. */
export function openNamesReader(engine: Engine): ReadNames {
  let known: readonly Postings[] = [];
  return async (generation) => {
    const access = { engine };
    const [rows, postings, closeReading] = await Promise.all([
      readWholeRows(access),
      readPostings(known, access),
      readCloseReading(access),
    ]);
    known = postings;
    return toNames(generation, rows, postings, closeReading);
  };
}
