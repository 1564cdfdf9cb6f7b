import type { CleanDocument } from "@/search/document/document";
import type { RunProblem } from "../corpus/problem";

/** A problem for each document whose id another has already; the later of the two is published. */
export function toDuplicateProblems(
  documents: readonly CleanDocument[],
  holders: Map<string, string>,
): RunProblem[] {
  return documents.flatMap((document) => {
    const holder = holders.get(document.id);
    holders.set(document.id, document.path);
    return holder === undefined ? [] : toDuplicateProblem(document, holder);
  });
}

function toDuplicateProblem(document: CleanDocument, holder: string): RunProblem {
  return {
    path: document.path,
    line: null,
    reason: `It has the id ${document.id}, as ${holder} has; the later of the two is kept. Give one of them another id.`,
  };
}
