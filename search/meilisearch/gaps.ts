import type { Granted } from "../document/granted";
import type { Notice } from "../query/notices";
import { toCode } from "../text/encoding";
import type { Access, Gap } from "./requests";

/** What takes answers that leave out a part of the engine: it is said of each part, and the answer says it to its reader. */
export type GapAccess = Access & { readonly onGap?: (gap: Gap) => void };

/** Work done with what answers of the engine, and the parts that were left out meanwhile, each once. */
export async function withGaps<Given extends Access, Result>(
  access: Given,
  work: (access: Given) => Promise<Result>,
): Promise<{ readonly result: Result; readonly gaps: readonly Gap[] }> {
  const gaps = new Map<string, Gap>();
  const engine = access.engine.withGaps?.((gap) => gaps.set(gap.place, gap));
  const result = await work(engine === undefined ? access : { ...access, engine });
  return { result, gaps: [...gaps.values()] };
}

/** The same for who says of each part, to whom it gave the answer, that it was left out; for others the engine refuses. */
export async function withReportedGaps<Given extends GapAccess, Result>(
  access: Given,
  work: (access: Given) => Promise<Result>,
): Promise<Result> {
  const { onGap } = access;
  if (onGap === undefined) return work(access);
  const { result, gaps } = await withGaps(access, work);
  for (const gap of gaps) onGap(gap);
  return result;
}

type NoticedAnswer = { readonly notices: readonly Notice[]; readonly exact: boolean };

/** The same for an answer that can say so itself: by a notice, and by not being exact. */
export async function withGapNotice<Given extends Access, Result extends NoticedAnswer>(
  access: Given,
  work: (access: Given) => Promise<Result>,
): Promise<Result> {
  const { result, gaps } = await withGaps(access, work);
  if (gaps.length === 0) return result;
  return { ...result, exact: false, notices: [toGapNotice(gaps), ...result.notices] };
}

/** Names the parts that were left out, and how many documents they hold. */
export function toGapNotice(gaps: readonly Gap[]): Notice {
  const nodes = toGapPlaces(gaps);
  const count = countMissing(gaps);
  const which = nodes.length === 1 ? "The search engine at" : "The search engines at";
  return {
    code: "part-missing",
    message: `${which} ${nodes.join(" and ")} ${nodes.length === 1 ? "does" : "do"} not answer: ${count.toLocaleString("en")} documents there are missing from this answer, and no count is exact.`,
    values: { nodes: nodes.join(", "), documents: String(count) },
  };
}

/** All places that don't answer, each once, in the order of their names. */
export function toGapPlaces(gaps: readonly Gap[]): readonly string[] {
  return [...new Set(gaps.flatMap(({ place, copies = [] }) => [place, ...copies]))].sort();
}

/** Whether an answer with these notices lacks a part of the documents. */
export function hasGap(notices: readonly Notice[]): boolean {
  return notices.some(({ code }) => code === "part-missing");
}

/** A gap as somebody may know it who sees these collections alone. */
export function toGrantedGap(gap: Gap, granted: Granted): Gap {
  if (granted === "all") return gap;
  const codes = new Set(granted.map(toCode));
  const seen = Object.entries(gap.documents).filter(([code]) => codes.has(code));
  return { ...gap, documents: Object.fromEntries(seen) };
}

function countMissing(gaps: readonly Gap[]): number {
  return gaps.flatMap(({ documents }) => Object.values(documents)).reduce((sum, count) => sum + count, 0);
}
