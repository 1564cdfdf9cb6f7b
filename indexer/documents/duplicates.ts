import type { CleanDocument } from "@/search/document/document";
import type { RunProblem } from "../corpus/problem";
import { toFacetValue } from "./facet-value";
import { openPrintTable, toPrint } from "./print-table";

/** Where the document lies that has an id. */
type Holder = Pick<CleanDocument, "path" | "collection">;

/** A problem for each document whose id another has already, of these or of those before; the later of the two is published. */
export type ToDuplicateProblems = (documents: readonly CleanDocument[]) => RunProblem[];

/** Begins with no documents. Of each it remembers a print to the end of a run, and of a place where some lie one after the other its name once. */
export function openDuplicates(): ToDuplicateProblems {
  const placeOf = openPrintTable();
  const places: Holder[] = [];
  return (documents) =>
    documents.flatMap((document) => {
      const { id, path, collection } = document;
      const place = places.at(-1);
      if (place?.path !== path || place.collection !== collection) places.push({ path, collection });
      const known = placeOf.put(toPrint(id), places.length - 1);
      const holder = known === null ? undefined : places[known];
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
