/** An engine in use: where it is, with the two keys. `release` ends the use. */
export type AttachedEngine = {
  /** The address of its first node. */
  readonly url: string;
  /** The addresses of all its nodes, of which each holds a part of the documents; mostly there is one. */
  readonly nodes: readonly string[];
  /** On how many of them each document lies; 1 where it is left out. */
  readonly replicas?: number;
  readonly searchKey: string;
  readonly indexingKey: string;
  /** The owner's process id; null for an engine that is not ours. */
  readonly owner: number | null;
  /** Whether it ran already, for another command, when this one came. */
  readonly wasRunning: boolean;
  readonly release: () => Promise<void>;
  /** Settles when the owner ends although we did not release it: the engine is then gone or unguarded. */
  readonly lost: Promise<void>;
};
