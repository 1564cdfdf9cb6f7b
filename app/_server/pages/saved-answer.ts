import "server-only";
import { type FailureWords, toReaderWords } from "@/components/client/failures";
import { NoSuchSearch } from "@/saved/store/errors";
import type { Desk } from "@/saved/store/services";
import { isUnavailable, toToldFailure } from "../services/engine";
import { readStrings } from "../services/locale";
import { withServices } from "../services/store";

/** What a page of saved searches shows; `unknown` where a slug names none; or why the engine does not answer. */
export async function readSavedRoom<Answer>(
  ask: (desk: Desk) => Promise<Answer>,
): Promise<{ answer: Answer | "unknown"; failure: null } | { answer: null; failure: FailureWords }> {
  try {
    return { answer: await withServices(ask), failure: null };
  } catch (error) {
    if (error instanceof NoSuchSearch) return { answer: "unknown", failure: null };
    if (!isUnavailable(error)) throw error;
    return { answer: null, failure: toReaderWords(toToldFailure(error), await readStrings()) };
  }
}
