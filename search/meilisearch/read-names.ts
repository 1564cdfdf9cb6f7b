import type { CloseReading } from "../collection/close-reading";
import { type Names, toNames } from "../collection/names";
import type { Postings } from "../collection/postings-row";
import type { SharedFile } from "../collection/shared-file";
import type { Spread } from "../collection/spread";
import { type StoredUnread, toShownUnread, type Unread } from "../collection/unread";
import type { IndexedCorrections } from "../document/listed-corrections";
import { toInExpression } from "./expressions";
import { FACTS_ID, GENERATION_ID, NAMES } from "./index-settings";
import { readPostings, readWholeRows } from "./read-name-rows";
import type { Access, Engine, EngineParameters } from "./requests";

/** The generation of the index, as its last publish named it; empty before the first. */
export async function readGeneration(access: Access): Promise<string> {
  const { engine, signal } = access;
  const { indexUid, ...question } = GENERATION_QUESTION;
  const answer = await engine.search<Pick<GenerationRow, "name">>(indexUid, question, signal, "generation");
  return answer.hits[0]?.name ?? "";
}

/** What the index has taken up of the corrections. */
export async function readIndexedCorrections(access: Access): Promise<IndexedCorrections> {
  return (await readFact(access, "corrections")) ?? NO_CORRECTIONS;
}

const NO_CORRECTIONS: IndexedCorrections = { applied: [], unmatched: [], appliedIn: [] };

/** How far the documents of the index are read closely; null where none is. */
export async function readCloseReading(access: Access): Promise<CloseReading | null> {
  return (await readFact(access, "closeReading")) ?? null;
}

/** What of the corpus could not be read; null where the index was published by an earlier release. */
export async function readUnread(access: Access): Promise<Unread | null> {
  const unread = await readFact(access, "unread");
  return unread === undefined ? null : toShownUnread(unread);
}

/** The files that hold documents of several collections. */
export async function readSharedFiles(access: Access): Promise<readonly SharedFile[]> {
  return (await readFact(access, "sharedFiles")) ?? [];
}

/** Where the documents lie; null where they are all in one place. */
export async function readSpread(access: Access): Promise<Spread | null> {
  return (await readFact(access, "spread")) ?? null;
}

/** What is known of a generation, its name and its facts; an index of an earlier release has some of it, all in one row. */
export type GenerationRow = {
  readonly name: string;
  readonly corrections?: IndexedCorrections;
  readonly closeReading?: CloseReading | null;
  readonly unread?: StoredUnread;
  readonly sharedFiles?: readonly SharedFile[];
  /** Left out where all documents lie in one place. */
  readonly spread?: Spread;
};

/** The only question about the row that names the generation. */
const IS_GENERATION = `id = ${GENERATION_ID}`;

/** The same for the rows of all that is known of it. */
export const IS_FACT = toInExpression("id", [GENERATION_ID, FACTS_ID]);

/** The question for the name alone, which goes beside questions about documents. */
export const GENERATION_QUESTION: EngineParameters = {
  indexUid: NAMES,
  filter: IS_GENERATION,
  limit: 1,
  attributesToRetrieve: ["name"],
};

/** One fact of the generation, since some are long. */
async function readFact<Field extends Exclude<keyof GenerationRow, "name">>(
  { engine, signal }: Access,
  field: Field,
): Promise<GenerationRow[Field] | undefined> {
  const parameters = { filter: IS_FACT, limit: 2, attributesToRetrieve: [field] };
  const answer = await engine.search<Pick<GenerationRow, Field>>(NAMES, parameters, signal, "generation");
  return answer.hits.find((row) => row[field] !== undefined)?.[field];
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
