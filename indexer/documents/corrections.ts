import { join } from "node:path";
import {
  CORRECTIONS_FILE,
  type Correction,
  MOVING_FILE,
  type Standing,
  toConcerning,
  toStanding,
} from "@/search/document/correction";
import { readCorrectionLines } from "@/search/document/correction-lines";
import type { IndexedCorrections } from "@/search/document/listed-corrections";
import { readFileIfAny } from "@/system/files";
import type { RunProblem } from "../corpus/problem";
import type { CorrectionRow, DocumentRow, Manifest } from "../manifest/manifest";
import { toChangeText, toCorrectionText } from "./correction-text";
import type { Renamed } from "./name-book";

/** The corrections that a run replays. */
export type Corrections = Standing & {
  /** Those that may change a document, oldest first. */
  readonly concerning: (document: string) => readonly Correction[];
  /** What actors are called everywhere. */
  readonly renamed: readonly Renamed[];
  /** The file that holds a correction. */
  readonly fileOf: (id: string) => string;
  readonly problems: readonly RunProblem[];
};

/** Reads the corrections that lie with the corpus and those the site wrote into the data folder. */
export async function readCorrections(corpus: string, data: string): Promise<Corrections> {
  const places = [
    { file: CORRECTIONS_FILE, path: join(corpus, CORRECTIONS_FILE) },
    ...[MOVING_FILE, CORRECTIONS_FILE].map((name) => ({ file: join(data, name), path: join(data, name) })),
  ];
  const texts = await Promise.all(places.map(({ path }) => readFileIfAny(path)));
  const { corrections, problems } = readCorrectionLines(
    places.map(({ file }, at) => ({ file, text: texts[at] ?? "" })),
  );
  const files = new Map(corrections.map(({ correction, file }) => [correction.id, file]));
  return {
    ...toConcerned(toStanding(corrections.map(({ correction }) => correction))),
    fileOf: (id) => files.get(id) ?? CORRECTIONS_FILE,
    problems: problems.map(({ file, line, reason }) => ({ path: file, line, reason })),
  };
}

/** Most documents have no corrections of their own and share the list of those for all. */
function toConcerned(standing: Standing): Omit<Corrections, "fileOf" | "problems"> {
  const forAll = standing.inForce.filter((one) => one.document === null);
  const corrected = new Set(standing.inForce.map((one) => one.document));
  return {
    ...standing,
    concerning: (document) => (corrected.has(document) ? toConcerning(standing.inForce, document) : forAll),
    renamed: forAll.flatMap(({ change }) =>
      change.kind === "rename" ? { name: change.to, other: change.from } : [],
    ),
  };
}

/** What became different since the last run: rows for the manifest, and which documents that concerns. */
export type CorrectionChanges = {
  readonly rows: readonly CorrectionRow[];
  readonly documents: ReadonlySet<string>;
  /** One for all documents came or went, which any document may bear. */
  readonly isForAll: boolean;
};

/** Compares what is in force with what the last run replayed. */
export function toCorrectionChanges(corrections: Corrections, before: Manifest): CorrectionChanges {
  const inForce = new Set(corrections.inForce.map((one) => one.id));
  const came = corrections.inForce.filter((one) => {
    const known = before.corrections.get(one.id);
    return known === undefined || JSON.stringify(known.correction) !== JSON.stringify(one);
  });
  const replaced = came.flatMap((one) => before.corrections.get(one.id)?.correction ?? []);
  const went = [...before.corrections.values()].filter((row) => !inForce.has(row.correction.id));
  const felt = [...came, ...replaced, ...went.map((row) => row.correction)];
  return {
    rows: [
      ...went.map((row) => ({ ...row, removed: true })),
      ...came.map((correction) => ({ kind: "correction", correction, removed: false }) as const),
    ],
    documents: new Set(felt.flatMap((one) => one.document ?? [])),
    isForAll: felt.some((one) => one.document === null),
  };
}

/** Which corrections changed a document of the corpus, and which none. */
export function toIndexedCorrections(
  replayed: readonly Correction[],
  documents: Iterable<DocumentRow>,
): IndexedCorrections {
  const matched = new Map<string, Set<string>>();
  for (const { gone, corrections = [], collection } of documents)
    if (gone === null)
      for (const id of corrections) matched.set(id, (matched.get(id) ?? new Set()).add(collection));
  const ids = replayed.map((one) => one.id);
  return {
    applied: ids.filter((id) => matched.has(id)),
    unmatched: ids.filter((id) => !matched.has(id)),
    appliedIn: Array.from(matched, ([id, collections]) => [id, [...collections]] as const),
  };
}

/** Corrections that change nothing, each with the reason. */
export function toUnmatched(
  corrections: Corrections,
  { unmatched }: IndexedCorrections,
  isThere: (document: string) => boolean,
): readonly UnmatchedCorrection[] {
  const ids = new Set(unmatched);
  const toUnmatchedReason = (one: Correction): string => {
    const what = `${toCorrectionText(one)} finds nothing to change.`;
    if (one.document === null || isThere(one.document)) return what;
    return `${what} There is no document ${one.document}.`;
  };
  return [
    ...corrections.inForce
      .filter((one) => ids.has(one.id))
      .map((one) => ({ file: corrections.fileOf(one.id), id: one.id, reason: toUnmatchedReason(one) })),
    ...corrections.strayUndos.map((one) => ({
      file: corrections.fileOf(one.id),
      id: one.id,
      reason: `${toChangeText(one.change)}: there is no such correction.`,
    })),
  ];
}

export type UnmatchedCorrection = { readonly file: string; readonly id: string; readonly reason: string };
