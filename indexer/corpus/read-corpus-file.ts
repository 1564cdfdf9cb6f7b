import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { About } from "@/search/document/about-schema";
import type { CleanDocument } from "@/search/document/document";
import { isCode, toReason } from "@/system/files";
import { type Place, toCleanDocument, toSafeId } from "../cleaning/clean-document";
import { Unreadable } from "../reading/draft/draft";
import type { FieldMap } from "../reading/draft/field-map";
import { type PlacedDraft, readFileBytes } from "../reading/read-file";
import { toRefusalOfSize } from "../reading/refusal-of-size";
import { giveSignOfLife } from "../workers/worker-task";
import type { FileContent } from "./corpus-file";
import type { RunProblem } from "./problem";
import { withAbout } from "./with-about";

/** Where a file stands in the corpus. */
type FilePlace = Pick<Place, "path" | "id" | "collection" | "name">;

/** A file to be read, by its absolute path; its size in bytes. */
export type ReadTask = {
  readonly file: string;
  readonly size: number;
  readonly place: FilePlace;
  /** What the fields file beside it says of the fields of records. */
  readonly fields?: FieldMap | undefined;
  /** What the file beside it says of it. */
  readonly about?: About | undefined;
};

/** Reads a file, and cleans what it holds. Never throws for what that is: what cannot be read is among the problems. */
export async function readCorpusFile(task: ReadTask): Promise<FileContent> {
  const started = performance.now();
  const content = await readContent(task);
  return { ...content, seconds: (performance.now() - started) / 1_000 };
}

async function readContent({
  file,
  size,
  place,
  fields,
  about,
}: ReadTask): Promise<Omit<FileContent, "seconds">> {
  const problem: ToProblem = (reason, line = null, part = null) => ({
    path: toPartPath(place.path, part),
    line,
    reason,
  });
  const refusal = toRefusalOfSize(size, place.path);
  if (refusal !== null) return { documents: [], problems: [problem(refusal)] };
  try {
    const bytes = await readFile(file);
    const { drafts, problems } = await readFileBytes(bytes, basename(file), { fields }, giveSignOfLife);
    const read = drafts.map((placed) => toDocument(placed, toPlace(placed, drafts, place), problem));
    const documents = read.flatMap((one) => one.document ?? []);
    return {
      documents: withParts(
        about ? documents.map((one) => withAbout(one, about, one.path === place.path)) : documents,
      ),
      problems: [
        ...problems.map(({ reason, line, part, isBlank }) => ({
          ...problem(reason, line, part),
          ...(isBlank ? { isBlank } : {}),
        })),
        ...read.flatMap((one) => one.problem ?? []),
      ],
    };
  } catch (error) {
    return { documents: [], problems: [toProblem(error, problem)] };
  }
}

/** Links run both ways: each document names those that came attached to it. One whose holder could not be read came attached to none. */
function withParts(documents: readonly CleanDocument[]): CleanDocument[] {
  const parts = new Map<string, string[]>(documents.map(({ id }) => [id, []]));
  for (const { id, partOf } of documents) parts.get(partOf ?? "")?.push(id);
  return documents.map((document) => {
    const isHeld = document.partOf !== null && parts.has(document.partOf);
    return {
      ...document,
      partOf: isHeld ? document.partOf : null,
      within: isHeld && document.within,
      parts: parts.get(document.id) ?? [],
    };
  });
}

/** Something inside a file has its name or number in path and id. */
function toPlace(
  { part, format, partOf, isWithin }: PlacedDraft,
  all: readonly PlacedDraft[],
  place: FilePlace,
): Place {
  const holder = partOf === null ? undefined : all[partOf];
  return {
    path: toPartPath(place.path, part),
    id: toPartId(place.id, part),
    collection: place.collection,
    name: part === null ? place.name : /^\d+$/.test(part) ? `${place.name} ${part}` : toPartName(part),
    format,
    partOf: holder === undefined ? null : toHolderId(place.id, holder),
    isWithin: holder !== undefined && isWithin,
  };
}

function toPartPath(path: string, part: string | null): string {
  return part === null ? path : `${path}#${part}`;
}

/** The id of something inside a file, by that of the file. */
export function toPartId(id: string, part: string | null): string {
  return part === null ? id : toSafeId(`${id}-${part}`);
}

function toHolderId(id: string, { draft, part }: PlacedDraft): string {
  return draft.id === undefined ? toPartId(id, part) : toSafeId(draft.id);
}

function toPartName(part: string): string {
  const name = part.split("/").at(-1) ?? part;
  return basename(name, extname(name));
}

type ToProblem = (reason: string, line?: number | null, part?: string | null) => RunProblem;

function toDocument(
  { draft, part }: PlacedDraft,
  place: Place,
  problem: ToProblem,
): { document?: CleanDocument; problem?: RunProblem } {
  try {
    return { document: toCleanDocument(draft, place) };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: problem(error.message, error.line, part) };
    return { problem: problem(`It cannot be read: ${toReason(error)}.`, null, part) };
  }
}

function toProblem(error: unknown, problem: ToProblem): RunProblem {
  if (isCode(error, "EACCES") || isCode(error, "EPERM"))
    return problem("It may not be read: its permissions forbid it.");
  return problem(`It cannot be read: ${toReason(error)}.`);
}
