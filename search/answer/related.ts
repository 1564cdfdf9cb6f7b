import type { Concept } from "../collection/concepts";
import { toRanking, toRarity } from "../collection/ranking";
import type { Vocabulary } from "../collection/vocabulary";
import type { Precision } from "../document/document";
import { toWholeText } from "../document/text-parts";
import { readDocument, readHits } from "../meilisearch/read-documents";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import type { StoredDocument, StoredHit } from "../meilisearch/stored";
import { byCount } from "../text/by-count";
import { isStopWord } from "../text/stop-words";
import { toWords } from "../text/words";

/** A document that has rare words and actors in common with another. */
export type Related = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly precision: Precision | null;
  /** What they share: actors, and words as the other document writes them, the most telling first. */
  readonly shared: { readonly actors: readonly string[]; readonly words: readonly string[] };
};

/** A document is known by so many of its words. */
const MOST_WORDS = 25;
const MOST_SHOWN_WORDS = 5;
const MOST_RELATED = 10;
/** So many of those that share words are looked at for actors. */
const CANDIDATES = 40;
/** A shared actor weighs as much as this share of the best candidate's words, up to so many actors. */
const ACTOR_WEIGHT = 0.08;
const MOST_ACTORS = 5;
/** In longer texts more words tell no more. */
const LONGEST_READ = 60_000;

/**
 * The documents nearest to that with an id, best first; null when there is none.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findRelatedTo(id: string, context: SearchContext): Promise<readonly Related[] | null> {
  return withSnapshot(context, "beside", async (snapshot) => {
    const document = await readDocument(id, snapshot);
    return document && findRelated(document, snapshot);
  });
}

/**
 * The documents nearest to one, by its rare words and its actors, best first.
 * Candidates are ranked by BM25 for the words that tell it apart (most frequent in it, rarest elsewhere).
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findRelated(document: StoredDocument, snapshot: Snapshot): Promise<readonly Related[]> {
  const { memory, names } = snapshot;
  const concepts = toTelling(document, names.vocabulary);
  const ranking = toRanking(concepts, names.collection, names.vocabulary, CANDIDATES + 1)
    .filter((ranked) => ranked.id !== document.id)
    .slice(0, CANDIDATES);
  const highest = ranking[0]?.score ?? 1;
  const scores = new Map(ranking.map((ranked) => [ranked.id, ranked.score / highest]));
  const hits = await readHits([...scores.keys()], snapshot);
  const weighed = hits
    .filter((hit) => !isCopy(hit, document))
    .map((hit) => {
      const actors = hit.actors.filter((actor) => document.actors.includes(actor));
      const weight = (scores.get(hit.id) ?? 0) + ACTOR_WEIGHT * Math.min(MOST_ACTORS, actors.length);
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

/** Copies of a story say the same; they are listed as such. */
function isCopy(hit: StoredHit, document: StoredDocument): boolean {
  return hit.story !== null && hit.story === document.story;
}

/** The words that tell a document apart, most telling first. */
function toTelling(document: StoredDocument, vocabulary: Vocabulary): Concept[] {
  const words = toWords(`${document.title}\n\n${toWholeText(document.text).slice(0, LONGEST_READ)}`);
  const counts = new Map<string, { text: string; count: number }>();
  for (const { stem, literal } of words) {
    if (isStopWord(literal)) continue;
    const known = counts.get(stem);
    counts.set(stem, { text: known?.text ?? literal, count: (known?.count ?? 0) + 1 });
  }
  return [...counts]
    .map(([stem, { text, count }]) => {
      const documents = vocabulary.stems.get(stem) ?? 0;
      const telling = (count / (count + 1)) * toRarity(documents, vocabulary.documents);
      return { text, stem, documents, telling };
    })
    .filter(({ documents }) => documents > 1)
    .sort(
      byCount(
        ({ telling }) => telling,
        ({ stem }) => stem,
      ),
    )
    .slice(0, MOST_WORDS)
    .map(
      ({ text, stem, documents }): Concept => ({
        text,
        forms: [[stem]],
        guesses: [],
        isRequired: false,
        isStrict: false,
        weight: 1,
        documents,
      }),
    );
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
