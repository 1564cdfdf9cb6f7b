import type { Concept } from "../../collection/concepts";
import { toTellingWords } from "../../collection/telling-words";
import { toWholeText } from "../../document/text-parts";
import { readStoredTexts } from "../../meilisearch/read-documents";
import type { QuestionEncoder } from "../../meilisearch/search-context";
import type { Snapshot } from "../../meilisearch/snapshot";
import type { StoredText } from "../../meilisearch/stored";
import { type LikeLeaf, type QueryNode, toLeaves } from "../../query/tree";
import { toMiddle } from "./vectors";

/** What others are to be like: the words that tell it apart, and what it means, null where that is not known. */
export type Liked = {
  readonly id: string;
  readonly concepts: readonly Concept[];
  readonly vector: Float32Array | null;
};

/** The documents that a text wants others to be like, in its order. */
export function toLikes(tree: QueryNode | null): readonly LikeLeaf[] {
  return toLeaves(tree).flatMap(({ leaf, denied }) => (leaf.kind === "like" && !denied ? [leaf] : []));
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
    const vector = part === null ? toMiddle(vectors.get(id) ?? []) : await (encoder?.encode(text) ?? null);
    return { id, concepts: toTellingWords(text, snapshot.names.vocabulary), vector };
  });
  return (await Promise.all(liked)).filter((one) => one !== null);
}

function toLikedText({ title, text }: StoredText, part: LikeLeaf["part"]): string {
  const whole = toWholeText(text);
  return part === null ? `${title}\n\n${whole}` : whole.slice(...part);
}
