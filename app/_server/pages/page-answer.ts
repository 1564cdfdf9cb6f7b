import "server-only";
import type { Metadata } from "next";
import { type FailureWords, toReaderWords } from "@/components/client/failures";
import type { Strings } from "@/components/strings/en";
import type { SearchContext } from "@/search/meilisearch/search-context";
import type { ReadQuery } from "@/search/query/url";
import { isUnavailable, toToldFailure } from "../services/engine";
import { readStrings } from "../services/locale";
import { withSearch } from "../services/store";

/** What a room shows, or why the engine does not answer. */
export async function readRoom<Answer>(
  read: ReadQuery,
  ask: (context: SearchContext) => Promise<Answer>,
): Promise<{ answer: Answer; failure: null } | { answer: null; failure: FailureWords }> {
  try {
    return { answer: await withSearch(read, ask), failure: null };
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return { answer: null, failure: toReaderWords(toToldFailure(error), await readStrings()) };
  }
}

/** The head of a room's page: its name and the words it is asked for. */
export function toRoomMetadata(title: string, text: string, strings: Strings): Metadata {
  return { title: [text, title, strings.product].filter((part) => part !== "").join(" · ") };
}
