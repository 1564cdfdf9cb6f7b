import { CORRECTION_RULE, type CorrectedFacet } from "../document/correction";
import type { ActorType, Mention, StanceTag, Tags } from "../document/document";
import { toStanceValue } from "../document/stance-value";
import type { TaggedHit } from "../meilisearch/read-review";
import { byCount } from "../text/by-count";
import type { Span } from "../text/span";

/** The kinds of tags that are reviewed. Dates are judged on the page of their document. */
export const REVIEW_KINDS = ["stance", "actor", "source"] as const satisfies readonly CorrectedFacet[];
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** A tag that a reader may judge. */
export type Candidate = {
  readonly document: Omit<TaggedHit, "tags">;
  readonly kind: ReviewKind;
  readonly value: string;
  /** The stance itself, where it is one. */
  readonly stance: StanceTag | null;
  readonly type: ActorType | null;
  /** Where it stands in the text, first the place that shows it best. */
  readonly places: readonly Span[];
  /** Of tags like this so many are right, as far as is known: 0 to 1. */
  readonly chance: number;
  /** How many documents carry its value. */
  readonly count: number;
};

/** How many documents carry a value. */
export type CountOf = (kind: ReviewKind, value: string) => number;

/** The tags of a kind in a document, each value once. */
export function toCandidates(hit: TaggedHit, kind: ReviewKind, countOf: CountOf): readonly Candidate[] {
  const { tags, ...document } = hit;
  return toTagged(tags, kind).map((one) => ({
    document,
    kind,
    ...one,
    count: Math.max(1, countOf(kind, one.value)),
  }));
}

type Tagged = Pick<Candidate, "value" | "stance" | "type" | "places" | "chance">;

function toTagged(tags: Tags, kind: ReviewKind): readonly Tagged[] {
  if (kind === "stance")
    return toOnce(
      tags.stances
        .filter(({ rule }) => rule !== CORRECTION_RULE)
        .map((stance) => ({
          value: toStanceValue(stance),
          stance,
          type: null,
          places: stance.evidence,
          chance: stance.confidence,
        })),
    );
  if (kind === "actor")
    return tags.actors
      .filter(({ type }) => type !== "place")
      .map(({ name, type, mentions }) => ({ value: name, type, ...toNamed(mentions) }));
  const cited = tags.sources.filter((tag) => tag.kind === "cited" && tag.named);
  const names = [...new Set(cited.map(({ name }) => name))];
  return names.map((name) => {
    const mentions = cited.flatMap((tag) => (tag.name === name && tag.mention ? [tag.mention] : []));
    return { value: name, type: null, ...toNamed(mentions) };
  });
}

function toOnce(tagged: readonly Tagged[]): readonly Tagged[] {
  return [...new Map(tagged.map((one) => [one.value, one])).values()];
}

function toNamed(mentions: readonly Mention[]): Pick<Tagged, "stance" | "places" | "chance"> {
  const places = mentions.map(({ start, end }): Span => [start, end]);
  return { stance: null, places, chance: toChance(mentions) };
}

/** Taggers are given no confidence for names: what the text states is surer than what a rule concludes, and twice than once. */
function toChance(mentions: readonly Mention[]): number {
  const stated = mentions.filter(({ certainty }) => certainty === "stated").length;
  const share = mentions.length === 0 ? 0 : stated / mentions.length;
  return 0.65 + 0.2 * share + (mentions.length > 1 ? 0.1 : 0);
}

/** How open it is whether a tag is right: 1 where it is as likely as not, 0 where it is certain. */
export function toDoubt(chance: number): number {
  return 4 * chance * (1 - chance);
}

/** So many of one value are offered, so that one name does not fill the queue. */
const MOST_OF_VALUE = 4;

/** The candidates by doubt times count, the most worth judging first, few of each value. */
export function toRankedCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const taken = new Map<string, number>();
  return [...candidates]
    .sort(
      byCount(
        ({ chance, count }) => toDoubt(chance) * count,
        ({ document, value }) => `${value} ${document.id}`,
      ),
    )
    .filter(({ value }) => {
      const before = taken.get(value) ?? 0;
      taken.set(value, before + 1);
      return before < MOST_OF_VALUE;
    });
}
