import { MOST_VECTORS } from "@/search/text/meaning-passages";
import { findUnread } from "../close-reading/find-unread";
import type { Readings } from "../close-reading/readings";
import type { RereadFile } from "../documents/process-documents";
import type { DocumentRow } from "../manifest/manifest";
import { CHARACTERS_A_NUMBER } from "../publishing/engine-tasks";
import { MOST_CHARACTERS_IN_PLACE, type Run } from "./facts";

/** One run publishes no more words that were read closely, so that it takes a minute at most; the next takes the others. */
const MOST_WORDS = 800_000;
/** Nor more characters: well below what a run changes in place, so that no wave builds everything anew. */
const MOST_CHARACTERS = (MOST_CHARACTERS_IN_PLACE * 2) / 3;
/** With its tags; a word is there three times. */
const CHARACTERS_A_DOCUMENT = 4_000;
const CHARACTERS_A_WORD = 20;
const WORDS_A_VECTOR = 90;

/** What was read closely since it was published, newest first as far as one run takes; nothing of the files that changed. */
export async function findReread(
  { readings, previous, corpusFiles }: Run,
  changed: ReadonlySet<string>,
): Promise<readonly RereadFile[]> {
  if (readings === null) return [];
  const rows = await findNewlyRead(previous.listUnreadBy(readings.encoder.version), readings);
  if (rows.length === 0) return [];
  const byPath = new Map<string, Set<string>>();
  for (const { id } of rows)
    for (const path of previous.listHolders(id)) byPath.set(path, (byPath.get(path) ?? new Set()).add(id));
  return corpusFiles.files.flatMap((file) => {
    const ids = changed.has(file.path) ? undefined : byPath.get(file.path);
    return ids === undefined ? [] : { file, ids };
  });
}

async function findNewlyRead(
  rows: Iterable<DocumentRow>,
  readings: Readings,
): Promise<readonly DocumentRow[]> {
  const { unpublished } = await findUnread(rows, readings.encoder, readings);
  return toOneRun(unpublished, readings.encoder.meaning.dimensions);
}

/** As many of the first rows as one run publishes, for vectors of so many dimensions; one at least. */
export function toOneRun<Row extends Pick<DocumentRow, "words">>(
  rows: readonly Row[],
  dimensions: number,
): readonly Row[] {
  let [words, characters] = [0, 0];
  const end = rows.findIndex((row, at) => {
    words += row.words;
    characters += toExpectedSize(row, dimensions);
    return at > 0 && (words > MOST_WORDS || characters > MOST_CHARACTERS);
  });
  return end === -1 ? rows : rows.slice(0, end);
}

/** About what `toSize` will be. */
function toExpectedSize({ words }: Pick<DocumentRow, "words">, dimensions: number): number {
  const vectors = Math.min(MOST_VECTORS, Math.max(1, words / WORDS_A_VECTOR));
  return CHARACTERS_A_DOCUMENT + words * CHARACTERS_A_WORD + vectors * dimensions * CHARACTERS_A_NUMBER;
}
