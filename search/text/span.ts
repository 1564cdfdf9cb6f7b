/**
 * The words that every room shares about one document: what a reader of files hands to the tagger,
 * what the tagger answers, and what is stored. Offsets are UTF-16 code units into `text`, end exclusive.
 */

/** A place in a document's text. */
export type Span = readonly [start: number, end: number];
