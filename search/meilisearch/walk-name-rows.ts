import { POSTINGS, type PostingsRow } from "../collection/postings-row";
import { isChangeRow, VOCABULARY, type VocabularyRow } from "../collection/vocabulary-rows";
import { inBatches } from "../document/in-batches";
import { toInExpression } from "./expressions";
import { NAMES } from "./index-settings";
import type { Access } from "./requests";

/**
 * The rows of a filter in the order of their ids, so many at a time; of each these fields, the id among them, where not all are wanted.
 * Each time those are asked for that come after the last id: by its number a page takes the engine the longer the further back it is,
 * .2 seconds at 250,000 rows.
 */
export async function* walkRows<Row extends { readonly id: string }>(
  filter: string,
  most: number,
  { engine, signal }: Access,
  fields: readonly string[] = ["*"],
): AsyncGenerator<readonly Row[]> {
  for (let after = ""; ; ) {
    const parameters = {
      filter: after === "" ? filter : `(${filter}) AND id > ${JSON.stringify(after)}`,
      sort: ["id:asc"],
      limit: most,
      attributesToRetrieve: [...fields],
    };
    const { hits } = await engine.search<Row>(NAMES, parameters, signal);
    yield hits;
    const last = hits.at(-1);
    if (last === undefined || hits.length < most) return;
    after = last.id;
  }
}

/** The rows of these ids, many at a time. */
export async function* walkByIds<Row extends { readonly id: string }>(
  ids: readonly string[],
  access: Access,
): AsyncGenerator<readonly Row[]> {
  for (const some of inBatches(ids, IDS_AT_A_TIME))
    yield* walkRows<Row>(toInExpression("id", some), IDS_AT_A_TIME, access);
}

const IDS_AT_A_TIME = 500;

/** A row of postings or of words: what tells whether it is known already. */
export type ListedRow = Pick<PostingsRow, "id" | "order"> & Pick<VocabularyRow, "kind" | "names">;

/** All rows of postings, and those of words that are changes. */
export async function readListed({
  engine,
  signal,
}: Access): Promise<{ readonly postings: readonly ListedRow[]; readonly changes: readonly ListedRow[] }> {
  const list = async (kind: string): Promise<readonly ListedRow[]> => {
    const parameters = {
      filter: `kind = ${kind}`,
      attributesToRetrieve: ["id", "order", "names"],
      limit: MOST_LISTED,
    };
    return (await engine.search<ListedRow>(NAMES, parameters, signal)).hits;
  };
  const [postings, words] = await Promise.all([list(POSTINGS), list(VOCABULARY)]);
  return {
    postings: postings.toSorted((a, b) => a.order - b.order),
    changes: words.filter(({ id }) => isChangeRow(id)),
  };
}

/** More rows of a kind there are not. */
export const MOST_LISTED = 20_000;
