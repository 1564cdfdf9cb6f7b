import type { CleanDocument } from "@/search/document/document";
import type { RunProblem } from "../corpus/problem";
import { toFacetValue } from "./facet-value";

/** Where the document lies that has an id. */
export type Holder = Pick<CleanDocument, "path" | "collection">;

/** A problem for each document whose id another has already; the later of the two is published. */
export function toDuplicateProblems(
  documents: readonly CleanDocument[],
  holders: Map<string, Holder>,
): RunProblem[] {
  // One for all that lie at one place, and not the documents: this is held to the end of a run.
  let place: Holder = { path: "", collection: "" };
  return documents.flatMap((document) => {
    const { id, path, collection } = document;
    const holder = holders.get(id);
    if (place.path !== path || place.collection !== collection) place = { path, collection };
    holders.set(id, place);
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
