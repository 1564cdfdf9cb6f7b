/** A document that another one leads to. */
export type LinkedDocument = { readonly id: string; readonly title: string };

/** Another document of a hit's story, whether it matches or not. */
export type Copy = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
};
