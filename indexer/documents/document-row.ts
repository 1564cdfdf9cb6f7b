import { createHash } from "node:crypto";
import type { Correction } from "@/search/document/correction";
import type { CleanDocument } from "@/search/document/document";
import { toReadingKey } from "../close-reading/reading-key";
import type { DocumentRow } from "../manifest/manifest";
import { toSketch } from "../stories/sketch";
import { toFacetValue } from "./facet-value";
import { toIssueUses } from "./issue-names";
import type { TaggedDocument } from "./tagged-document";

/** Whether a document is new or says something else than the last time; all others were tagged once more. */
export type Outcome = "added" | "changed" | "retagged";

/** What a row is made of besides the document. */
type RowFacts = {
  /** The document without corrections. */
  readonly spelt: CleanDocument;
  readonly applied: readonly Correction[];
  /** Its last row. */
  readonly known: DocumentRow | undefined;
  /** The version of the encoder that read it closely; null where none did. */
  readonly readBy: string | null;
  /** The time of the run. */
  readonly at: string;
};

/** What the manifest holds of a tagged document. */
export function toDocumentRow(
  { document, tags, tagsText, textWords }: TaggedDocument,
  { spelt, applied, known, readBy, at }: RowFacts,
): { readonly row: DocumentRow; readonly outcome: Outcome } {
  const hash = toHash(JSON.stringify(spelt));
  const said = readBy === null ? tagsText : JSON.stringify(tags, withoutReader);
  const tagsHash = toHash(`[${said},${JSON.stringify(document.published)}]`);
  const outcome = toOutcome(known, hash);
  const issues = toIssueUses(tags);
  const row: DocumentRow = {
    kind: "document",
    id: document.id,
    title: document.title.value,
    collection: toFacetValue(document.collection),
    hash,
    tagsHash,
    firstIngested: known?.firstIngested ?? at,
    changed: known === undefined || outcome !== "retagged" ? at : known.changed,
    retagged: known === undefined || outcome === "added" || known.tagsHash !== tagsHash ? at : known.retagged,
    textKey: toTextKey(document),
    words: textWords.length,
    language: document.language?.value ?? null,
    published: document.published?.value ?? null,
    ...(readBy === null ? {} : { readBy }),
    gone: null,
    ...(document.within
      ? { within: true as const, ...toSketch("", []) }
      : toSketch(document.text, textWords)),
    ...(issues === undefined ? {} : { issues }),
    ...(applied.length > 0 ? { corrections: applied.map((one) => one.id) } : {}),
  };
  return { row, outcome };
}

/** What the close reading of a document is stored by. */
export function toTextKey({ title, text, language }: CleanDocument): string {
  return toReadingKey({ title: title.value, text, language: language?.value ?? null });
}

function toOutcome(known: DocumentRow | undefined, hash: string): Outcome {
  if (known === undefined || known.gone !== null) return "added";
  return known.hash === hash ? "retagged" : "changed";
}

/** A rule names the encoder after a plus: a tag is no other for who read the text, as long as it says the same. */
function withoutReader(key: string, value: unknown): unknown {
  return key === "rule" && typeof value === "string" ? value.replace(/\+.*/, "") : value;
}

function toHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
