import type { Concept } from "../../collection/concepts";
import { toTellingWords } from "../../collection/telling-words";
import { toWholeText } from "../../document/text-parts";
import { readStoredTexts } from "../../meilisearch/read-documents";
import type { QuestionEncoder } from "../../meilisearch/search-context";
import type { Snapshot } from "../../meilisearch/snapshot";
import type { StoredText } from "../../meilisearch/stored";
import { toTooManyLikes } from "../../query/like-leaf";
import type { Notice } from "../../query/notices";
import { type LikeLeaf, type QueryNode, toLeaves } from "../../query/tree";
import { encodeIfPossible } from "./encode-if-possible";
import { toMiddle } from "./vectors";

/** What others are to be like: the words that tell it apart, and what it means, null where that is not known. */
export type Liked = {
  readonly id: string;
  readonly concepts: readonly Concept[];
  readonly vector: Float32Array | null;
};

/** What others are to be like, at most: each is read whole and looked through. */
const MOST_LIKES = 10;
/** An encoder reads no more of a stretch. */
const LONGEST_PART = 2_000;

/** The documents that a text wants others to be like, in its order, each once; what is left out is said. */
export function toLikes(tree: QueryNode | null): {
  readonly likes: readonly LikeLeaf[];
  readonly notices: readonly Notice[];
} {
  const all = toLeaves(tree).flatMap(({ leaf, denied }) => (leaf.kind === "like" && !denied ? [leaf] : []));
  const unlike = [...new Map(all.map((leaf) => [JSON.stringify([leaf.id, leaf.part]), leaf])).values()];
  const notices = unlike.length > MOST_LIKES ? [toTooManyLikes(MOST_LIKES)] : [];
  return { likes: unlike.slice(0, MOST_LIKES), notices };
}

/** Those of the likes that are in the index. A stretch of a text is encoded anew; `hasVectors` is whether meaning counts at all. */
export async function readLiked(
  likes: readonly LikeLeaf[],
  hasVectors: boolean,
  encoder: QuestionEncoder | null,
  snapshot: Snapshot,
): Promise<readonly Liked[]> {
  const ids = [...new Set(likes.map(({ id }) => id))];
  const whole = likes.filter(({ part }) => part === null).map(({ id }) => id);
  const [texts, vectors] = await Promise.all([
    readStoredTexts(ids, snapshot),
    snapshot.memory.readVectors(snapshot.names.generation, hasVectors ? whole : [], snapshot),
  ]);
  const byId = new Map(texts.map((text) => [text.id, text]));
  const liked = likes.map(async ({ id, part }): Promise<Liked | null> => {
    const stored = byId.get(id);
    if (stored === undefined) return null;
    const text = toLikedText(stored, part);
    const vector =
      part === null
        ? toMiddle(vectors.get(id) ?? [])
        : await encodeIfPossible(text.slice(0, LONGEST_PART).toWellFormed(), encoder);
    return { id, concepts: toTellingWords(text, snapshot.names.vocabulary), vector };
  });
  return (await Promise.all(liked)).filter((one) => one !== null);
}

function toLikedText({ title, text }: StoredText, part: LikeLeaf["part"]): string {
  const whole = toWholeText(text);
  return part === null ? `${title}\n\n${whole}` : whole.slice(...part);
}
