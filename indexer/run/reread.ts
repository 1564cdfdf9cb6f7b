import { findUnread } from "../close-reading/find-unread";
import type { Readings } from "../close-reading/readings";
import type { CorpusFile } from "../corpus/corpus-file";
import type { DocumentRow } from "../manifest/manifest";
import type { Run } from "./facts";

/** A file that is as it was, and those of its documents that were read closely since they were published. */
export type Reread = { readonly file: CorpusFile; readonly ids: ReadonlySet<string> };

/** One run publishes no more words that were read closely, so that it takes a minute at most; the next takes the others. */
const MOST_WORDS = 800_000;

/** What was read closely since it was published, newest first as far as one run takes; nothing of the files that changed. */
export async function findReread(
  { readings, previous, corpusFiles }: Run,
  changed: ReadonlySet<string>,
): Promise<readonly Reread[]> {
  if (readings === null) return [];
  const ids = new Set((await findNewlyRead(previous.documents.values(), readings)).map((row) => row.id));
  if (ids.size === 0) return [];
  return corpusFiles.files.flatMap((file) => {
    if (changed.has(file.path)) return [];
    const some = previous.files.get(file.path)?.ids.filter((id) => ids.has(id)) ?? [];
    return some.length === 0 ? [] : { file, ids: new Set(some) };
  });
}

async function findNewlyRead(
  rows: Iterable<DocumentRow>,
  readings: Readings,
): Promise<readonly DocumentRow[]> {
  const { unpublished } = await findUnread(rows, readings.encoder, readings);
  let words = 0;
  const end = unpublished.findIndex((row, at) => {
    words += row.words;
    return at > 0 && words > MOST_WORDS;
  });
  return end === -1 ? unpublished : unpublished.slice(0, end);
}
