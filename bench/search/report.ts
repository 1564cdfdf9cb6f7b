import type { Report } from "../bench";
import { PICTURES, SEARCHES, toRatios } from "./comparisons";
import type { Times } from "./race";
import { toMilliseconds } from "./times";

/** What was measured: each kind of search by its name, and what there is beside the plain search. */
export type Measured = {
  readonly documents: number;
  readonly rounds: number;
  readonly kinds: Readonly<Record<string, Times>>;
  readonly beside: Times;
};

/** Milliseconds and ratios, a column a kind; what is beside the plain search has a table of its own. */
export function toReport({ documents, rounds, kinds, beside }: Measured): Report {
  const all = Object.values(kinds);
  const size = `${documents.toLocaleString("en")} documents`;
  const names = Object.keys(all[0] ?? {});
  const ratios = all.map((times) => toRatios(SEARCHES, times));
  const besides = toRatios(PICTURES, beside);
  return {
    tables: [
      [
        [`Searching ${size}: median, p95`, ...Object.keys(kinds)],
        ...names.map((name) => [name, ...all.map((times) => toShown(times, name))]),
      ],
      [
        ["Times as long, median of rounds", ...Object.keys(kinds)],
        ...Object.keys(SEARCHES).map((name) => [name, ...ratios.map((of) => (of[name] ?? 0).toFixed(2))]),
      ],
      [
        [`Beside the plain search, ${size}`, "median, p95"],
        ...Object.keys(beside).map((name) => [name, toShown(beside, name)]),
      ],
      [
        ["Times as long, median of rounds", ""],
        ...Object.entries(besides).map(([name, ratio]) => [name, ratio.toFixed(2)]),
      ],
    ],
    figures: {
      documents,
      rounds,
      kinds: mapValues(kinds, (times) => toFigures(times, toRatios(SEARCHES, times))),
      beside: toFigures(beside, besides),
    },
  };
}

function toShown(times: Times, name: string): string {
  return `${toMilliseconds(times, name, 0.5).toFixed(1)} ms, ${toMilliseconds(times, name, 0.95).toFixed(1)} ms`;
}

function toFigures(times: Times, ratios: Readonly<Record<string, number>>): object {
  const milliseconds = mapValues(times, (_, name) => ({
    median: toMilliseconds(times, name, 0.5),
    p95: toMilliseconds(times, name, 0.95),
  }));
  return { milliseconds, ratios };
}

function mapValues<One, Other>(
  all: Readonly<Record<string, One>>,
  make: (one: One, name: string) => Other,
): Readonly<Record<string, Other>> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, make(one, name)]));
}
