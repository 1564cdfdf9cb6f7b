import { toReason } from "@/system/files";
import { type Draft, type DraftProblem, type FilePart, type ReadOptions, Unreadable } from "./draft/draft";
import { type Format, findFormat } from "./find-format";
import { READERS } from "./readers";

/** A draft with its place in the file that it was read from. */
export type PlacedDraft = {
  readonly draft: Draft;
  readonly format: Format;
  /** Names it below its file: the path of the file inside it, `#` and the number of one of several; null where the file is one document. */
  readonly part: string | null;
  /** The place of the draft, among those of the file, that it came attached to. */
  readonly partOf: number | null;
};

type PlacedProblem = DraftProblem & { readonly part: string | null };

/** Everything a file holds, files inside it included, and what of it could not be read. */
export type FileReading = {
  readonly drafts: readonly PlacedDraft[];
  readonly problems: readonly PlacedProblem[];
};

/** Files inside files are read so deep, so many of one file, and so many bytes in all. */
const DEEPEST = 5;
const MOST_PARTS = 20_000;
const MOST_BYTES = 1024 ** 3;

type Holder = { readonly part: string | null; readonly partOf: number | null; readonly depth: number };
type Found = {
  readonly drafts: PlacedDraft[];
  readonly problems: PlacedProblem[];
  parts: number;
  bytes: number;
  readonly options: ReadOptions;
};

/**
 * Reads a file by its format, and the files it holds by theirs. Never throws for what they hold: what cannot be read is among the
 * problems.
 *
 * @param name the file's name, whose ending tells the format where the bytes do not.
 */
export async function readFileBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<FileReading> {
  const found: Found = { drafts: [], problems: [], parts: 0, bytes: 0, options };
  await readInto(found, bytes, name, { part: null, partOf: null, depth: 0 });
  return { drafts: found.drafts, problems: found.problems };
}

async function readInto(found: Found, bytes: Uint8Array, name: string, holder: Holder): Promise<void> {
  const { part, partOf } = holder;
  const problem = (reason: string, line: number | null = null): void => {
    found.problems.push({ part, line, reason });
  };
  const format = findFormat(bytes, name);
  if (format === null) return problem("Files of this kind are not read.");
  if (bytes.length === 0) return problem("It is empty.");
  try {
    const { drafts, problems, parts = [] } = await READERS[format](bytes, name, found.options);
    const first = found.drafts.length;
    for (const [at, draft] of drafts.entries())
      found.drafts.push({ draft, format, part: toPartName(part, at, drafts.length), partOf });
    for (const { reason, line } of problems) problem(reason, line);
    const above = drafts.length === 1 ? first : partOf;
    for (const inner of parts) await readPart(found, inner, { ...holder, partOf: above });
  } catch (error) {
    if (error instanceof Unreadable) problem(error.message, error.line);
    else problem(`It cannot be read: ${toReason(error)}.`);
  }
}

async function readPart(found: Found, { path, bytes }: FilePart, holder: Holder): Promise<void> {
  const part = holder.part === null ? path : `${holder.part}/${path}`;
  found.parts += 1;
  found.bytes += bytes.length;
  const reason = toRefusal(found, holder.depth + 1);
  if (reason !== null) found.problems.push({ part, line: null, reason });
  else await readInto(found, bytes, path, { part, partOf: holder.partOf, depth: holder.depth + 1 });
}

function toRefusal({ parts, bytes }: Found, depth: number): string | null {
  if (depth > DEEPEST) return `It lies more than ${DEEPEST} files deep in others. Unpack it.`;
  if (parts > MOST_PARTS) return `The file holds more than ${MOST_PARTS} others. Unpack it.`;
  return bytes > MOST_BYTES ? "What the file holds is too large. Unpack it." : null;
}

/** One of several has its number. */
function toPartName(part: string | null, at: number, of: number): string | null {
  if (of === 1) return part;
  return part === null ? String(at + 1) : `${part}#${at + 1}`;
}
