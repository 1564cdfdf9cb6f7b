/** Something of a corpus that gave no document. */
export type RunProblem = {
  readonly path: string;
  readonly line: number | null;
  readonly reason: string;
  /** It was read, and there is nothing in it: a page of scripts alone, a picture without writing. */
  readonly isBlank?: boolean;
  /** Collections of other files that the reason speaks of. */
  readonly concerns?: readonly string[];
};
