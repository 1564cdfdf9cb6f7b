import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isCode } from "@/system/files";
import { CollectionFault } from "../errors";
import type { JudgedCollection, JudgedDocument, JudgedQuery } from "./collection";

const ID = z.union([z.string().trim().min(1), z.number()]).transform(String);

const DOCUMENT = z.object({
  id: ID,
  title: z.string().nullish(),
  text: z.string(),
  published: z.string().nullish(),
});
const QUERY = z.object({ id: ID, text: z.string().trim().min(1) });
const JUDGEMENT = z.object({ query: ID, document: ID, grade: z.int().min(0) });

type Line<Value> = { readonly value: Value; readonly place: string };

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

async function readLines<Value>(
  folder: string,
  name: string,
  shape: z.ZodType<Value>,
): Promise<readonly Line<Value>[]> {
  const path = join(folder, name);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR"))
      throw new CollectionFault(`${path} is missing. A judged collection has a file of that name.`);
    throw error;
  });
  const lines = text.split("\n").flatMap((line, index) => {
    const place = `${path}, line ${index + 1}`;
    return line.trim() === "" ? [] : [{ value: readLine(line, place, shape), place }];
  });
  if (lines.length === 0) throw new CollectionFault(`${path} is empty.`);
  return lines;
}

function readLine<Value>(line: string, place: string, shape: z.ZodType<Value>): Value {
  const read = shape.safeParse(toJson(line, place));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join(".") || "the line";
  throw new CollectionFault(`${place}: ${field} cannot be used: ${issue?.message}.`);
}

function toJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new CollectionFault(`${place}: it is not JSON.`);
  }
}

/** The values, each id once. */
function toUnique<Value extends { readonly id: string }>(lines: readonly Line<Value>[]): Value[] {
  const ids = new Set<string>();
  for (const { value, place } of lines) {
    if (ids.has(value.id)) throw new CollectionFault(`${place}: the id “${value.id}” was there before.`);
    ids.add(value.id);
  }
  return lines.map((line) => line.value);
}
