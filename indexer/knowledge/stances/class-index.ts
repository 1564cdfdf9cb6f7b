/** The classes that each word of a table is in, by the word as the table has it (`speak_out`, `end:to`). */
export type Index<Row> = ReadonlyMap<string, readonly Row[]>;

/** The index of a table; `toWords` gives the words of a row, parted by spaces. */
export function toIndex<Row>(rows: readonly Row[], toWords: (row: Row) => string): Index<Row> {
  const index = new Map<string, Row[]>();
  for (const row of rows)
    for (const word of toWords(row).split(" ")) {
      const list = index.get(word);
      if (list) list.push(row);
      else index.set(word, [row]);
    }
  return index;
}

/** The word of a table for a base form with its particle: `speak_out`. */
export function withParticle(base: string, particle: string): string {
  return particle === "" ? base : `${base}_${particle}`;
}

/** The classes of the words that have one of these base forms, with `ending` behind it (`:to`). */
export function lookUp<Row>(index: Index<Row>, bases: readonly string[], ending = ""): readonly Row[] {
  return bases.flatMap((base) => index.get(`${base}${ending}`) ?? []);
}
