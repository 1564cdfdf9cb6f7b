/** A stretch of text, marked or not. Marks are parts, never markup, so nothing needs escaping. */
export type Part = { readonly text: string; readonly match: boolean };
