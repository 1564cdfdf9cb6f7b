import type Database from "libsql";
import type { SharedStory } from "@/search/collection/shared-stories";
import type { DocumentRow, FileRow, ListingRow, ManifestQueries, SketchBlock } from "./manifest";
import { type Column, toRow, toSelect } from "./row-store";

/**
 * What is looked up in a database without going through all of it. Where few documents are meant `+gone` keeps the planner from the index
 * that begins with it, by which it would go through all that are not gone.
 */
export function toQueries(database: Database.Database): ManifestQueries {
  const select = (sql: string) => toSelect(database, `select ${sql}`);
  const rowsOf = <Row>(rest: string) => {
    const find = select(`row from ${rest}`);
    return function* (...values: readonly string[]): Generator<Row> {
      for (const [row] of find(...values)) yield toRow<Row>(row);
    };
  };
  const files = select("path, size, mtime from files order by path");
  const holders = select("path from holds where id = ?");
  const counts = select("gone, count(*) from documents group by gone");
  const read = select(
    "collection, language, reader, count(*) from documents where gone = 0 group by collection, language, reader",
  );
  const sketches = select("ids, shingles, bytes from sketches order by block");
  const below = select("path from files where path > ? and path < ?");
  const members = select(
    "story, id, collection from documents where story is not null and +gone = 0 order by story, id",
  );
  const sharedStory = rowsOf<SharedStory>("shared where id = ?");
  const listing = rowsOf<ListingRow>("facts where name = 'listing'");
  const spelling = select("name from spellings where key = ?");
  return {
    *listFiles() {
      for (const [path, size, mtime] of files()) yield [String(path), Number(size), Number(mtime)] as const;
    },
    listSpecialFiles: rowsOf<FileRow>("files where special = 1 order by path"),
    listMixedFiles: rowsOf<FileRow>(
      `files where path in (select path from holds join documents using (id) where gone = 0
       group by path having count(distinct collection) > 1) order by path`,
    ),
    listHolders: (id) => Array.from(holders(id), ([path]) => String(path)),
    countDocuments: () => {
      const byGone = new Map(Array.from(counts(), ([gone, count]) => [Number(gone), Number(count)]));
      return { present: byGone.get(0) ?? 0, gone: byGone.get(1) ?? 0 };
    },
    *countRead() {
      for (const [collection, language, reader, count] of read())
        yield [String(collection), toText(language), toText(reader), Number(count)] as const;
    },
    listUnreadBy: rowsOf<DocumentRow>("documents where gone = 0 and reader is not ? order by id"),
    listStory: rowsOf<DocumentRow>("documents where story = ? and gone = 0 order by id"),
    *listMembers() {
      for (const [story, id, collection] of members())
        yield [String(story), String(id), String(collection)] as const;
    },
    listCorrected: rowsOf<DocumentRow>("documents where corrected = 1 and +gone = 0 order by id"),
    listWithIssues: rowsOf<DocumentRow>("documents where issues = 1 and +gone = 0 order by id"),
    listSharedStories: rowsOf<SharedStory>("shared order by id"),
    findSharedStory: (id) => [...sharedStory(id)][0] ?? null,
    *listSketches() {
      for (const row of sketches()) yield toBlock(row);
    },
    hasFolder: (path) => {
      // The character after the slash ends what begins with the folder.
      for (const [file] of below(`${path}/`, `${path}0`))
        if (
          !String(file)
            .slice(path.length + 1)
            .includes("/")
        )
          return true;
      return false;
    },
    readListing: () => [...listing()][0] ?? null,
    findSpelling: (key) => {
      for (const [name] of spelling(key)) return String(name);
      return undefined;
    },
  };
}

function toText(column: Column | undefined): string | null {
  return typeof column === "string" ? column : null;
}

/** Bytes as they lie in the database are aligned to nothing, so they are copied. */
function toBlock([ids, shingles, bytes]: readonly Column[]): SketchBlock {
  return {
    readIds: () => toRow<readonly string[]>(ids),
    shingles: new Uint32Array(toBytes(shingles).buffer),
    rows: new Uint16Array(toBytes(bytes).buffer),
  };
}

function toBytes(column: Column | undefined): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(column instanceof Uint8Array ? column : []);
}
