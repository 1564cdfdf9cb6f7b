import { findJoined, toJoiningConditions } from "../answer/close/joined-matches";
import { openCountsHere } from "../answer/counts-by-columns";
import { withJoined } from "../answer/joined-views";
import { toCorrected, toStoryNotices } from "../answer/stories";
import { withKnownValues } from "../collection/canonical-values";
import { FACET_FIELDS } from "../document/facets";
import { inBatches } from "../document/in-batches";
import { MENTIONED_TIMELINE_FIELDS, TIMELINE_FIELDS } from "../document/timeline-units";
import { toBranches } from "../matching/branches";
import type { Together } from "../matching/carried-counts";
import { type Condition, EVERY, NONE, toJoined } from "../matching/condition";
import { toAnyOf, toNoneOf } from "../matching/field-conditions";
import { letOthersIfLong, toBreaks } from "../matching/let-others";
import { prepare } from "../matching/prepare";
import { toCountView } from "../matching/views";
import { answerViews } from "../meilisearch/answer-views";
import { findAll, toInexactNotice } from "../meilisearch/find-sets";
import type { FoundSets } from "../meilisearch/id-sets";
import { type CopiesAnswer, readCopies } from "../meilisearch/read-copies";
import type { Snapshot } from "../meilisearch/snapshot";
import type { ViewAnswer } from "../meilisearch/stored";
import type { Notice } from "../query/notices";
import type { SearchQuery } from "../query/query";
import type { ReadQuery } from "../query/url";

/** What documents must carry in a field: any of the values, or none of them. */
export type Carried = {
  readonly field: string;
  readonly values: readonly string[];
  readonly denied?: boolean;
};

/** A search narrowed, and the fields whose values are counted there. */
export type Narrowing = { readonly carrying: readonly Carried[]; readonly facets?: readonly string[] };

/** A search that is counted again and again, each time narrowed in another way. */
export type Counting = {
  /** Its values in their canonical spelling. */
  readonly query: SearchQuery;
  readonly notices: readonly Notice[];
  /** Answers without hits, in the order requested. One that lacks a guarantee is not `exact`. */
  readonly count: (narrowings: readonly Narrowing[]) => Promise<readonly ViewAnswer[]>;
  /** How many documents carry each two of some values of a field, as `count` would say it of each; null where it has to. */
  readonly countTogether: (field: string, values: readonly string[]) => Promise<Together | null>;
};

/** So many views go to the engine at once. */
const AT_ONCE = 60;

/** Fields of the copies that are counted more than once: all that can narrow or be counted. */
const COPY_FIELDS = [...FACET_FIELDS, ...TIMELINE_FIELDS, ...MENTIONED_TIMELINE_FIELDS];

/**
 * Opens the counts of a search.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function openCounting(read: ReadQuery, snapshot: Snapshot): Promise<Counting> {
  const { names } = snapshot;
  const notices: Notice[] = [...read.notices];
  const prepared = await prepare(read, withKnownValues(read.query, names, notices), snapshot, notices);
  const { query } = prepared;
  const { main } = prepared.conditions;
  const { main: joining } = toJoiningConditions(await findJoined(prepared, snapshot));
  const { sets, complete } = await findAll(toBranches(main), snapshot);
  const copies = query.group === null ? null : await readAllCopies(main, sets, snapshot);
  if (!complete) notices.push(toInexactNotice());
  notices.push(...toStoryNotices(query, copies === null ? [] : [copies]));
  const here = openCountsHere(main, query, sets, snapshot);
  return {
    query,
    notices,
    countTogether: here.countTogether,
    count: async (narrowings) => {
      const breaks = toBreaks(snapshot);
      const held: (ViewAnswer | null)[] = [];
      for (const narrowing of narrowings) {
        held.push(await here.count(toNarrowed(EVERY, narrowing), narrowing.facets ?? []));
        if (breaks.isDue()) await breaks.take();
      }
      const views = narrowings.map((narrowing, at) =>
        toCountView(held[at] === null ? toNarrowed(main, narrowing) : NONE, narrowing.facets ?? []),
      );
      const found = await findAll(
        views.flatMap(({ branches }) => branches),
        snapshot,
      );
      const plain: ViewAnswer[] = [];
      for (const batch of inBatches(views, AT_ONCE)) {
        plain.push(...(await answerViews(batch, found.sets, snapshot)));
        await letOthersIfLong(read.query, snapshot);
      }
      const all = plain.map((answer, at) => held[at] ?? answer);
      const counted = all.map((answer, at) => toCounted(answer, narrowings[at], copies));
      const joined = narrowings.map((narrowing) => toNarrowed(joining, narrowing));
      const whole = await withJoined(counted, views, joined, found.sets, snapshot);
      return whole.map((answer) => ({
        ...answer,
        exact: answer.exact && found.complete && joining.kind === "no" && read.isBounded !== true,
      }));
    },
  };
}

function toNarrowed(condition: Condition, { carrying }: Narrowing): Condition {
  return toJoined("and", [
    condition,
    ...carrying.map(({ field, values, denied }) =>
      denied ? toNoneOf(field, values) : toAnyOf(field, values),
    ),
  ]);
}

/** The documents of the search that have copies are read once; each narrowing takes off its own share of them. */
async function readAllCopies(
  main: Condition,
  found: FoundSets,
  snapshot: Snapshot,
): Promise<CopiesAnswer | null> {
  const view = toCountView(main, COPY_FIELDS);
  const [copies] = await readCopies([view], found, snapshot);
  return copies ?? null;
}

function toCounted(
  answer: ViewAnswer,
  narrowing: Narrowing | undefined,
  read: CopiesAnswer | null,
): ViewAnswer {
  if (read === null) return answer;
  const fits = (copy: Readonly<Record<string, unknown>>): boolean =>
    (narrowing?.carrying ?? []).every(({ field, values, denied }) => {
      const held = [copy[field] ?? []].flat().map(String);
      return held.some((value) => values.includes(value)) !== (denied ?? false);
    });
  return toCorrected(answer, { ...read, copies: read.copies.filter(fits) });
}
