import type { Trip } from "./trips";

/** A question of a plan, in the engine's words. */
type PlannedQuestion = {
  readonly index: string;
  readonly text: string;
  readonly filter: string;
  readonly counts: readonly string[];
  /** How many documents it brings, and of which fields. */
  readonly documents: number;
  readonly fields: readonly string[];
};

/** How a search was answered: the trips to the engine in order, what each requested, and how many milliseconds it took. */
export type Plan = readonly {
  readonly name: string;
  readonly at: number;
  readonly took: number;
  readonly engine: number;
  readonly questions: readonly PlannedQuestion[];
}[];

/** So much of a text or filter is shown: one may name 100,000 ids. */
const LONGEST = 2_000;

/** A plan, fit to be printed. */
export function toPlan(trips: readonly Trip[]): Plan {
  return trips
    .toSorted((a, b) => a.at - b.at)
    .map(({ name, at, took, engine, questions }) => ({
      name,
      at: toTenths(at),
      took: toTenths(took),
      engine,
      questions: questions.map(toPlanned),
    }));
}

function toPlanned(question: Trip["questions"][number]): PlannedQuestion {
  const { indexUid, q, filter, facets, limit, hitsPerPage, attributesToRetrieve } = question;
  return {
    index: indexUid,
    text: toShort(q ?? ""),
    filter: toShort(typeof filter === "string" ? filter : JSON.stringify(filter ?? "")),
    counts: facets ?? [],
    documents: hitsPerPage ?? limit ?? 20,
    fields: attributesToRetrieve ?? ["*"],
  };
}

function toShort(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

function toTenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
