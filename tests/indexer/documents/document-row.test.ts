import { toDocumentRow } from "@/indexer/documents/document-row";
import { toTaggedDocument } from "@/indexer/documents/tagged-document";
import type { Tags } from "@/search/document/document";
import { aDocument, someTags } from "../../support/documents";

const NOW = "2026-02-02T00:00:00.000Z";

/** The tags of one stance, by a model. */
function judgedBy(rule: string, stance: string): Tags {
  const { stances, ...others } = someTags({ stances: [`${stance}:The plan`] });
  return { ...others, stances: stances.map((tag) => ({ ...tag, rule })) };
}

function toRow(tags: Tags, readBy: string | null, known?: Parameters<typeof toDocumentRow>[1]["known"]) {
  const document = aDocument();
  const at = known === undefined ? "2026-01-01T00:00:00.000Z" : NOW;
  return toDocumentRow(toTaggedDocument(document, tags), { spelt: document, applied: [], known, readBy, at })
    .row;
}

describe("a document that was read closely", () => {
  const plain = toRow(judgedBy("stance-3", "against"), null);

  it("is not re-tagged where its tags say what they said, by another encoder or by one at all", () => {
    const read = toRow(judgedBy("stance-3+one", "against"), "m+one", plain);
    expect([read.retagged, read.readBy]).toEqual([plain.retagged, "m+one"]);
    expect(toRow(judgedBy("stance-3+two", "against"), "m+two", read).retagged).toBe(plain.retagged);
  });

  it("is re-tagged where they say something else, or another model says it", () => {
    expect(toRow(judgedBy("stance-3+one", "favor"), "m+one", plain).retagged).toBe(NOW);
    expect(toRow(judgedBy("stance-4+one", "against"), "m+one", plain).retagged).toBe(NOW);
  });
});
