import { toReason } from "@/system/files";
import { toRefusal, toSizeRefusal } from "./containers/limits";
import { type Draft, type DraftProblem, type FilePart, type ReadOptions, Unreadable } from "./draft/draft";
import { findFormat } from "./find-format";
import { type Format, isContainer } from "./format-of-name";
import { READERS } from "./readers";
import { toRefusalOfSize } from "./refusal-of-size";

/** A draft with its place in the file that it was read from. */
export type PlacedDraft = {
  readonly draft: Draft;
  readonly format: Format;
  /** Names it below its file: the path of the file inside it, `#` and the number of one of several; null where the file is one document. */
  readonly part: string | null;
  /** The place of the draft, among those of the file, that it came attached to. */
  readonly partOf: number | null;
  /** Whether the text of the draft that it came attached to has all of its text. */
  readonly isWithin: boolean;
};

type PlacedProblem = DraftProblem & { readonly part: string | null };

/** Everything a file holds, files inside it included, and what of it could not be read. */
export type FileReading = {
  readonly drafts: readonly PlacedDraft[];
  readonly problems: readonly PlacedProblem[];
};

const NOTHING = "There is nothing in it of a kind that is read.";

/** Where a file lies in the one that is read. */
type Holder = { readonly part: string | null; readonly partOf: number | null; readonly depth: number };

/** What has been read so far, and how many parts and bytes that took. */
type Found = {
  readonly drafts: PlacedDraft[];
  readonly problems: PlacedProblem[];
  parts: number;
  bytes: number;
  readonly options: ReadOptions;
  readonly onPart: () => void;
};

/** A file inside another, once it is open. */
type Opened = Pick<FilePart, "isWithin" | "isOptional" | "known"> & {
  readonly bytes: Uint8Array;
  readonly name: string;
};

/**
 * Reads a file by its format, and the files it holds by theirs. Never throws for what they hold: what cannot be read is among the
 * problems.
 *
 * @param name the file's name, whose ending tells the format where the bytes do not.
 * @param onPart is called for every file inside it, and for every page that takes long.
 */
export async function readFileBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
  onPart: () => void = () => undefined,
): Promise<FileReading> {
  const found: Found = { drafts: [], problems: [], parts: 0, bytes: 0, options, onPart };
  await readInto(found, { bytes, name }, { part: null, partOf: null, depth: 0 });
  return { drafts: found.drafts, problems: found.problems };
}

async function readInto(found: Found, opened: Opened, holder: Holder): Promise<void> {
  const { bytes, name, isOptional = false } = opened;
  const format = findFormat(bytes, name);
  if (format === null && isOptional) return;
  if (format === null) return addProblem(found, holder, "Files of this kind are not read.");
  if (bytes.length === 0) return addProblem(found, holder, "It is empty.");
  const refusal = toSizeRefusal(bytes.length, isContainer(format));
  if (refusal !== null) return addProblem(found, holder, refusal);
  try {
    const {
      drafts,
      problems,
      parts = [],
    } = await READERS[format](bytes, name, {
      ...found.options,
      onPage: found.onPart,
    });
    const first = found.drafts.length;
    const had = first + found.problems.length;
    addDrafts(found, drafts, format, opened, holder);
    for (const { reason, line } of problems) addProblem(found, holder, reason, line);
    await readParts(found, parts, { ...holder, partOf: drafts.length === 1 ? first : holder.partOf });
    if (found.drafts.length + found.problems.length === had) throw new Unreadable(NOTHING, null, true);
  } catch (error) {
    addError(found, holder, error);
  }
}

function addDrafts(
  found: Found,
  drafts: readonly Draft[],
  format: Format,
  { known, isWithin = false }: Opened,
  { part, partOf }: Holder,
): void {
  for (const [at, draft] of drafts.entries())
    found.drafts.push({
      draft: known === undefined ? draft : withKnown(draft, known),
      format,
      part: toPartName(part, at, drafts.length),
      partOf,
      isWithin,
    });
}

function withKnown(draft: Draft, { url, details }: NonNullable<FilePart["known"]>): Draft {
  return { ...draft, url: draft.url ?? url, details: { ...details, ...draft.details } };
}

async function readParts(
  found: Found,
  parts: Iterable<FilePart> | AsyncIterable<FilePart>,
  holder: Holder,
): Promise<void> {
  const depth = holder.depth + 1;
  for await (const { path, size, open, ...more } of parts) {
    const inner = { ...holder, part: holder.part === null ? path : `${holder.part}/${path}`, depth };
    const refusal = toRefusal({ depth, parts: found.parts + 1, bytes: found.bytes + size });
    if (refusal !== null) return addProblem(found, inner, refusal);
    found.parts += 1;
    found.onPart();
    try {
      const tooLarge = toRefusalOfSize(size, path);
      if (tooLarge !== null) throw new Unreadable(tooLarge);
      const bytes = await open();
      found.bytes += bytes.length;
      await readInto(found, { bytes, name: path, ...more }, inner);
    } catch (error) {
      addError(found, inner, error);
    }
  }
}

function addProblem(found: Found, { part }: Holder, reason: string, line: number | null = null): void {
  found.problems.push({ part, line, reason });
}

function addError(found: Found, holder: Holder, error: unknown): void {
  if (error instanceof Unreadable && error.isBlank)
    found.problems.push({ part: holder.part, line: error.line, reason: error.message, isBlank: true });
  else if (error instanceof Unreadable) addProblem(found, holder, error.message, error.line);
  else addProblem(found, holder, `It cannot be read: ${toReason(error)}.`);
}

/** One of several has its number. */
function toPartName(part: string | null, at: number, of: number): string | null {
  if (of === 1) return part;
  return part === null ? String(at + 1) : `${part}#${at + 1}`;
}
