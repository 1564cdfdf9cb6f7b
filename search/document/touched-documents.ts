/** What a published indexing run left behind, for those who follow searches. */
export type RunTraces = {
  /** The generation before it; empty before the first. */
  readonly before: string;
  /** Documents that came, changed, were re-tagged or went; null where any may match otherwise now. */
  readonly touched: readonly string[] | null;
  /** Those that say what they said, and were only re-tagged because they were read closely. */
  readonly reread: readonly string[];
};
