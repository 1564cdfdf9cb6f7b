import "server-only";
import { toWholeText } from "@/search/document/text-parts";
import { readTexts } from "@/search/meilisearch/read-documents";
import { withEngine } from "../services/engine";

/** The whole text of a document, as its places are counted in it; empty where there is none with this id. */
export async function readDocumentText(id: string, signal: AbortSignal): Promise<string> {
  const texts = await withEngine((context) => readTexts([id], context), signal);
  return toWholeText(texts.get(id) ?? {});
}
