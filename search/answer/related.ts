import type { Concept } from "../collection/concepts";
import { toPlaced, toRanked, toScores } from "../collection/ranking";
import { toTellingWords } from "../collection/telling-words";
import type { Precision } from "../document/document";
import { toWholeText } from "../document/text-parts";
import { findNear } from "../meilisearch/find-near";
import { type GapAccess, withReportedGaps } from "../meilisearch/gaps";
import { readDocument, readHits } from "../meilisearch/read-documents";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import type { StoredDocument, StoredHit } from "../meilisearch/stored";
import { byCount } from "../text/by-count";
import { toWords } from "../text/words";
import { toWeight } from "./close/ranked-close";
import { toMiddle } from "./close/vectors";

/** A document that has rare words, actors or its meaning in common with another. */
export type Related = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly precision: Precision | null;
  /** What they share: actors, and words as the other document writes them, the most telling first. */
  readonly shared: { readonly actors: readonly string[]; readonly words: readonly string[] };
};

const MOST_SHOWN_WORDS = 5;
const MOST_RELATED = 10;
/** So many of those that share words are looked at for actors. */
const CANDIDATES = 40;
/** A shared actor weighs as much as this share of the best candidate's words, up to so many actors. */
const ACTOR_WEIGHT = 0.08;
const MOST_ACTORS = 5;

/**
 * The documents nearest to that with an id, best first; null when there is none.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findRelatedTo(
  id: string,
  context: SearchContext & GapAccess,
): Promise<readonly Related[] | null> {
  return withReportedGaps(context, (given) =>
    withSnapshot(given, "beside", async (snapshot) => {
      const document = await readDocument(id, { ...snapshot, engine: context.engine });
      return document && findRelated(document, snapshot);
    }),
  );
}

/**
 * The documents nearest to one, by its rare words, its actors and, where it was read closely, by what it means, best first.
 * Candidates are ranked by BM25 for the words that tell it apart (most frequent in it, rarest elsewhere), and by the nearness of
 * their passages to what it says as a whole.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findRelated(document: StoredDocument, snapshot: Snapshot): Promise<readonly Related[]> {
  const { memory, names } = snapshot;
  const text = `${document.title}\n\n${toWholeText(document.text)}`;
  const concepts = toTellingWords(text, names.vocabulary);
  const weights = await findCandidates(document, concepts, snapshot);
  const hits = await readHits([...weights.keys()], snapshot);
  const weighed = hits
    .filter((hit) => !isCopy(hit, document))
    .map((hit) => {
      const actors = hit.actors.filter((actor) => document.actors.includes(actor));
      const weight = (weights.get(hit.id) ?? 0) + ACTOR_WEIGHT * Math.min(MOST_ACTORS, actors.length);
      return { hit, actors, weight };
    });
  const best = weighed
    .sort(
      byCount(
        ({ weight }) => weight,
        ({ hit }) => hit.id,
      ),
    )
    .slice(0, MOST_RELATED);
  const openings = await memory.readOpenings(
    names.generation,
    best.map(({ hit }) => hit.id),
    snapshot,
  );
  return best.map(({ hit, actors }) => toRelated(hit, openings.get(hit.id) ?? "", actors, concepts));
}

/** The documents that share its words or its meaning, each with how much, from 0 to 1. */
async function findCandidates(
  document: StoredDocument,
  concepts: readonly Concept[],
  snapshot: Snapshot,
): Promise<ReadonlyMap<string, number>> {
  const { memory, names } = snapshot;
  const { collection, vocabulary, closeReading, generation } = names;
  const scores = toScores(concepts, collection, vocabulary);
  const ranked = toRanked(scores, collection, CANDIDATES + 1).slice(0, CANDIDATES + 1);
  const vectors = await memory.readVectors(generation, closeReading?.meaning ? [document.id] : [], snapshot);
  const vector = toMiddle(vectors.get(document.id) ?? []);
  // Its copies are the nearest, and are no candidates.
  const most = CANDIDATES + Math.min(CANDIDATES, document.storySize);
  const ids = ranked.map(({ id }) => id);
  const near = vector && (await findNear({ vector, within: null, most, ids }, new Map(), snapshot));
  const all = new Set([...ids, ...(near?.keys() ?? [])].filter((id) => id !== document.id));
  const placed = [...toPlaced(all, scores, collection).values()];
  const best = {
    score: Math.max(0, ...placed.map(({ score }) => score)),
    cosine: Math.max(0, ...placed.map(({ id }) => near?.get(id) ?? 0)),
  };
  return new Map(placed.map(({ id, score }) => [id, toWeight(score, near?.get(id) ?? null, best)]));
}

/** Copies of a story say the same; they are listed as such. */
function isCopy(hit: StoredHit, document: StoredDocument): boolean {
  return hit.story !== null && hit.story === document.story;
}

function toRelated(
  hit: StoredHit,
  opening: string,
  actors: readonly string[],
  concepts: readonly Concept[],
): Related {
  const held = new Map(
    toWords(`${hit.title}\n\n${opening}`).map(({ stem, literal }) => [stem, literal] as const),
  );
  const words = concepts.flatMap(({ forms: [[stem = ""] = []] }) => held.get(stem) ?? []);
  return {
    id: hit.id,
    title: hit.title,
    publisher: hit.publisher,
    published: hit.published,
    precision: hit.precision,
    shared: { actors, words: words.slice(0, MOST_SHOWN_WORDS) },
  };
}
