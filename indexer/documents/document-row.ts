import { createHash } from "node:crypto";
import type { Correction } from "@/search/document/correction";
import type { CleanDocument } from "@/search/document/document";
import type { DocumentRow } from "../manifest/manifest";
import { toSketch } from "../stories/sketch";
import type { TaggedDocument } from "./tagged-document";

/** Whether a document is new or says something else than the last time; all others were tagged once more. */
export type Outcome = "added" | "changed" | "retagged";

/** What the manifest holds of a tagged document. `spelt` is the document without corrections; `known` its last row. */
export function toDocumentRow(
  { document, tagsText, textWords }: TaggedDocument,
  spelt: CleanDocument,
  applied: readonly Correction[],
  known: DocumentRow | undefined,
  at: string,
): { readonly row: DocumentRow; readonly outcome: Outcome } {
  const hash = toHash(JSON.stringify(spelt));
  const tagsHash = toHash(`[${tagsText},${JSON.stringify(document.published)}]`);
  const outcome = toOutcome(known, hash);
  const row: DocumentRow = {
    kind: "document",
    id: document.id,
    title: document.title.value,
    hash,
    tagsHash,
    firstIngested: known?.firstIngested ?? at,
    changed: known === undefined || outcome !== "retagged" ? at : known.changed,
    retagged: known === undefined || outcome === "added" || known.tagsHash !== tagsHash ? at : known.retagged,
    gone: null,
    ...toSketch(document.text, textWords),
    ...(applied.length > 0 ? { corrections: applied.map((one) => one.id) } : {}),
  };
  return { row, outcome };
}

function toOutcome(known: DocumentRow | undefined, hash: string): Outcome {
  if (known === undefined || known.gone !== null) return "added";
  return known.hash === hash ? "retagged" : "changed";
}

function toHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
