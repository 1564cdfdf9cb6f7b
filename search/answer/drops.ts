import { mayFit } from "../collection/may-match";
import { FACET_KEYS } from "../document/facets";
import { NONE } from "../matching/condition";
import { letOthers } from "../matching/let-others";
import { type Prepared, toSpeltText } from "../matching/prepare";
import { toCountView, toMainCondition, type View } from "../matching/views";
import { findAll } from "../meilisearch/find-sets";
import type { Snapshot } from "../meilisearch/snapshot";
import { type SearchQuery, withChanges, withExclusionToggled, withToggled } from "../query/query";
import { type QueryNode, toGroup, toQueryText } from "../query/tree";
import { toLink, toRead } from "../query/url";
import type { Drop } from "./result";
import { answerGrouped } from "./stories";

/** Longer lists of what to leave out help nobody. */
const MOST_DROPS = 12;

/** Of a longer text no part is left out: each link would hold the whole of the rest. */
const LONGEST_TEXT = 2_000;

type Dropped = Pick<Drop, "parameter" | "value"> & { readonly query: SearchQuery };

/** The first things of a search that can be left out alone, each with the search without it. */
function toDropped(query: SearchQuery, tree: QueryNode | null): Dropped[] {
  const drop = (parameter: string, value: string, changed: SearchQuery): Dropped => ({
    parameter,
    value,
    query: changed,
  });
  const all = tree === null ? [] : tree.kind === "and" ? tree.parts : [tree];
  const parts = query.text.length > LONGEST_TEXT ? [] : all;
  const words = parts.slice(0, MOST_DROPS).map((part) => {
    const rest = toGroup(
      "and",
      parts.filter((other) => other !== part),
    );
    return drop("q", toQueryText(part), withChanges(query, { text: toQueryText(rest) }));
  });
  const values = FACET_KEYS.flatMap((key) => [
    ...query.chosen[key].map((value) => drop(key, value, withToggled(query, key, value))),
    ...query.excluded[key].map((value) => drop(`not.${key}`, value, withExclusionToggled(query, key, value))),
  ]);
  const { from, to, mentionedFrom, mentionedTo, undated } = query;
  const range = (first: string | null, last: string | null): string => `${first ?? ""}..${last ?? ""}`;
  const ranges = [
    from !== null || to !== null
      ? [drop("from", range(from, to), withChanges(query, { from: null, to: null, undated: false }))]
      : undated
        ? [drop("undated", "true", withChanges(query, { undated: false }))]
        : [],
    mentionedFrom !== null || mentionedTo !== null
      ? [
          drop(
            "mentioned.from",
            range(mentionedFrom, mentionedTo),
            withChanges(query, { mentionedFrom: null, mentionedTo: null }),
          ),
        ]
      : [],
  ].flat();
  return [...words, ...values, ...ranges].slice(0, MOST_DROPS);
}

/** A long question mostly lacks several words: then the engine need not search without one of them. */
async function toDroppedView(without: SearchQuery, prepared: Prepared, snapshot: Snapshot): Promise<View> {
  const { names, now } = snapshot;
  const { query } = prepared;
  const { tree, text } =
    without.text === query.text
      ? prepared
      : await toSpeltText(toRead(without).tree, names, { ...snapshot, possible: query.possible }, []);
  const isHopeless = tree !== null && !mayFit(tree, names.collection);
  return toCountView(isHopeless ? NONE : toMainCondition(without, text, now), []);
}

/** What a search that found nothing would find without each of its parts, exact matches alone, most first. */
export async function findDrops(prepared: Prepared, snapshot: Snapshot): Promise<readonly Drop[]> {
  const { query, written } = prepared;
  const dropped = toDropped(query, written);
  if (dropped.length < 2) return [];
  const views: View[] = [];
  for (const without of dropped) {
    views.push(await toDroppedView(without.query, prepared, snapshot));
    await letOthers(snapshot);
  }
  const found = await findAll(
    views.flatMap((view) => view.branches),
    snapshot,
  );
  const answers = await answerGrouped(query, views, found.sets, snapshot);
  return dropped
    .map(({ query: without, ...drop }, at) => ({
      ...drop,
      link: toLink(without),
      total: answers[at]?.total ?? 0,
    }))
    .sort((a, b) => b.total - a.total);
}
