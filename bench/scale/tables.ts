import type { Report } from "../bench";
import type { Scale } from "./scale";

type Measure = {
  readonly head: string;
  readonly of: (one: Scale) => number;
  readonly show: (value: number) => string;
};

const seconds = (value: number): string => `${value.toFixed(1)} s`;
const bytes = (value: number): string => `${Math.round(value / 1e6).toLocaleString("en")} MB`;

const MEASURES: readonly Measure[] = [
  { head: "first run", of: (one) => one.seconds, show: seconds },
  {
    head: "words/s",
    of: (one) => one.words / one.seconds,
    show: (value) => Math.round(value).toLocaleString("en"),
  },
  { head: "its memory", of: (one) => one.memory, show: bytes },
  { head: "nothing new", of: (one) => one.unchanged, show: seconds },
  { head: "one new file", of: (one) => one.added, show: seconds },
  { head: "site's memory", of: (one) => one.siteMemory, show: bytes },
  { head: "engine's memory", of: (one) => one.engineMemory, show: bytes },
  { head: "disk", of: (one) => one.disk, show: bytes },
  { head: "median search", of: (one) => one.search, show: (value) => `${value.toFixed(0)} ms` },
];

/**
 * A line a size, and a line a step from one size to the next: the power of the number of documents that each measure grows with
 * (1: in proportion, 0: not at all).
 */
export function toScaleTables(rows: readonly Scale[]): Report["tables"] {
  const heads = MEASURES.map(({ head }) => head);
  const sizes = rows.map((row) => [
    row.documents.toLocaleString("en"),
    ...MEASURES.map(({ of, show }) => show(of(row))),
  ]);
  const slopes = rows.slice(1).map((row, at) => {
    const last = rows[at] ?? row;
    return [
      `${last.documents.toLocaleString("en")} to ${row.documents.toLocaleString("en")}`,
      ...MEASURES.map(({ of }) => toSlope(last, row, of).toFixed(2)),
    ];
  });
  return [
    [["documents", ...heads], ...sizes],
    ...(slopes.length > 0 ? [[["slope", ...heads], ...slopes]] : []),
  ];
}

/** The power by which a measure grows from one size to another. */
function toSlope(one: Scale, other: Scale, of: Measure["of"]): number {
  return Math.log(of(other) / of(one)) / Math.log(other.documents / one.documents);
}
