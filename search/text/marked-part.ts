/** A stretch of text, marked or not. Marks are parts, never markup, so nothing needs escaping. */
export type MarkedPart = { readonly text: string; readonly match: boolean };
