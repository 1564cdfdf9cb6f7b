import type { Lookup } from "./condition";
import { hasPattern, toTermPattern } from "./encoding";
import type { Ask } from "./engine";
import { CUTOFF, DOCUMENTS, MOST_IDS } from "./index-settings";
import type { IndexedDocument } from "./indexed-document";
import type { Term } from "./matching";
import { toCandidateQuery } from "./request";
import type { FoundIds } from "./stored";

type Candidate = Pick<IndexedDocument, "id"> &
  Partial<Pick<IndexedDocument, "words" | "stems" | "titleWords" | "titleStems">>;

/**
 * The documents with a term. The engine checks neighbours only pair by pair and cannot ask for a break, so the
 * candidates of a longer phrase are checked against their own encoded text.
 */
export async function findIds(ask: Ask, lookup: Lookup, signal?: AbortSignal): Promise<FoundIds> {
  const { term, where } = lookup;
  const isStem = term.kind === "word";
  const title = isStem ? "titleStems" : "titleWords";
  const fields = where === "title" ? [title] : [title, isStem ? "stems" : "words"];
  const answer = await ask.search<Candidate>(
    DOCUMENTS,
    {
      ...toCandidateQuery(term),
      matchingStrategy: "all",
      ...(where === "title" ? { attributesToSearchOn: fields } : {}),
      attributesToRetrieve: mustCheck(term) ? ["id", ...fields] : ["id"],
      page: 1,
      hitsPerPage: MOST_IDS,
    },
    signal,
  );
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
