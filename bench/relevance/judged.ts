import { z } from "zod";
import { CollectionFault } from "../errors";
import type { JudgedCollection, JudgedDocument, JudgedQuery } from "./collection";
import { ID, readLines, toUnique } from "./lines";

const DOCUMENT = z.object({
  id: ID,
  title: z.string().nullish(),
  text: z.string(),
  published: z.string().nullish(),
});
const QUERY = z.object({ id: ID, text: z.string().trim().min(1) });
const JUDGEMENT = z.object({ query: ID, document: ID, grade: z.int().min(0) });

/**
 * The judged collection of a folder: `documents.jsonl`, `queries.jsonl` and `judgements.jsonl`.
 *
 * @throws CollectionFault naming file and line of what cannot be used.
 */
export async function readJudgedCollection(folder: string): Promise<JudgedCollection> {
  const lines = await readLines(folder, "documents.jsonl", DOCUMENT);
  const documents = lines.map(({ place, value }) => ({
    place,
    value: { ...value, title: value.title?.trim() || null, published: value.published ?? null },
  }));
  return readJudgements(folder, toUnique(documents));
}

/**
 * The queries and judgements of a folder, over documents that come from elsewhere.
 *
 * @throws CollectionFault naming file and line of what cannot be used.
 */
export async function readJudgements(
  folder: string,
  documents: readonly JudgedDocument[],
): Promise<JudgedCollection> {
  const queries: readonly JudgedQuery[] = toUnique(await readLines(folder, "queries.jsonl", QUERY));
  const known = new Set(documents.map((document) => document.id));
  const judgements = new Map(queries.map((query) => [query.id, new Map<string, number>()]));
  for (const { place, value } of await readLines(folder, "judgements.jsonl", JUDGEMENT)) {
    const grades = judgements.get(value.query);
    if (!grades) throw new CollectionFault(`${place}: there is no query “${value.query}” in queries.jsonl.`);
    if (!known.has(value.document))
      throw new CollectionFault(`${place}: there is no document “${value.document}”.`);
    if (grades.has(value.document))
      throw new CollectionFault(
        `${place}: document “${value.document}” is judged twice for query “${value.query}”. Keep one line.`,
      );
    grades.set(value.document, value.grade);
  }
  return { documents, queries, judgements };
}
