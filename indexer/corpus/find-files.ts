import { open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { CleanDocument } from "@/search/document/document";
import { isCode, toReason } from "@/system/files";
import { type Place, toCleanDocument, toSafeId } from "../cleaning/clean-document";
import { Unreadable } from "../reading/draft/draft";
import { findFormat, toFormatOfName } from "../reading/find-format";
import { type PlacedDraft, readFileBytes, toRefusalOfSize } from "../reading/read-file";
import type { CorpusFile, CorpusFiles, FileContent } from "./corpus-file";
import { RunFailed } from "./errors";
import { listPackageFiles } from "./packages";
import type { RunProblem } from "./problem";

/** So many bytes at its beginning tell what kind of file it is. */
const START = 512;
/** Files at the top of a corpus that are about it, not of it. */
const ABOUT = ["targets.json", "corrections.jsonl", "thresholds.json", "packages.json", "README.md"];

/**
 * Everything a corpus holds: its files, and the data files of the packages it names.
 *
 * @throws RunFailed when the folder is missing or may not be read.
 */
export async function listCorpusFiles(corpus: string, project: string): Promise<CorpusFiles> {
  const found: Found = { files: [], ignored: 0, problems: [], seen: new Set(), ids: new Set() };
  try {
    await walk(corpus, "", found);
  } catch (error) {
    const why = isCode(error, "ENOENT")
      ? "does not exist"
      : isCode(error, "ENOTDIR")
        ? "is no folder"
        : `cannot be read (${toReason(error)})`;
    throw new RunFailed(`The corpus folder ${corpus} ${why}. Set PARALLAX_CORPUS to a folder of documents.`);
  }
  const packaged = await listPackageFiles(corpus, project);
  return {
    files: [...found.files, ...packaged.files],
    ignored: found.ignored,
    notes: packaged.notes,
    problems: found.problems,
  };
}

type Found = {
  readonly files: CorpusFile[];
  ignored: number;
  readonly problems: RunProblem[];
  readonly seen: Set<string>;
  readonly ids: Set<string>;
};

/** Files in the order of their paths. A folder reached a second time, by a link, is not entered again. */
async function walk(corpus: string, below: string, found: Found): Promise<void> {
  const folder = join(corpus, below);
  const real = await realpath(folder);
  if (found.seen.has(real)) return;
  found.seen.add(real);
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  for (const name of names) {
    const path = below === "" ? name : `${below}/${name}`;
    if (below === "" && ABOUT.includes(name)) continue;
    try {
      const facts = await stat(join(corpus, path));
      if (facts.isDirectory()) await walk(corpus, path, found);
      else if (!(await isReadable(corpus, path))) found.ignored += 1;
      else found.files.push(toCorpusFile(corpus, path, facts.size, facts.mtimeMs, found));
    } catch (error) {
      found.problems.push({ path, line: null, reason: `It cannot be read: ${toReason(error)}.` });
    }
  }
}

/** Whether the ending, else the beginning of a file, tells a format that is read. */
async function isReadable(corpus: string, path: string): Promise<boolean> {
  if (toFormatOfName(path) !== null) return true;
  const file = await open(join(corpus, path));
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START), 0, START, 0);
    return findFormat(buffer.subarray(0, bytesRead), path) !== null;
  } finally {
    await file.close();
  }
}

function toCorpusFile(corpus: string, path: string, size: number, mtimeMs: number, found: Found): CorpusFile {
  const name = basename(path, extname(path));
  const collection = path.includes("/") ? (path.split("/")[0] ?? "") : basename(corpus);
  const id = toPathId(path, found.ids);
  return {
    path,
    size,
    mtimeMs,
    read: () => readCorpusFile(join(corpus, path), size, { path, id, collection, name }),
  };
}

/** `briefs/a-meeting.md` is `briefs-a-meeting`; a fingerprint tells apart what would have the same id. */
function toPathId(path: string, taken: Set<string>): string {
  const plain = path.slice(0, path.length - extname(path).length).replaceAll("/", "-");
  const safe = toSafeId(plain);
  const id = taken.has(safe) ? toSafeId(`${plain} ${path}`) : safe;
  taken.add(id);
  return id;
}

type FilePlace = Pick<Place, "path" | "id" | "collection" | "name">;

async function readCorpusFile(file: string, size: number, place: FilePlace): Promise<FileContent> {
  const problem: ToProblem = (reason, line = null, part = null) => ({
    path: toPartPath(place.path, part),
    line,
    reason,
  });
  const refusal = toRefusalOfSize(size, place.path);
  if (refusal !== null) return { documents: [], problems: [problem(refusal)] };
  try {
    const { drafts, problems } = await readFileBytes(await readFile(file), basename(file));
    const read = drafts.map((placed) => toDocument(placed, toPlace(placed, drafts, place), problem));
    return {
      documents: read.flatMap((one) => one.document ?? []),
      problems: [
        ...problems.map((one) => problem(one.reason, one.line, one.part)),
        ...read.flatMap((one) => one.problem ?? []),
      ],
    };
  } catch (error) {
    return { documents: [], problems: [toProblem(error, problem)] };
  }
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

function toPartId(id: string, part: string | null): string {
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
