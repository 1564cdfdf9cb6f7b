/** What a corpus of some size takes: seconds and bytes; the search in milliseconds. */
export type Scale = {
  readonly documents: number;
  readonly seconds: number;
  readonly words: number;
  /** The most that the indexing process ever had. */
  readonly memory: number;
  /** Seconds of a run that finds one new file, and of one that finds nothing. */
  readonly added: number;
  readonly unchanged: number;
  readonly siteMemory: number;
  readonly engineMemory: number;
  readonly disk: number;
  readonly search: number;
};
