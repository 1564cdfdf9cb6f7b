import { type CountedValue, findValues } from "../answer/facet-search";
import type { NameKind } from "../collection/name-entry";
import { completionOf, type FacetKey } from "../document/facets";
import { isRecordField } from "../document/record-fields";
import { toStanceParts } from "../document/stance-value";
import { withGaps } from "../meilisearch/gaps";
import type { SearchContext } from "../meilisearch/search-context";
import { type Snapshot, withSnapshot } from "../meilisearch/snapshot";
import { parseQuery } from "../query/parser";
import { EVERYTHING } from "../query/query";
import { type QueryNode, toQueryText } from "../query/tree";
import { toRead } from "../query/url";
import { toPlain } from "../query/word-leaves";
import { toNameKey } from "../text/name-key";
import { type Completion, type Offer, toCompletion } from "./completion";
import { toFieldOffers } from "./field-offers";
import { readRecordOffers } from "./record-offers";
import { toUnfinishedToken, type Unfinished } from "./unfinished";
import { toVocabularyOffers } from "./word-offers";

/** So many are offered at once. */
export const MOST_COMPLETIONS = 10;

/** Longer texts are pasted rather than typed, and each offer is tried by reading the whole of it. */
const LONGEST_TEXT = 2000;

/** How many fields and words are offered for a bare word; of values the table of facets says it. */
const MOST_FIELDS = 2;
const MOST_WORDS = 3;

/**
 * Ways to finish the token that the caret stands at the end of: values of its facet, or for a bare word names, fields
 * and words that begin with it. Counts are of the whole corpus. Empty where nothing is being typed.
 * Of a part of the engine that does not answer nothing is offered: the search that follows says so.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function suggest(
  text: string,
  cursor: number,
  context: SearchContext,
): Promise<readonly Completion[]> {
  const token = text.length > LONGEST_TEXT ? null : toUnfinishedToken(text, cursor);
  if (token === null) return [];
  const { field, typed } = token;
  const { result: groups } = await withGaps(context, (given) =>
    withSnapshot(given, "beside", async (snapshot) => {
      if (field === null) return toWordOffers(typed, snapshot);
      if (isRecordField(field)) return [await readRecordOffers(field, typed, snapshot)];
      return [await toValueOffers(field, typed, snapshot)];
    }),
  );
  const completions = groups.map((offers) => toCompletions(text, token, offers));
  return toFair(completions).flat();
}

function toCompletions(text: string, token: Unfinished, offers: readonly Offer[]): readonly Completion[] {
  return offers.flatMap((offer) => toCompletion(text, token, offer) ?? []);
}

/** Where there are too many, the longest group gives way. */
function toFair(groups: readonly (readonly Completion[])[]): readonly (readonly Completion[])[] {
  const total = groups.reduce((sum, group) => sum + group.length, 0);
  if (total <= MOST_COMPLETIONS) return groups;
  const most = Math.max(...groups.map((group) => group.length));
  const at = groups.findLastIndex((group) => group.length === most);
  return toFair(groups.map((group, index) => (index === at ? group.slice(0, -1) : group)));
}

async function toValueOffers(facet: FacetKey, typed: string, snapshot: Snapshot): Promise<Offer[]> {
  const [, stance = "", target = typed] = (facet === "stance" && /^(\w+:)(.*)$/su.exec(typed)) || [];
  const found = await findAny(facet, target, snapshot);
  return found
    .filter(({ value }) => value.startsWith(stance))
    .flatMap((row) => toOffer(facet, row))
    .slice(0, MOST_COMPLETIONS);
}

/** The groups of offers for a bare word, in the order they are shown in. */
async function toWordOffers(typed: string, snapshot: Snapshot): Promise<Offer[][]> {
  const key = toNameKey(typed);
  if ([...key].length < 2) return [];
  const { names } = snapshot;
  const [actors, publishers, stances] = await Promise.all([
    findAny("actor", typed, snapshot),
    findAny("publisher", typed, snapshot),
    findAny("stance", typed, snapshot),
  ]);
  const beginning = (kind: NameKind, found: readonly CountedValue[]): readonly CountedValue[] => {
    const known = new Set(names.table.beginning(kind, key));
    return found.filter(({ value }) => known.has(value));
  };
  return [
    beginning("actor", actors)
      .flatMap((row) => toOffer("actor", row))
      .slice(0, completionOf("actor").most),
    beginning("publisher", publishers)
      .flatMap((row) => toOffer("publisher", row))
      .slice(0, completionOf("publisher").most),
    toTargetOffers(stances, new Set(names.table.beginning("target", key))),
    toFieldOffers(typed).slice(0, MOST_FIELDS),
    toVocabularyOffers(typed, names.vocabulary, MOST_WORDS),
  ];
}

function findAny(facet: FacetKey, text: string, snapshot: Snapshot): Promise<CountedValue[]> {
  return findValues(toRead(EVERYTHING), facet, text, snapshot);
}

/** For and against the target that most stances are on. */
function toTargetOffers(stances: readonly CountedValue[], known: ReadonlySet<string>): Offer[] {
  const rows = stances.flatMap((row) => {
    const parts = toStanceParts(row.value);
    return parts !== null && parts.stance !== "neutral" && known.has(parts.target) ? [{ row, parts }] : [];
  });
  const best = rows[0]?.parts.target;
  return rows
    .filter(({ parts }) => parts.target === best)
    .flatMap(({ row }) => toOffer("stance", row))
    .slice(0, completionOf("stance").most);
}

/** A value in the query language; none where it cannot be written so that it is read again. */
function toOffer(facet: FacetKey, { value, count }: CountedValue): Offer[] {
  const leaf: QueryNode = { kind: "tag", facet, value: toPlain(value), at: [0, 0] };
  const written = toQueryText(leaf);
  const read = parseQuery(written);
  if (read.notices.length > 0 || toQueryText(read.tree) !== written) return [];
  return [{ kind: completionOf(facet).kind, label: value, count, written }];
}
