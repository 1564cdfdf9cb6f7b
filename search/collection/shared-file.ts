/** A file that holds documents of several collections: who may not see all of them may not have it as it came. */
export type SharedFile = { readonly path: string; readonly collections: readonly string[] };
