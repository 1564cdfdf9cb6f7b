import { inBatches } from "../document/in-batches";
import type { IndexedDocument } from "../document/indexed-document";
import type { Lookup } from "../matching/condition";
import { letOthers } from "../matching/let-others";
import { hasPattern, toTermPattern } from "../matching/term-codes";
import type { Term } from "../matching/terms";
import { toCandidateQuery } from "./engine-query";
import { CUTOFF, DOCUMENTS, MOST_IDS } from "./index-settings";
import type { Access, Answer, EngineParameters } from "./requests";
import type { FoundIds } from "./stored";

type Candidate = Pick<IndexedDocument, "id"> &
  Partial<Pick<IndexedDocument, "words" | "stems" | "titleWords" | "titleStems">>;

/** So many lookups go out in one request; of those whose candidates come with their texts so many. */
const BATCH = 25;
const CHECKED_BATCH = 2;
/** So many milliseconds all lookups of one request take before those that are left are not made. */
const MOST_TIME = 1_500;
/** Beyond so many characters of such texts, the lookups that are left are not made. */
const MOST_CHARACTERS = 40_000_000;
/** So many lookups are requested for one search; the others find nothing, and its counts are not exact. */
const MOST_LOOKUPS = 1_000;
/** Beyond so many ids in all, the lookups that are left are not made. */
export const MOST_IDS_IN_ALL = 3_000_000;

/** How many milliseconds lookups have taken, by the signal of their request. What is patient, or has no signal, as a command, may take longer. */
const spentBy = new WeakMap<AbortSignal, number>();

/** The documents with each of these terms, in order. A set that is not `complete` lacks some or all of them. */
export async function findIds(lookups: readonly Lookup[], access: Access): Promise<readonly FoundIds[]> {
  const found = new Map<Lookup, FoundIds>();
  const spent = { ids: 0, characters: 0 };
  const few = lookups.slice(0, MOST_LOOKUPS);
  const plain = few.filter(({ term }) => !mustCheck(term));
  const checked = few.filter(({ term }) => mustCheck(term));
  for (const batch of [...inBatches(plain, BATCH), ...inBatches(checked, CHECKED_BATCH)]) {
    if (spent.ids >= MOST_IDS_IN_ALL || spent.characters >= MOST_CHARACTERS || isTimeSpent(access)) break;
    const answers = await withTimeSpent(access, () =>
      access.engine.searchMany<Candidate>(batch.map(toQuery), access.signal, "lookups"),
    );
    await letOthers(access);
    for (const [at, lookup] of batch.entries()) {
      const one = toFoundIds(lookup, answers[at]);
      found.set(lookup, one);
      spent.ids += one.ids.length;
      if (mustCheck(lookup.term)) spent.characters += countCharacters(answers[at]);
    }
  }
  return lookups.map((lookup) => found.get(lookup) ?? { ids: [], complete: false, isLeftOut: true });
}

function isTimeSpent({ signal, isPatient = false }: Access): boolean {
  return !isPatient && signal !== undefined && (spentBy.get(signal) ?? 0) >= MOST_TIME;
}

async function withTimeSpent<Result>(
  { engine, signal }: Access,
  work: () => Promise<Result>,
): Promise<Result> {
  const started = engine.clock();
  try {
    return await work();
  } finally {
    if (signal !== undefined) spentBy.set(signal, (spentBy.get(signal) ?? 0) + engine.clock() - started);
  }
}

function countCharacters(answer: Answer<Candidate> | undefined): number {
  const texts = (answer?.hits ?? []).flatMap(toTexts);
  return texts.reduce((sum, text) => sum + text.length, 0);
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
  const complete = (answer.totalHits ?? 0) <= MOST_IDS && answer.processingTimeMs < CUTOFF;
  // What a part of the engine lacks for a while is not to be remembered.
  return answer.exact === false ? { ids, complete: false, isLeftOut: true } : { ids, complete };
}

function mustCheck(term: Term): boolean {
  return term.forms.length > 2 || term.forms.some((form, index) => index > 0 && form.breakBefore);
}

function toTexts(candidate: Candidate): string[] {
  const titles = [candidate.titleWords, candidate.titleStems].filter((text) => text !== undefined);
  return [...titles, ...Object.values(candidate.words ?? {}), ...Object.values(candidate.stems ?? {})];
}
