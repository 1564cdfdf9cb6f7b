import type { CleanDocument } from "@/search/document/document";
import type { RunProblem } from "../corpus/problem";
import { toFacetValue } from "./facet-value";

/** Whose id it is. */
type Holder = Pick<CleanDocument, "path" | "collection">;

/** A problem for each document whose id another has already; the later of the two is published. */
export function toDuplicateProblems(
  documents: readonly CleanDocument[],
  holders: Map<string, Holder>,
): RunProblem[] {
  return documents.flatMap((document) => {
    const holder = holders.get(document.id);
    holders.set(document.id, document);
    return holder === undefined ? [] : toDuplicateProblem(document, holder);
  });
}

function toDuplicateProblem({ id, path }: CleanDocument, holder: Holder): RunProblem {
  return {
    path,
    line: null,
    reason: `It has the id ${id}, as ${holder.path} has; the later of the two is kept. Give one of them another id.`,
    concerns: [toFacetValue(holder.collection)],
  };
}
