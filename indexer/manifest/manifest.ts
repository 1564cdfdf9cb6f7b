import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Correction } from "@/search/document/correction";
import { readFileIfAny } from "@/system/files";
import type { Story } from "../stories/group-stories";
import type { Sketch } from "../stories/sketch";

/**
 * What has been published: a log of rows, the later one of a key in force. It is appended to and synced after each
 * publish, so that a crash costs at most the knowledge of the last run, which the next one then finds changed.
 */
export type Manifest = {
  readonly files: ReadonlyMap<string, FileRow>;
  readonly documents: ReadonlyMap<string, DocumentRow>;
  /** Corrections that the last run replayed, by id. */
  readonly corrections: ReadonlyMap<string, CorrectionRow>;
  readonly run: RunRow | null;
  readonly log: Log;
};

/** The state of the file. */
type Log = {
  /** How many rows it holds, those out of force among them. */
  readonly rows: number;
  /** Whether all of it can be read: nothing may be added after a row that was cut off. */
  readonly isWhole: boolean;
};

export type FileRow = {
  readonly kind: "file";
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ids: readonly string[];
  /** That of its folder; its documents may say another. */
  readonly collection: string;
  readonly problems: readonly ManifestProblem[];
  /** The file is no longer in the corpus. */
  readonly removed: boolean;
};

/** The path is that of the file, or of a file inside it; rows of earlier releases have none. */
type ManifestProblem = {
  readonly path?: string;
  readonly line: number | null;
  readonly reason: string;
  /** Collections of other files that the reason speaks of. */
  readonly concerns?: readonly string[];
};

export type DocumentRow = Sketch & {
  readonly kind: "document";
  readonly id: string;
  readonly title: string;
  readonly collection: string;
  /** Of what the document says. */
  readonly hash: string;
  /** Of its tags, whatever encoder read them closely, and of the date a correction gave it. */
  readonly tagsHash: string;
  /** When it first came into the corpus. */
  readonly firstIngested: string;
  readonly changed: string;
  /** When its tags last came out otherwise than before. */
  readonly retagged: string;
  /** What a close reading of title, text and language is stored by. */
  readonly textKey: string;
  readonly words: number;
  /** As `CleanDocument` has them. */
  readonly language: string | null;
  readonly published: string | null;
  /** The version of the encoder that read it closely; left out when none did. */
  readonly readBy?: string;
  /** When it was removed from the corpus; null while it is there. */
  readonly gone: string | null;
  /** The document that it came attached to has all its text; left out where that is not so. */
  readonly within?: true;
  /** The story it is in; left out when it is alone. */
  readonly story?: Story;
  /** The issues that its stances are on, by what they are recognised by; left out when there are none. */
  readonly issues?: Readonly<Record<string, IssueUse>>;
  /** Ids of the corrections that changed it; left out when none did. */
  readonly corrections?: readonly string[];
};

/** An issue in a document: how it is spelt there, and whether a side on it counts. */
export type IssueUse = { readonly as: string; readonly counts: boolean };

export type CorrectionRow = {
  readonly kind: "correction";
  readonly correction: Correction;
  /** It is no longer in force. */
  readonly removed: boolean;
};

export type RunRow = {
  readonly kind: "run";
  readonly corpus: string;
  /** Of taggers, tables, targets and index settings: another one re-tags everything. */
  readonly version: string;
  readonly generation: string;
  readonly at: string;
};

export type ManifestRow = FileRow | DocumentRow | CorrectionRow | RunRow;

const NO_MANIFEST: Manifest = {
  files: new Map(),
  documents: new Map(),
  corrections: new Map(),
  run: null,
  log: { rows: 0, isWhole: true },
};

/** Rows are written anew when the log holds this many times as many as are in force. */
const MOST_ROWS_PER_LIVE = 3;

/** Where the manifest lies in the data folder. */
export const MANIFEST_FILE = "manifest.jsonl";

function toPath(data: string): string {
  return join(data, MANIFEST_FILE);
}

/** Reads the manifest of a data folder. A row that was cut off by a crash ends it. */
export async function readManifest(data: string): Promise<Manifest> {
  const text = await readFileIfAny(toPath(data));
  if (text === null) return NO_MANIFEST;
  const { rows, isWhole } = readRows(text);
  return withRows({ ...NO_MANIFEST, log: { rows: 0, isWhole } }, rows);
}

function readRows(text: string): { readonly rows: readonly ManifestRow[]; readonly isWhole: boolean } {
  const rows: ManifestRow[] = [];
  for (const line of text.split("\n")) {
    if (line === "") continue;
    try {
      const row: unknown = JSON.parse(line);
      if (!isRow(row)) return { rows, isWhole: false };
      rows.push(row);
    } catch {
      return { rows, isWhole: false };
    }
  }
  return { rows, isWhole: text === "" || text.endsWith("\n") };
}

/** Whether a line is one of ours, as far as its key tells: a disk that was repaired may have put others in their place. */
function isRow(row: unknown): row is ManifestRow {
  const { kind, path, id, correction, generation } = { ...(row as Partial<Record<string, unknown>> | null) };
  const key = { file: path, document: id, correction, run: generation }[String(kind)];
  return kind === "correction" ? typeof key === "object" && key !== null : typeof key === "string";
}

/** A manifest with rows added to it. */
function withRows(manifest: Manifest, rows: readonly ManifestRow[]): Manifest {
  const files = new Map(manifest.files);
  const documents = new Map(manifest.documents);
  const corrections = new Map(manifest.corrections);
  let { run } = manifest;
  for (const row of rows) {
    if (row.kind === "run") run = row;
    else if (row.kind === "document") documents.set(row.id, row);
    else if (row.kind === "correction") {
      if (row.removed) corrections.delete(row.correction.id);
      else corrections.set(row.correction.id, row);
    } else if (row.removed) files.delete(row.path);
    else files.set(row.path, row);
  }
  const log = { ...manifest.log, rows: manifest.log.rows + rows.length };
  return { files, documents, corrections, run, log };
}

/**
 * Adds rows to a manifest as it was read, on disk when this returns. The log is written anew when most of it is out of
 * force, or when its end was cut off.
 */
export async function appendToManifest(
  data: string,
  manifest: Manifest,
  rows: readonly ManifestRow[],
): Promise<void> {
  const { files, documents, corrections, run, log } = withRows(manifest, rows);
  const live = files.size + documents.size + corrections.size + 1;
  if (log.isWhole && log.rows <= live * MOST_ROWS_PER_LIVE) return writeSynced(toPath(data), rows, "a");
  const all = [...files.values(), ...documents.values(), ...corrections.values(), ...(run ? [run] : [])];
  const draft = `${toPath(data)}.draft`;
  await writeSynced(draft, all, "w");
  await rename(draft, toPath(data));
}

async function writeSynced(path: string, rows: readonly ManifestRow[], flag: "a" | "w"): Promise<void> {
  const file = await open(path, flag, 0o600);
  try {
    await file.writeFile(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    await file.sync();
  } finally {
    await file.close();
  }
}
