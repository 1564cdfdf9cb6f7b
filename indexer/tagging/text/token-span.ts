/** A stretch of a text as positions of its tokens; `to` is exclusive. */
export type TokenSpan = { readonly from: number; readonly to: number };
