import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "libsql";
import { forEachPlace, toStemPrint } from "@/search/collection/collection";
import type { Names } from "@/search/collection/names";
import { openNamesReader, type ReadNames, readGeneration } from "@/search/meilisearch/read-names";
import type { Engine } from "@/search/meilisearch/requests";
import { openTables } from "@/search/tables/open-tables";
import { toWords } from "@/search/text/words";
import { aFolder, putFiles, removeFolders } from "../../support/folders";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

const TEXTS = {
  "wires/kim.md":
    "---\npublisher: YTN\n---\n# Kim Jong Un\n\nKim Jong Un sent an e-mail to Vladimir Putin, officials said.\n",
  "wires/shells.md":
    "---\npublisher: KBS\n---\n# Munitions\n\nThe munitions were old, and the shells failed often.\n",
  "wires/odd.md": "# Odd words\n\nThe constructor of __proto__ met 𝒜lice and naïve shells.\n",
  "briefs/harvest.md":
    "---\npublisher: KBS\n---\n# Harvest\n\nThe wheat harvest was good, North Korea said.\n",
};

let index: TestIndex;
let engine: Engine;

beforeAll(async () => {
  index = await openTestIndex(TEXTS);
  await index.index();
  engine = index.tested.engine;
});

afterAll(async () => {
  await index?.close();
  await removeFolders();
});

const WORDS = [
  "kim",
  "shells",
  "munitions",
  "email",
  "wheat",
  "constructor",
  "__proto__",
  "naive",
  "nothing",
  "zeppelin",
];
const KEYS = ["kim", "kim jong un", "putin", "ytn", "korea", "zeppelin"];
const IDS = ["wires-kim", "wires-new", "briefs-harvest"];
const KINDS = ["actor", "publisher", "source", "target"] as const;

/** All that may be asked of names, for words that are there and some that are not. */
function toAnswers({ vocabulary, collection, table, spellings, generation, closeReading }: Names) {
  const idsWith = (word: string): string[] => {
    const ids: string[] = [];
    forEachPlace(collection, toStemPrint(toWords(word)[0]?.stem ?? ""), (place, count) => {
      if (collection.alive[place] === 1)
        ids.push(`${collection.idsOf([place])} ${count} ${collection.lengths[place]}`);
    });
    return ids.sort();
  };
  const stemsOf = (id: string): unknown => {
    const place = collection.placeOf(id);
    return place === null ? null : [...collection.stemsOf(place)];
  };
  return {
    generation,
    closeReading,
    totals: [vocabulary.documents, vocabulary.length],
    words: WORDS.map((word) => [
      vocabulary.countWord(word),
      vocabulary.countStem(toWords(word)[0]?.stem ?? ""),
      vocabulary.isDistinct(toWords(word)[0]?.stem ?? ""),
      vocabulary.beginning(word.slice(0, 2), 3),
      vocabulary.holding(word, 3, 5),
      [...vocabulary.alike(word, 1)].map(([one]) => one).sort(),
      vocabulary.compoundsOf(word),
      spellings.get(word) ?? [],
      idsWith(word),
    ]),
    names: KINDS.map((kind) =>
      KEYS.map((key) => [table.spelt(kind, key), table.containing(kind, key), table.beginning(kind, key)]),
    ),
    stems: IDS.map(stemsOf),
    places: IDS.map((id) => collection.placeOf(id) !== null),
    ids: collection.idsOf(collection.placesOfIds([...IDS, "nothing"])).toSorted(),
  };
}

/** An engine that counts what it is asked. */
function toCounting(): { readonly counting: Engine; readonly count: () => number } {
  let count = 0;
  const search: Engine["search"] = (...asked) => {
    count += 1;
    return engine.search(...asked);
  };
  return { counting: { ...engine, search }, count: () => count };
}

async function readBoth(read: ReadNames) {
  const generation = await readGeneration({ engine });
  const [disk, memory] = await Promise.all([read(generation), openNamesReader(engine)(generation)]);
  return { disk: toAnswers(disk), memory: toAnswers(memory) };
}

const silent = (message: string): void => {
  throw new Error(message);
};

describe("what is known of all documents, on disk", () => {
  it("is what it is in memory, at first, after changes in place and after a whole run", async () => {
    const folder = await aFolder({});
    const { counting, count } = toCounting();
    const read = openTables(folder, counting, silent);
    const first = await readBoth(read);
    expect(first.disk).toEqual(first.memory);
    expect(first.disk.totals[0]).toBe(4);

    await putFiles(index.corpus, {
      "wires/new.md": "# New\n\nVladimir Putin and Emmanuel Macron sent shells and zeppelins by e-mail.\n",
      "wires/shells.md": "# Shells\n\nNothing of the kind any more.\n",
    });
    await rm(join(index.corpus, "briefs/harvest.md"));
    expect((await index.index()).published).toBe("in-place");
    const before = count();
    const second = await readBoth(read);
    expect(second.disk).toEqual(second.memory);
    expect(second.disk).not.toEqual(first.disk);
    // Two lists, how far was read closely, rows of words, names and postings: nothing that was there before.
    expect(count() - before).toBeLessThanOrEqual(6);

    await index.index({ full: true });
    const third = await readBoth(read);
    expect(third.disk).toEqual(third.memory);
  });

  it("is there at the next start, and several share it", async () => {
    const folder = await aFolder({});
    const generation = await readGeneration({ engine });
    const both = await Promise.all([1, 2].map(() => openTables(folder, engine, silent)(generation)));
    expect(toAnswers(both[0] as Names)).toEqual(toAnswers(both[1] as Names));
    const { counting, count } = toCounting();
    expect(toAnswers(await openTables(folder, counting, silent)(generation))).toEqual(
      toAnswers(both[0] as Names),
    );
    expect(count()).toBe(0);
  });

  it("is read into memory where the tables are damaged, which is said, and is made anew", async () => {
    const folder = await aFolder({ "names.db": "no database at all, however long it may be: ".repeat(200) });
    await writeFile(join(folder, "names.db-wal"), "");
    const said: string[] = [];
    const read = openTables(folder, engine, (message) => void said.push(message));
    const damaged = await readBoth(read);
    expect(damaged.disk).toEqual(damaged.memory);
    expect(said).toHaveLength(1);
    const mended = await readBoth(read);
    expect(mended.disk).toEqual(mended.memory);
    expect(said).toHaveLength(1);
  });

  it("waits while another process makes the tables, and takes nothing away from it", async () => {
    const folder = await aFolder({});
    const other = new Database(join(folder, "names.db"));
    other.exec("create table theirs (name text); begin exclusive; insert into theirs values ('kept')");
    const reading = openTables(folder, engine, silent)(await readGeneration({ engine }));
    await pause(300);
    other.exec("commit");
    await reading;
    expect(other.prepare("select name from theirs").raw().all()).toEqual([["kept"]]);
    const file = new Database(join(folder, "names.db"));
    expect(file.prepare("select name from theirs").raw().all()).toEqual([["kept"]]);
    other.close();
    file.close();
  });

  it("does not swallow that the engine does not answer", async () => {
    const search = () => Promise.reject(new Error("gone"));
    const read = openTables(await aFolder({}), { ...engine, search }, silent);
    await expect(read("monday")).rejects.toThrow("gone");
  });
});
