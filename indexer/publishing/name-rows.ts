import type { Meilisearch } from "meilisearch";
import { CARRIERS, type CarriersRow } from "@/search/collection/carriers";
import type { NameRow } from "@/search/collection/names";
import { POSTINGS } from "@/search/collection/postings-row";
import { SHARED_STORY } from "@/search/collection/shared-stories";
import { COLLECTION_WORDS, VOCABULARY } from "@/search/collection/vocabulary-rows";
import { FACTS_ID, GENERATION_ID } from "@/search/meilisearch/index-settings";
import { BATCH_CHARACTERS, settled } from "./engine-tasks";
import type { Generation } from "./generation";

/** Rows are sent in batches; the generation, if there is one, comes with the last, so that what it names is all there. */
export async function addNames(
  client: Meilisearch,
  index: string,
  rows: readonly NameRow[],
  generation: Generation | null,
): Promise<void> {
  let batch: (NameRow | GenerationRow)[] = [];
  let characters = 0;
  for (const row of rows) {
    batch.push(row);
    characters += row.kind === POSTINGS ? row.places.length + row.stems.length * 2 : 200;
    if (row.kind === VOCABULARY || row.kind === COLLECTION_WORDS) characters += row.list.length;
    if (row.kind === CARRIERS) characters += toCarriersSize(row);
    if (row.kind === SHARED_STORY) characters += row.members.length * 50;
    if (characters < BATCH_CHARACTERS) continue;
    await settled(client, () => client.index(index).addDocuments(batch));
    batch = [];
    characters = 0;
  }
  const last = generation === null ? batch : [...batch, ...toGenerationRows(generation)];
  if (last.length > 0) await settled(client, () => client.index(index).addDocuments(last));
}

/** About how many characters a row takes on its way. */
function toCarriersSize({ documents, names, carried }: CarriersRow): number {
  const places = carried.reduce((sum, { length }) => sum + length, 0);
  return (documents.length + names.length) * 40 + places * 4;
}

type GenerationRow = { readonly id: string; readonly kind: string } & Partial<Generation>;

function toGenerationRows({ name, ...facts }: Generation): readonly GenerationRow[] {
  const kind = GENERATION_ID;
  return [
    { id: FACTS_ID, kind, ...facts },
    { id: GENERATION_ID, kind, name },
  ];
}
