import { LRUCache } from "lru-cache";
import { type Names, NO_NAMES } from "../collection/names";
import type { TimelineUnit } from "../document/timeline-units";
import type { Lookup } from "../matching/condition";
import { type CachedAnswers, openCachedAnswers } from "./cached-answers";
import { openPresent, type ReadMark } from "./present";
import { type FindColumns, NO_COLUMNS } from "./read-columns";
import { readOpenings } from "./read-documents";
import { openNamesReader, type ReadNames, readGeneration } from "./read-names";
import { readThrough } from "./read-through";
import { readVectors, type Vectors } from "./read-vectors";
import type { Access, Engine } from "./requests";
import type { FoundIds } from "./stored";

/** What is remembered between searches, for one generation of the index: its names, lookups answered and texts read before. */
export type NamesMemory = {
  /** The names last read. */
  readonly current: () => Promise<Names>;
  /** The names of this generation; whatever is remembered of another is forgotten. */
  readonly renew: (generation: string) => Promise<Names>;
  /** Whether names are being read, for which searches wait. */
  readonly isReading: () => boolean;
  /** What lookups find, by key: from memory what was answered in this generation, the rest requested at once. */
  readonly lookUp: (
    generation: string,
    lookups: ReadonlyMap<string, Lookup>,
    find: (missing: readonly Lookup[]) => Promise<readonly FoundIds[]>,
  ) => Promise<ReadonlyMap<string, FoundIds>>;
  /** The first part of each document's text, by id: one key shows many of the hits that the key before showed. */
  readonly readOpenings: (
    generation: string,
    ids: readonly string[],
    access: Access,
  ) => Promise<ReadonlyMap<string, string>>;
  /** What is nearest, by key: each page and picture of a search wants to know it again. */
  readonly findNear: (
    generation: string,
    key: string,
    find: () => Promise<{ readonly near: Nearness; readonly isWhole: boolean }>,
  ) => Promise<Nearness>;
  readonly timeline: TimelineMemory;
  /** What documents carry, as far as it is held. */
  readonly columns: FindColumns;
  /** The generation that the index is of at this moment, as `openPresent` tells it. */
  readonly present: (access: Access) => Promise<string>;
  /** Answers as they were sent. */
  readonly answers: CachedAnswers;
  /** What the passages of documents mean, by id. */
  readonly readVectors: (
    generation: string,
    ids: readonly string[],
    access: Access,
  ) => Promise<ReadonlyMap<string, Vectors>>;
};

/** The units that the last timeline of this index needed; changed by each. */
type TimelineMemory = { units: readonly TimelineUnit[] };

/** How near documents are to a meaning, by id: the cosine of their nearest passage, 1 for the same. */
export type Nearness = ReadonlyMap<string, number>;

/** Ids of lookups remembered, each lookup counted as so many more; those not used for longest are forgotten first. */
const MOST_LOOKED_UP = 400_000;
const LOOKUP_SIZE = 100;
/** Characters of texts remembered, likewise: a page of long speeches has a million. */
const MOST_CHARACTERS = 4_000_000;
/** Answers about nearness, and characters of the keys of one. */
const MOST_NEARNESS = 200;
const LONGEST_KEY = 20_000;
/** Numbers of vectors remembered: of some thousand articles. */
const MOST_NUMBERS = 2_000_000;

/** An empty memory for an engine. Names are read for all who wait for them, so nobody gives that up. */
export function toNamesMemory(
  engine: Engine,
  read: ReadNames = openNamesReader(engine),
  readMark: ReadMark = async () => null,
  columns: FindColumns = NO_COLUMNS,
): NamesMemory {
  let names: Names = NO_NAMES;
  let reading: { generation: string; names: Promise<Names> } | null = null;
  const lookups = new LRUCache<string, FoundIds>({
    maxSize: MOST_LOOKED_UP,
    sizeCalculation: ({ ids }) => ids.length + LOOKUP_SIZE,
  });
  const openings = new LRUCache<string, string>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (text) => text.length + 1,
  });
  const nearness = new LRUCache<string, Nearness>({ max: MOST_NEARNESS });
  const vectors = new LRUCache<string, Vectors>({
    maxSize: MOST_NUMBERS,
    sizeCalculation: (all) => all.reduce((sum, one) => sum + one.length, 1),
  });

  const timeline: TimelineMemory = { units: ["month"] };
  const answers = openCachedAnswers();

  const renew = async (generation: string): Promise<Names> => {
    if (names.generation === generation) return names;
    if (reading?.generation !== generation) reading = { generation, names: read(generation) };
    try {
      names = await reading.names;
    } finally {
      reading = null;
    }
    lookups.clear();
    openings.clear();
    nearness.clear();
    vectors.clear();
    timeline.units = ["month"];
    answers.clear();
    // Read from now on, so that the first searches need not wait for it.
    columns(names);
    return names;
  };

  return {
    current: async () => (names.generation === "" ? renew(await readGeneration({ engine })) : names),
    renew,
    isReading: () => reading !== null,
    timeline,
    columns,
    present: openPresent(readMark),
    answers,
    lookUp: async (generation, wanted, find) => {
      const toPlace = (key: string): string => `${generation} ${key}`;
      const answers = new Map<string, FoundIds>();
      for (const key of wanted.keys()) {
        const known = lookups.get(toPlace(key));
        if (known) answers.set(key, known);
      }
      const missing = [...wanted].filter(([key]) => !answers.has(key));
      const found = missing.length === 0 ? [] : await find(missing.map(([, lookup]) => lookup));
      found.forEach((answer, at) => {
        const key = missing[at]?.[0] ?? "";
        answers.set(key, answer);
        if (answer.isLeftOut !== true) lookups.set(toPlace(key), answer);
      });
      return answers;
    },
    readOpenings: async (generation, ids, access) =>
      readThrough(openings, generation, ids, "", (missing) => readOpenings(missing, access)),
    findNear: async (generation, key, find) => {
      const place = `${generation} ${key}`;
      const known = nearness.get(place);
      if (known !== undefined) return known;
      const { near, isWhole } = await find();
      if (isWhole && key.length <= LONGEST_KEY) nearness.set(place, near);
      return near;
    },
    readVectors: async (generation, ids, access) =>
      readThrough(vectors, generation, ids, [], (missing) => readVectors(missing, access)),
  };
}
