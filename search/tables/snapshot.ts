import { closeSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import type { CloseReading } from "../collection/close-reading";
import type { Collection } from "../collection/collection";
import type { Names } from "../collection/names";
import { NO_STORIES } from "../collection/shared-stories";
import { openCollection } from "./collection-table";
import { readFact } from "./database";
import { openPlaces } from "./file-of-places";
import { openNames, openSpellings } from "./names-table";
import { CLOSE_READING, GENERATION, PLACES } from "./take-up";
import { openWords } from "./words-table";

export const TABLES_FILE = "names.db";

/** What the tables of a folder held at one moment, whatever is written there since. */
export type TablesSnapshot = { readonly names: Names; readonly close: () => void };

/** Opens the tables as they are; null where they are not of this generation. */
export function openSnapshot(folder: string, generation: string): TablesSnapshot | null {
  const database = new Database(join(folder, TABLES_FILE));
  let file: number | null = null;
  const close = (): void => {
    database.close();
    if (file !== null) closeSync(file);
    file = null;
  };
  try {
    // An open transaction sees what was there at its first question.
    database.exec("pragma cache_size = -4000; begin");
    if (readFact(database, GENERATION) !== generation) {
      close();
      return null;
    }
    const series = readFact(database, PLACES) ?? "";
    file = openPlaces(folder, series);
    return { names: toNames(generation, database, openCollection(database, file, series)), close };
  } catch (error) {
    close();
    throw error;
  }
}

function toNames(generation: string, database: Database.Database, collection: Collection): Names {
  const vocabulary = openWords(database);
  return {
    generation,
    table: openNames(database),
    vocabulary,
    spellings: openSpellings(database, vocabulary),
    collection,
    closeReading: JSON.parse(readFact(database, CLOSE_READING) ?? "null") as CloseReading | null,
    stories: NO_STORIES,
  };
}
