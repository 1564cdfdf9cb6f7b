import type { EngineParameters } from "@/search/meilisearch/requests";

/** A hit of one node, with all that it is ranked by. */
export type NodeHit = Readonly<Record<string, unknown>>;

/** Which of two hits comes first: below 0 the one. */
export type HitOrder = (one: NodeHit, other: NodeHit) => number;

/** The engine's score of a plain search, and of a hit that several searches were joined for. */
export const SCORE = "_rankingScore";
const JOINED = "_federation";

/** What the ranking rules of the index leave to decide, where sort and score are the same. */
const TIES: readonly string[] = ["publishedFrom:desc", "id:asc"];

/** The fields that decide on the order of hits. */
export function toRankFields({ sort }: Pick<EngineParameters, "sort">): readonly string[] {
  return [...new Set([...(sort ?? []), ...TIES].map((rule) => toRule(rule).field))];
}

/** Whether hits are ranked by how well they fit. */
export function isScored({ q, vector, sort }: EngineParameters): boolean {
  const isDecided = (sort ?? []).some((rule) => toRule(rule).field === "id");
  return !isDecided && (Boolean(q?.trim()) || (vector ?? null) !== null);
}

/** The engine's order of hits, so far as it does not hang on the order in which documents came into it. */
export function toOrder(query: EngineParameters): HitOrder {
  const byScore: HitOrder[] = isScored(query) ? [(one, other) => toScore(other) - toScore(one)] : [];
  const orders = [...(query.sort ?? []).map(toFieldOrder), ...byScore, ...TIES.map(toFieldOrder), byExactId];
  return (one, other) => {
    for (const order of orders) {
      const decided = order(one, other);
      if (decided !== 0) return decided;
    }
    return 0;
  };
}

function toScore(hit: NodeHit): number {
  const joined = hit[JOINED] as { readonly weightedRankingScore?: number } | undefined;
  return joined?.weightedRankingScore ?? (hit[SCORE] as number | undefined) ?? 0;
}

type Rule = { readonly field: string; readonly isDown: boolean };

function toRule(rule: string): Rule {
  const at = rule.lastIndexOf(":");
  return { field: rule.slice(0, at), isDown: rule.slice(at + 1) === "desc" };
}

/** Documents without a value come last, whichever way. */
function toFieldOrder(rule: string): HitOrder {
  const { field, isDown } = toRule(rule);
  return (one, other) => {
    const [a, b] = [one[field] ?? null, other[field] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === "number" && typeof b === "number" ? a - b : byText(a, b);
    return isDown ? -order : order;
  };
}

/** To the engine, texts are equal that differ in case alone. */
function byText(one: unknown, other: unknown): number {
  return compare(String(one).toLowerCase(), String(other).toLowerCase());
}

function byExactId(one: NodeHit, other: NodeHit): number {
  return compare(String(one.id), String(other.id));
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
