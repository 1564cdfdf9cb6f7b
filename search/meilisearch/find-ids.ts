import { inBatches } from "../document/in-batches";
import type { IndexedDocument } from "../document/indexed-document";
import type { Lookup } from "../matching/condition";
import { hasPattern, toTermPattern } from "../matching/term-codes";
import type { Term } from "../matching/terms";
import { toCandidateQuery } from "./engine-query";
import { CUTOFF, DOCUMENTS, MOST_IDS } from "./index-settings";
import type { Access, Answer, EngineParameters } from "./requests";
import type { FoundIds } from "./stored";

type Candidate = Pick<IndexedDocument, "id"> &
  Partial<Pick<IndexedDocument, "words" | "stems" | "titleWords" | "titleStems">>;

/** So many lookups go out in one request. */
const BATCH = 100;
/** So many lookups are requested for one search; the others find nothing, and its counts are not exact. */
const MOST_LOOKUPS = 1_000;
/** Beyond so many ids in all, the lookups that are left are not made. */
export const MOST_IDS_IN_ALL = 3_000_000;

/** The documents with each of these terms, in order. A set that is not `complete` lacks some or all of them. */
export async function findIds(
  lookups: readonly Lookup[],
  { engine, signal }: Access,
): Promise<readonly FoundIds[]> {
  const found: FoundIds[] = [];
  let size = 0;
  for (const batch of inBatches(lookups.slice(0, MOST_LOOKUPS), BATCH)) {
    if (size >= MOST_IDS_IN_ALL) break;
    const answers = await engine.searchMany<Candidate>(batch.map(toQuery), signal);
    const ids = batch.map((lookup, at) => toFoundIds(lookup, answers[at]));
    size += ids.reduce((sum, one) => sum + one.ids.length, 0);
    found.push(...ids);
  }
  return lookups.map((_, at) => found[at] ?? { ids: [], complete: false });
}

function toQuery({ term, where }: Lookup): EngineParameters {
  const fields = toFields({ term, where });
  return {
    indexUid: DOCUMENTS,
    ...toCandidateQuery(term),
    matchingStrategy: "all",
    ...(where === "title" ? { attributesToSearchOn: fields } : {}),
    attributesToRetrieve: mustCheck(term) ? ["id", ...fields] : ["id"],
    page: 1,
    hitsPerPage: MOST_IDS,
  };
}

function toFields({ term, where }: Lookup): string[] {
  const isStem = term.kind === "word";
  const title = isStem ? "titleStems" : "titleWords";
  return where === "title" ? [title] : [title, isStem ? "stems" : "words"];
}

/**
 * The engine checks neighbours only pair by pair and cannot be given a break, so the candidates of a longer phrase
 * are checked against their own encoded text.
 */
function toFoundIds({ term }: Lookup, answer: Answer<Candidate> | undefined): FoundIds {
  if (!answer) return { ids: [], complete: false };
  const pattern = toTermPattern(term);
  const ids = answer.hits
    .filter((candidate) => !mustCheck(term) || toTexts(candidate).some((text) => hasPattern(text, pattern)))
    .map((candidate) => candidate.id);
  return { ids, complete: (answer.totalHits ?? 0) <= MOST_IDS && answer.processingTimeMs < CUTOFF };
}

function mustCheck(term: Term): boolean {
  return term.forms.length > 2 || term.forms.some((form, index) => index > 0 && form.breakBefore);
}

function toTexts(candidate: Candidate): string[] {
  const titles = [candidate.titleWords, candidate.titleStems].filter((text) => text !== undefined);
  return [...titles, ...Object.values(candidate.words ?? {}), ...Object.values(candidate.stems ?? {})];
}
