/** A place in a document's text, for readers of files, taggers and the index alike: UTF-16 code units, end exclusive. */
export type Span = readonly [start: number, end: number];
