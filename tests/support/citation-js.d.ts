declare module "@citation-js/core" {
  /** An entry as CSL-JSON has it. */
  type Entry = {
    readonly id: string;
    readonly type: string;
    readonly title?: string;
    readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
    readonly "container-title"?: string;
    readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
    readonly URL?: string;
    readonly language?: string;
    readonly note?: string;
  };
  /** Reads citations in any format whose plugin is loaded. */
  export class Cite {
    constructor(text: string);
    readonly data: readonly Entry[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
