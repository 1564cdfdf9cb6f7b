import type { Tags } from "../document/document";
import { inBatches } from "../document/in-batches";
import type { IndexedDocument } from "../document/indexed-document";
import { IS_PRESENT, toInExpression } from "./expressions";
import { DOCUMENTS } from "./index-settings";
import { toTagsText } from "./packed-tags";
import { readById } from "./read-by-id";
import type { Access } from "./requests";

/** A field of documents whose values are counted. */
type Field = keyof IndexedDocument & string;

/** Counts of documents by value, the most frequent values of each field. */
export async function readValueCounts<Name extends Field>(
  fields: readonly Name[],
  { engine, signal }: Access,
): Promise<Readonly<Record<Name, Readonly<Record<string, number>>>>> {
  const answer = await engine.search<{ id: string }>(
    DOCUMENTS,
    { filter: IS_PRESENT, facets: [...fields], limit: 0 },
    signal,
  );
  const counts = fields.map((field) => [field, answer.facetDistribution?.[field] ?? {}] as const);
  return Object.fromEntries(counts) as Record<Name, Readonly<Record<string, number>>>;
}

/** So many values are looked up in one request. */
const AT_ONCE = 100;

/** Ids of the newest documents that carry each of these values, so many of each. */
export async function readNewestWith(
  values: readonly { readonly field: Field; readonly value: string }[],
  most: number,
  { engine, signal }: Access,
): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  for (const batch of inBatches(values, AT_ONCE)) {
    const answers = await engine.searchMany<{ id: string }>(
      batch.map(({ field, value }) => ({
        indexUid: DOCUMENTS,
        filter: `${IS_PRESENT} AND ${toInExpression(field, [value])}`,
        sort: ["publishedFrom:desc", "id:asc"],
        limit: most,
        attributesToRetrieve: ["id"],
      })),
      signal,
    );
    found.push(...answers.map(({ hits }) => hits.map(({ id }) => id)));
  }
  return found;
}

/** A document as far as its tags are judged. */
export type TaggedHit = Pick<IndexedDocument, "id" | "title" | "published" | "publisher"> & {
  readonly tags: Tags;
};

/** Documents by id with their tags, in the order of the ids; those that are gone are left out. */
export async function readTagged(ids: readonly string[], access: Access): Promise<readonly TaggedHit[]> {
  type Packed = Omit<TaggedHit, "tags"> & Pick<IndexedDocument, "tags">;
  const fields = [
    "id",
    "title",
    "published",
    "publisher",
    "tags",
  ] as const satisfies readonly (keyof Packed)[];
  const byId = await readById<Packed>(ids, fields, access);
  return ids.flatMap((id) => {
    const stored = byId.get(id);
    return stored === undefined ? [] : [{ ...stored, tags: JSON.parse(toTagsText(stored.tags)) as Tags }];
  });
}
