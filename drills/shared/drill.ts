/** What a drill did to the product again and again, and how that ended. */
export type DrillRow = {
  /** What happened to it, or what it was sent, as the table of docs/reliability.md says it. */
  readonly fault: string;
  /** How often that was done. */
  readonly tried: number;
  /** What was lost of what had been acknowledged, in words: `nothing` where all is there. Crashes, where inputs are sent. */
  readonly lost: string;
  /** The longest it took to be whole again, or to answer one input, in milliseconds; null where nothing is waited for. */
  readonly slowest: number | null;
  /** A sentence for each promise that was broken, with what it takes to do it again. */
  readonly breaches: readonly string[];
};

export type DrillOptions = {
  /** What is done at random is the same for the same seed. */
  readonly seed: number;
  /** How often each fault, or how many inputs in all; a drill may do fewer where it says so. */
  readonly count: number;
  /** Whether the time is over that the drills were given: then nothing more is begun that can be left out. */
  readonly isOver: () => boolean;
  /** For whoever waits: one line, without its end. */
  readonly say: (line: string) => void;
};

/** One drill: real processes, real faults, and what was promised looked at afterwards. */
export type Drill = {
  /** As it is called on the command line. */
  readonly name: string;
  /** Something breaks, or something hostile comes in. They have a table each. */
  readonly kind: "fault" | "input";
  /** How often it is done where nobody says how often. */
  readonly usual: number;
  /** Never throws for what the product does wrong, which is a breach. */
  readonly run: (options: DrillOptions) => Promise<readonly DrillRow[]>;
};

/** A drill as it was run. */
export type DrillResult = {
  readonly drill: string;
  readonly kind: Drill["kind"];
  readonly seed: number;
  readonly count: number;
  /** When it ended, ISO 8601 in UTC, and how long it took, in seconds. */
  readonly at: string;
  readonly seconds: number;
  /** Whether its time was over before it came to all faults, so that it may lack rows. */
  readonly isCut: boolean;
  readonly rows: readonly DrillRow[];
};
