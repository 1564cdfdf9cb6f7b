import { type Concept, MOST_CONCEPTS } from "../../collection/concepts";
import type { Prepared } from "../../matching/prepare";
import type { Snapshot } from "../../meilisearch/snapshot";
import { NO_DOCUMENT, toUnknownDocument } from "../../query/like-leaf";
import type { Notice } from "../../query/notices";
import { encodeIfPossible } from "./encode-if-possible";
import { type Liked, readLiked, toLikes } from "./liked";
import { toQuestion } from "./question";
import { toMiddle } from "./vectors";

/** How close matches of a search are found: what there is to find them by, for all its counts. */
export type CloseSearch = {
  /** When there are any: whenever exact ones do not fill the page, only where there is no exact one, or never. */
  readonly when: "always" | "nothing-exact" | "never";
  /** What documents are ranked by: the concepts of the text, and the words of what they are to be like. */
  readonly ranking: readonly Concept[];
  /** What they are to mean, which may take a moment; null where they are found by words alone. */
  readonly vector: Promise<Float32Array | null>;
  /** How many documents can be found by what they mean, of how many; null where words alone count. */
  readonly meaning: CloseMeaning | null;
  /** Documents that the others are to be like. */
  readonly without: ReadonlySet<string>;
  /** What was named and is not there. */
  readonly notices: readonly Notice[];
};

/** Documents read closely, of how many. */
export type CloseMeaning = { readonly read: number; readonly of: number };

/** Whether a text can have close matches by its words: it has two or more, or one that nobody wrote so. */
function hasWordsToLack({ concepts }: Prepared): boolean {
  return concepts.length >= 2 || concepts.some((concept) => concept.guesses.length > 0);
}

/** Whether documents can have all words of a text and still not fit: they follow each other in a quotation or a compound. */
function hasRun({ concepts }: Prepared): boolean {
  return concepts.some(({ forms }) => forms.some((form) => form.length > 1));
}

/**
 * Makes the close matches of a search ready to be found. What others are to be like is read; a question is encoded meanwhile
 * and beside what comes next.
 */
export async function openCloseSearch(prepared: Prepared, snapshot: Snapshot): Promise<CloseSearch> {
  const { query, written, concepts } = prepared;
  const reading = query.meaning ? snapshot.names.closeReading : null;
  const version = reading !== null && reading.read > 0 ? reading.meaning : null;
  const encoder = version === null || snapshot.meaning?.version !== version.version ? null : snapshot.meaning;
  const { likes, notices } = toLikes(written);
  const question = encodeIfPossible(toQuestion(written), encoder);
  const liked = await readLiked(likes, version !== null, encoder, snapshot);
  const hasVector = question !== null || liked.some(({ vector }) => vector !== null);
  return {
    when: toWhen(likes.length > 0 || hasWordsToLack(prepared), hasVector || hasRun(prepared)),
    ranking: [...concepts, ...liked.flatMap((one) => one.concepts)].slice(0, MOST_CONCEPTS),
    vector: toVector(question, liked),
    meaning: hasVector && reading !== null ? { read: reading.read, of: reading.of } : null,
    without: new Set(liked.map(({ id }) => id)),
    notices: [
      ...notices,
      ...toUnknown(
        likes.map(({ id }) => id),
        liked,
      ),
    ],
  };
}

function toWhen(always: boolean, ifNothing: boolean): CloseSearch["when"] {
  return always ? "always" : ifNothing ? "nothing-exact" : "never";
}

/** What documents are to mean: the question and what they are to be like. */
async function toVector(
  question: Promise<Float32Array | null> | null,
  liked: readonly Liked[],
): Promise<Float32Array | null> {
  return toMiddle([await question, ...liked.map(({ vector }) => vector)].filter((one) => one !== null));
}

/** What can be no document's id was said to be none when the text was read. */
function toUnknown(ids: readonly string[], liked: readonly Liked[]): Notice[] {
  const known = new Set(liked.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => id !== NO_DOCUMENT && !known.has(id)).map(toUnknownDocument);
}
