import type { AttachedEngine } from "@/engine/client/attached-engine";
import { toWholeText } from "@/search/document/text-parts";
import { BenchFault } from "../errors";
import type { PlainDocument } from "./reference-index";

const FIELDS = [
  "id",
  "gone",
  "title",
  "text",
  "publisher",
  "published",
  "publishedFrom",
  "publishedMonth",
  "actors",
  "sources",
  "stances",
  "voices",
  "collection",
  "language",
];
const AT_ONCE = 200;

type Stored = PlainDocument & { readonly gone: boolean; readonly text: Readonly<Record<string, string>> };

/** The documents that the site searches, with their facets, each text in one piece. */
export async function readPlainDocuments({ url, indexingKey }: AttachedEngine): Promise<PlainDocument[]> {
  const documents: PlainDocument[] = [];
  for (let offset = 0; ; offset += AT_ONCE) {
    const params = new URLSearchParams({ offset: `${offset}`, limit: `${AT_ONCE}`, fields: FIELDS.join() });
    const answer = await fetch(`${url}/indexes/documents/documents?${params}`, {
      headers: { Authorization: `Bearer ${indexingKey}` },
    });
    if (!answer.ok) throw new BenchFault(`The engine answers ${answer.status} to a read of the documents.`);
    const { results, total } = (await answer.json()) as { results: readonly Stored[]; total: number };
    for (const { gone, text, ...rest } of results)
      if (!gone) documents.push({ ...rest, text: toWholeText(text) });
    if (offset + AT_ONCE >= total) return documents;
  }
}
