import "server-only";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type AnswerOrFailure, toReaderFailure } from "@/components/client/failures";
import type { Strings } from "@/components/strings/en";
import { NoSuchSearch } from "@/saved/store/errors";
import { isUnavailable } from "../services/engine";
import { readStrings } from "../services/locale";

/**
 * What a page shows, or why the engine does not answer, in the reader's language. A slug that names no saved search
 * leads to the page of what does not exist.
 */
export async function toAnswerOrFailure<Answer>(work: Promise<Answer>): Promise<AnswerOrFailure<Answer>> {
  try {
    return { answer: await work, failure: null };
  } catch (error) {
    if (error instanceof NoSuchSearch) notFound();
    if (!isUnavailable(error)) throw error;
    return { answer: null, failure: toReaderFailure(error, await readStrings()) };
  }
}

/** The head of a page with a picture: the text of its search, and its name. */
export function toPageMetadata(title: string, text: string, strings: Strings): Metadata {
  return { title: [text, title, strings.product].filter((part) => part !== "").join(" · ") };
}
