import { toTaggedDocument } from "@/indexer/documents/tagged-document";
import { toIndexedDocument } from "@/indexer/documents/to-indexed-document";
import type { CleanDocument } from "@/search/document/document";
import type { DocumentVectors, IndexedDocument } from "@/search/document/indexed-document";
import type { QuestionEncoder } from "@/search/meilisearch/search-context";
import { aDocument, someTags } from "./documents";

const LONG_AGO = "2026-01-01T00:00:00.000Z";
const TIMES = { firstIngested: LONG_AGO, changed: LONG_AGO, retagged: LONG_AGO } as const;

/** A document as the index has it, with a vector for each of its passages; null where it was not read closely. */
export function aReadDocument(
  changes: Partial<CleanDocument>,
  vectors: readonly (readonly number[])[] | null,
): IndexedDocument {
  const tagged = toTaggedDocument(aDocument(changes), someTags({}));
  return {
    ...toIndexedDocument(tagged, TIMES),
    readClosely: vectors !== null,
    _vectors: toVectors(vectors),
  };
}

function toVectors(vectors: readonly (readonly number[])[] | null): DocumentVectors {
  if (vectors === null) return { meaning: null };
  return { meaning: { embeddings: vectors.map(toUnit), regenerate: false } };
}

/** The vector of length 1 in the same direction. */
function toUnit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** An encoder that knows these questions, each by its vector, and fails at any other. */
export function anEncoder(
  version: string,
  questions: Readonly<Record<string, readonly number[]>>,
): QuestionEncoder {
  return {
    version,
    encode: async (question) => {
      const vector = questions[question];
      if (vector === undefined) throw new RangeError(`The encoder was not to read “${question}”.`);
      return Float32Array.from(toUnit(vector));
    },
  };
}
