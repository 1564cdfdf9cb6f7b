/** A document as it was answered. */
export type AnsweredDocument = { readonly id: string; readonly json: unknown };
