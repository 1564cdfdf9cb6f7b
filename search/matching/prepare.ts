import { type Concept, toConcepts } from "../collection/concepts";
import { mayFit } from "../collection/may-match";
import type { Names } from "../collection/names";
import { toSpelt } from "../collection/spelt-text";
import type { Notice } from "../query/notices";
import type { SearchQuery } from "../query/query";
import { type QueryNode, toLeaves } from "../query/tree";
import type { ReadQuery } from "../query/url";
import { ALL_COUNTS, type Wanted } from "../query/wanted";
import { isStopWord } from "../text/stop-words";
import { toWords, type Word } from "../text/words";
import { type Condition, NONE } from "./condition";
import { toShallow } from "./depth";
import { inPieces, letOthersIfLong, type Pausing } from "./let-others";
import type { PerView } from "./per-view";
import { type SavedSearches, toSavedConditions } from "./saved-conditions";
import { type Term, toTerm, toTermKey, toWantedTerms } from "./terms";
import { type SavedConditions, toCondition } from "./tree-condition";
import { toConditions } from "./views";

/** What a search depends on besides the query and the names of the collection. Time is an argument. */
export type Preparation = {
  readonly now: Date;
  /** The saved searches that the query names, and those that they name. */
  readonly saved?: SavedSearches;
};

/** A search made ready for the engine, for one generation of the index. */
export type Prepared = {
  readonly query: SearchQuery;
  /** What the text says, as it is written. */
  readonly written: QueryNode | null;
  /** The same, every bare name and compound standing for all its spellings. */
  readonly tree: QueryNode | null;
  readonly text: Condition;
  /** What each of its counts demands of documents; nothing meets it where the postings say so, and the engine need not look. */
  readonly conditions: PerView<Condition>;
  /** What of it is counted. */
  readonly wanted: Wanted;
  readonly concepts: readonly Concept[];
  readonly saved: SavedConditions;
};

/** What a text is read with: others are let in between the pieces of a long one. */
type Reading = Preparation & Pausing & Pick<SearchQuery, "possible">;

/** The tree of a text with every bare name and compound in all its spellings, and the condition it puts on documents. */
export async function toSpeltText(
  written: QueryNode | null,
  names: Names,
  context: Reading,
  notices: Notice[],
): Promise<Pick<Prepared, "tree" | "text" | "saved">> {
  return toDemanded(await inPieces(toSpelt(written, names, notices), context), names, context, notices);
}

async function toDemanded(
  tree: QueryNode | null,
  names: Names,
  context: Reading,
  notices: Notice[],
): Promise<Pick<Prepared, "tree" | "text" | "saved">> {
  const { now, saved: searches = new Map(), possible } = context;
  const saved = await toSavedConditions(searches, names, context);
  const text = toShallow(toCondition(tree, { names, now, saved, possible }, notices), notices);
  return { tree, text, saved };
}

/**
 * Reads a query's text against the names of the collection. `query` has its values in their canonical spelling. Others are let in
 * between the steps that a long text keeps the process busy with.
 */
export async function prepare(
  read: ReadQuery,
  query: SearchQuery,
  context: Preparation & Pausing & { readonly names: Names },
  notices: Notice[],
): Promise<Prepared> {
  const { names, now } = context;
  const { wanted = ALL_COUNTS } = read;
  const inTurn = async <Made>(step: () => Made | Promise<Made>): Promise<Made> => {
    await letOthersIfLong(query, context);
    return step();
  };
  const tree = await inTurn(() => inPieces(toSpelt(read.tree, names, notices), context));
  const { possible } = query;
  const demanded = await inTurn(() => toDemanded(tree, names, { ...context, possible }, notices));
  const isHopeless = await inTurn(() => hasNoDocument(tree, query, names));
  const text = isHopeless ? NONE : demanded.text;
  const conditions = await inTurn(() => toConditions(query, text, now, wanted));
  const concepts = await inTurn(() =>
    inPieces(
      toConcepts(tree, names.vocabulary, (leaf) => mayFit(leaf, names.collection)),
      context,
    ),
  );
  await letOthersIfLong(query, context);
  return { query, wanted, written: read.tree, ...demanded, conditions, concepts };
}

/** Of longer texts the engine says so: to look up all their words would keep this process busy. */
const LONGEST_JUDGED = 2_000;

/** Whether the postings say that no document has all the words of a text. A long question mostly has none. */
function hasNoDocument(tree: QueryNode | null, { text }: SearchQuery, { collection }: Names): boolean {
  if (tree === null || collection.size === 0 || text.length > LONGEST_JUDGED) return false;
  return !mayFit(tree, collection);
}

/** The terms to mark: those written, and besides what a name stands for and what is nearest to an unknown word. */
export function toHitTerms({ query, written, tree, concepts }: Prepared): HitTerms {
  const marked = toWantedTerms(written);
  const guessed = concepts.flatMap(({ guesses }) =>
    guesses.map((text) => toTerm({ kind: "word", text, at: [0, 0] })),
  );
  const keys = new Set(marked.map(toTermKey));
  const others = [...toWantedTerms(tree), ...guessed].filter((term) => !keys.has(toTermKey(term)));
  return { written: marked, others, possible: query.possible };
}

/** The same for close matches, in which the words of a quotation are marked each by itself: they need not have it as it is written. */
export function toCloseTerms(prepared: Prepared): HitTerms {
  const terms = toHitTerms(prepared);
  const pieces = prepared.concepts.flatMap(({ quotation, text, forms }) =>
    quotation === null || toWords(text).every(isSmall) ? [] : forms,
  );
  const words = toLeaves(prepared.written).flatMap(({ leaf, denied }) =>
    leaf.kind === "phrase" && !denied ? toMarkedWords(leaf.text) : [],
  );
  const runs = new Map([...pieces, ...words].map(toRun).map((term) => [toTermKey(term), term]));
  for (const term of terms.written) runs.delete(toTermKey(term));
  return { ...terms, written: [...terms.written, ...runs.values()] };
}

/** Small words stand everywhere; they count only where a quotation has no others. */
function toMarkedWords(text: string): readonly (readonly string[])[] {
  const words = toWords(text);
  const large = words.filter((word) => !isSmall(word));
  return (large.length > 0 ? large : words).map(({ stem }) => [stem]);
}

const isSmall = ({ literal }: Word): boolean => isStopWord(literal);

function toRun(stems: readonly string[]): Term {
  return {
    kind: "word",
    text: stems.join(" "),
    forms: stems.map((value) => ({ value, breakBefore: false })),
  };
}

/** What a hit is marked by, what the reader wrote and other spellings of it, and whether it lists sides that are only possible. */
export type HitTerms = {
  readonly written: readonly Term[];
  readonly others: readonly Term[];
  readonly possible: boolean;
};
