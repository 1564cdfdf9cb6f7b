/**
 * Which documents have which stems, and how often: what close matches are ranked by. The collection's postings are
 * stored in rows of the `names` index, each of some thousand documents, and whoever searches reads them from there.
 */
export type PostingsRow = {
  readonly id: string;
  readonly kind: typeof POSTINGS;
  /** Of two rows with one document the later holds it. */
  readonly order: number;
  readonly documents: readonly string[];
  /** Documents of earlier rows that are no more. */
  readonly gone: readonly string[];
  /** Base64 of little-endian 32-bit numbers: the words of each document, titles included. */
  readonly lengths: string;
  /** The same: fingerprints of the row's stems, rising. */
  readonly stems: string;
  /** The same: where each stem's places begin, and at last where all end. */
  readonly starts: string;
  /** The same: the index of a document in the row, shifted by eight bits, and how often it has the stem. */
  readonly places: string;
};

export const POSTINGS = "postings";

/** A place has eight bits for how often. */
export const MOST_COUNTED = 255;
export const COUNT_BITS = 8;

function fromBase64(text: string): Uint32Array {
  const bytes = Buffer.from(text, "base64");
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** A row, unpacked. */
export type Postings = Pick<PostingsRow, "id" | "order" | "documents" | "gone"> & {
  readonly lengths: Uint32Array;
  readonly stems: Uint32Array;
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
};

/** Unpacks a row. */
export function fromPostingsRow({ id, order, documents, gone, ...packed }: PostingsRow): Postings {
  return {
    id,
    order,
    documents,
    gone,
    lengths: fromBase64(packed.lengths),
    stems: fromBase64(packed.stems),
    starts: fromBase64(packed.starts),
    places: fromBase64(packed.places),
  };
}
