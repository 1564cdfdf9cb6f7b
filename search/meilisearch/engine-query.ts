import { type Branch, MOST_TEXTS, type TextCondition } from "../matching/branches";
import { toTermCodes } from "../matching/term-codes";
import type { Term } from "../matching/terms";
import type { ViewSort } from "../matching/views";
import { IS_PRESENT, toExpression } from "./expressions";
import type { FoundSets } from "./id-sets";

/** One plain query of a view, in the engine's words. */
type EngineQuery = { readonly q: string; readonly filter: string };

/** What the engine sorts by; relevance is its own ranking rules. */
export const SORT_RULES: Readonly<Record<ViewSort, readonly string[]>> = {
  relevance: [],
  newest: ["publishedFrom:desc", "id:asc"],
  oldest: ["publishedFrom:asc", "id:asc"],
  // The last decides nothing: it is there since the engine joins no query that has it left in its ranking with one that has not.
  ingested: ["firstIngested:desc", "id:asc", "publishedFrom:desc"],
};

/** The engine's query for a branch. Denials come first, a beginning last: only there does the engine take it for one. */
export function toEngineQuery(branch: Branch, found: FoundSets): EngineQuery {
  const denied = branch.texts.filter((text) => text.denied).map((text) => `-${toPhrase(text)}`);
  const wanted = branch.texts.filter((text) => !text.denied && text.term.kind !== "beginning").map(toPhrase);
  const beginnings = branch.texts
    .filter((text) => text.term.kind === "beginning")
    .flatMap((text) => toTermCodes(text.term));
  const words = [...denied, ...wanted];
  const q =
    beginnings.length > 0 ? [...words, ...beginnings].join(" ") : words.map((word) => `${word} `).join("");
  return { q, filter: toExpression(branch.rest, found) };
}

/** Quoted, so that the engine neither joins nor splits words. */
function toPhrase(text: TextCondition): string {
  return `"${toTermCodes(text.term).join(" ")}"`;
}

/**
 * The query that finds the candidates of a lookup: every pair of neighbours, which the engine answers exactly,
 * and where a break stands between two words, each of them.
 */
export function toCandidateQuery(term: Term): EngineQuery {
  const filter = IS_PRESENT;
  const codes = toTermCodes(term);
  if (term.kind === "beginning") return { q: codes.join(" "), filter };
  const isBroken = (index: number): boolean => term.forms[index]?.breakBefore ?? true;
  const phrases = codes.flatMap((code, index) => {
    const next = codes[index + 1];
    if (next !== undefined && !isBroken(index + 1)) return [`"${code} ${next}"`];
    return index === 0 || isBroken(index) ? [`"${code}"`] : [];
  });
  const few = [...new Set(phrases)].slice(0, MOST_TEXTS);
  return { q: few.map((phrase) => `${phrase} `).join(""), filter };
}
