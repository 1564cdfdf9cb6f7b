/** What a bench measures with; null is what the bench itself thinks right. */
export type BenchOptions = {
  /** Numbers of documents, for a bench that measures corpora of several sizes. */
  readonly sizes: readonly number[] | null;
};

/** A table of plain text: its first line is the head. */
type Table = readonly (readonly string[])[];

/** What a bench measured: as tables for people, and as figures for programs (seconds, bytes, ratios as plain numbers). */
export type Report = {
  readonly tables: readonly Table[];
  readonly figures: Readonly<Record<string, unknown>>;
};

/** Measures one thing against its peer, in the same run. It leaves nothing behind. */
export type Bench = (options: BenchOptions) => Promise<Report>;
