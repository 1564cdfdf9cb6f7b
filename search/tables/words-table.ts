import type Database from "libsql";
import { toStemPrint } from "../collection/collection";
import { type KnownWords, toLettersAlone } from "../collection/known-words";
import { toLetters } from "../collection/letters";
import type { VocabularyRow } from "../collection/vocabulary-rows";
import { putFact, readFact } from "./database";
import { remembered } from "./remembered";
import { toSelect, toSelectNumber } from "./rows";

/** Of so many stems each is looked up by itself, which may be remembered; of more all at once. */
const MOST_ONE_BY_ONE = 50;

/** So many words are added at once: a moment of the process. */
const AT_ONCE = 2_000;

/** What stands beside the count of a word in each of the tables. */
const BESIDE = {
  words: (word: string) => [toLetters(word) >>> 0, word.length],
  stems: (word: string) => [toStemPrint(word)],
  compounds: (word: string) => [toLettersAlone(word)],
};

const ADD = {
  words: `insert into words (word, count, letters, size) select key, value ->> 0, value ->> 1, value ->> 2 from json_each(?)`,
  stems: `insert into stems (word, count, print) select key, value ->> 0, value ->> 1 from json_each(?)`,
  compounds: `insert into compounds (word, count, letters) select key, value ->> 0, value ->> 1 from json_each(?)`,
};

/** Adds what a row counts. It is done bit by bit, so that others are let in. */
export function* addWords(
  database: Database.Database,
  { of, list }: Pick<VocabularyRow, "of" | "list">,
): Generator<void> {
  const pieces = list.split(" ");
  if (of === "totals") return addTotals(database, pieces);
  const add = database.prepare(
    `${ADD[of]} where true on conflict (word) do update set count = count + excluded.count`,
  );
  for (let from = 0; from + 1 < pieces.length; from += 2 * AT_ONCE) {
    const some = new Map<string, readonly (string | number)[]>();
    for (let at = from; at + 1 < Math.min(pieces.length, from + 2 * AT_ONCE); at += 2) {
      const word = pieces[at] ?? "";
      some.set(word, [Number(pieces[at + 1]), ...BESIDE[of](word)]);
    }
    add.run(toObject(some));
    yield;
  }
}

/** JSON of any keys, as `__proto__` too may be a word. */
function toObject(some: ReadonlyMap<string, unknown>): string {
  return `{${Array.from(some, ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`;
}

function addTotals(database: Database.Database, pieces: readonly string[]): void {
  for (let at = 0; at + 1 < pieces.length; at += 2) {
    const name = `total-${pieces[at]}`;
    putFact(database, name, String(Number(readFact(database, name) ?? 0) + Number(pieces[at + 1])));
  }
}

/** How many bits of a number of 32 are set, in the SQL of one column. */
const BITS = (x: string): string => {
  const pairs = `((${x}) - (((${x}) >> 1) & 1431655765))`;
  const fours = `((${pairs} & 858993459) + ((${pairs} >> 2) & 858993459))`;
  return `((((${fours} + (${fours} >> 4)) & 252645135) * 16843009) >> 24) & 255`;
};

/** The words that the tables hold. */
export function openWords(database: Database.Database): KnownWords {
  const total = (name: string): number => Math.max(0, Number(readFact(database, `total-${name}`) ?? 0));
  const stem = toSelectNumber(database, "select count from stems where word = ?");
  const counts = toSelect(
    database,
    "select word, count from stems where word in (select value from json_each(?)) and count > 0",
  );
  const word = toSelectNumber(database, "select count from words where word = ?");
  const sharing = toSelectNumber(database, "select count(*) from stems where print = ? and count > 0");
  const beginning = toSelect(
    database,
    "select word, count from words where word >= ? and word < ? and count > 0 order by count desc, word limit ?",
  );
  const holding = toSelect(
    database,
    `select word, count from words where size >= ? and count > 0 and (substr(word, 1, ?) = ? or substr(word, ?) = ?)
     order by count desc, word limit ?`,
  );
  const alike = toSelect(
    database,
    `select word, count from words where size between ?1 and ?2 and count > 0
     and ${BITS("(letters | ?3) - (letters & ?3)")} <= ?4`,
  );
  const compounds = toSelect(
    database,
    "select word from compounds where letters = ? and count > 0 order by word",
  );
  const toCounted = ([one, count]: readonly unknown[]) => [String(one), Number(count)] as const;
  const countStem = remembered((one) => Math.max(0, stem(one)));
  return {
    documents: total("documents"),
    length: total("length"),
    countStem,
    countStems: (some) =>
      some.length <= MOST_ONE_BY_ONE
        ? new Map(some.map((one) => [one, countStem(one)]))
        : new Map(counts(JSON.stringify(some)).map(toCounted)),
    countWord: remembered((one) => Math.max(0, word(one))),
    isDistinct: remembered((one) => countStem(one) > 0 && sharing(toStemPrint(one)) === 1),
    beginning: (start, most) => beginning(start, `${start}\u{10ffff}`, most).map(toCounted),
    holding: (part, shortest, most) => {
      const points = [...part].length;
      return holding(shortest, points, part, -points, part, most).map(toCounted);
    },
    alike: (one, slips) =>
      alike(one.length - slips, one.length + slips, toLetters(one) >>> 0, 2 * slips).map(toCounted),
    compoundsOf: remembered((letters) => compounds(letters).map(([one]) => String(one))),
  };
}
