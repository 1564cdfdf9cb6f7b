import { randomUUID } from "node:crypto";
import type { CloseReading } from "@/search/collection/close-reading";
import { type PlacedUnread, toUnread } from "@/search/collection/unread";
import type { Target } from "@/search/document/document";
import type { Thresholds } from "@/search/document/thresholds";
import type { RunTraces } from "@/search/document/touched-documents";
import { type CloseEncoder, isReadable } from "../close-reading/close-encoder";
import type { Readings } from "../close-reading/readings";
import type { CorpusFiles } from "../corpus/corpus-file";
import type { ChangedFiles } from "../corpus/find-changed";
import { toFolderCollection } from "../corpus/path-names";
import type { RunProblem } from "../corpus/problem";
import { type CorrectionChanges, type Corrections, toIndexedCorrections } from "../documents/corrections";
import { toFacetValue } from "../documents/facet-value";
import type { IndexWorkers } from "../documents/index-workers";
import type { ProcessorOptions } from "../documents/process-documents";
import type { RowsInMemory } from "../documents/storer";
import type { TagStore } from "../documents/tag-store";
import type { DocumentRow, FileRow, ManifestRow, WritableManifest } from "../manifest/manifest";
import type { Generation } from "../publishing/generation";
import { openNodesPublisher } from "../publishing/nodes-publisher";
import type { Publisher } from "../publishing/publisher";

/** What a run needs to know. */
export type RunOptions = {
  readonly corpus: string;
  readonly data: string;
  /** Where Parallax itself lies, for its packages and its version. */
  readonly project: string;
  readonly engine: {
    readonly nodes: readonly string[];
    /** On how many of them each document lies; 1 where it is left out. */
    readonly replicas?: number;
    readonly searchKey: string;
    readonly indexingKey: string;
  };
  /** What reads files and tags texts. It stays open, but its threads may end. */
  readonly workers: Pick<IndexWorkers, "reader" | "tagger" | "release">;
  /** Read and publish everything anew. */
  readonly full: boolean;
  /** Paths that changed, as they really lie, where that is known of all; the rest of the corpus is then not gone through. */
  readonly changedPaths?: ReadonlySet<string> | null;
  /** What reads documents closely: what it read so far is published. Without it no document counts as read closely. */
  readonly closeEncoder?: CloseEncoder | null;
  readonly now: () => Date;
  /** Called after each file: how many of how many are done. */
  readonly onProgress: (done: number, of: number) => void;
  /** Called once the run is published and written down; not where it changed nothing. */
  readonly onPublished?: (traces: RunTraces) => Promise<void>;
};

/** What one run knows: its options, what there is, and what was published before. */
export type Run = {
  readonly options: RunOptions;
  readonly targets: readonly Target[];
  /** From which confidence on stances are shown, where the house has set it. */
  readonly thresholds: Thresholds;
  /** Without its files where it was not gone through. */
  readonly corpusFiles: CorpusFiles;
  /** What became of the paths that changed; null where all of the corpus was gone through. */
  readonly hinted: ChangedFiles | null;
  readonly previous: WritableManifest;
  readonly version: string;
  readonly corrections: Corrections;
  readonly changes: CorrectionChanges;
  /** What was read closely so far; null where nothing reads closely. */
  readonly readings: Readings | null;
  /** Tags texts, but for those that were tagged before. */
  readonly tagger: ProcessorOptions["tagger"];
  /** What was tagged so far. */
  readonly tagStore: Pick<TagStore, "sweep">;
  /** For the reader of the summary. */
  readonly notes: readonly string[];
  readonly started: number;
  readonly at: string;
};

/** Larger changes than this are published as a whole; one task of the engine takes 100 MB. */
export const MOST_CHARACTERS_IN_PLACE = 60_000_000;

/** The write door of the run's engine. */
export function toPublisher({ options }: Run): Publisher {
  const { nodes, indexingKey, replicas = 1 } = options.engine;
  return openNodesPublisher({ nodes, key: indexingKey, replicas });
}

/** A new state of the index as the manifest has it, with what it has taken up of the corrections, and how far it was read closely. */
export function toGeneration({ options, corrections, readings, corpusFiles, previous }: Run): Generation {
  const placed = Array.from(previous.listSpecialFiles(), toPlaced(previous));
  const found = corpusFiles.problems.map((one) => ({
    ...one,
    collections: [toFolderCollection(options.corpus, one.path)],
  }));
  const problems = [...found, ...placed.flatMap((file) => file.problems)];
  return {
    name: randomUUID(),
    unread: toUnread(problems.sort(byPath), corpusFiles.ignoredIn),
    sharedFiles: placed.flatMap(({ path, held }) => (held.length > 1 ? [{ path, collections: held }] : [])),
    corrections: toIndexedCorrections(corrections.inForce, previous.listCorrected()),
    ...(readings === null ? {} : { closeReading: toCloseReading(previous, readings.encoder) }),
  };
}

type PlacedFile = SharedPlace & { readonly problems: readonly PlacedUnread[] };
type SharedPlace = { readonly path: string; readonly held: readonly string[] };

/** Files with the collections of their documents, and what each of their problems says something of. */
function toPlaced({ documents }: Pick<WritableManifest, "documents">): (file: FileRow) => PlacedFile {
  return ({ path, ids, collection, problems }) => {
    const held = toHeld(ids.flatMap((id) => documents.get(id) ?? []));
    return {
      path,
      held,
      problems: problems.map((one) => ({
        path,
        ...one,
        collections: [...new Set([toFacetValue(collection), ...held, ...(one.concerns ?? [])])].sort(),
      })),
    };
  };
}

/** The files that were processed, each with whether its documents are of several collections. */
export function withShared({ files, documents }: RowsInMemory): readonly FileRow[] {
  return Array.from(files.values(), (row) =>
    toHeld(row.ids.flatMap((id) => documents.get(id) ?? [])).length > 1 ? { ...row, isShared: true } : row,
  );
}

/** The collections of documents that are there. */
function toHeld(rows: readonly Pick<DocumentRow, "gone" | "collection">[]): readonly string[] {
  return [...new Set(rows.flatMap(({ gone, collection }) => (gone === null ? [collection] : [])))].sort();
}

function byPath(one: Pick<RunProblem, "path">, other: Pick<RunProblem, "path">): number {
  return one.path === other.path ? 0 : one.path < other.path ? -1 : 1;
}

/** How many documents were read closely, of those whose language can be read. */
function toCloseReading(
  { countRead }: Pick<WritableManifest, "countRead">,
  encoder: CloseEncoder,
): CloseReading {
  const counts = new Map<string, { read: number; of: number }>();
  for (const [collection, language, readBy, count] of countRead())
    if (isReadable(language, encoder)) {
      const { read, of } = counts.get(collection) ?? { read: 0, of: 0 };
      counts.set(collection, { read: read + (readBy === encoder.version ? count : 0), of: of + count });
    }
  const within = Array.from(counts, ([collection, count]) => ({ collection, ...count }));
  const sum = (of: "read" | "of"): number => within.reduce((all, one) => all + one[of], 0);
  return { read: sum("read"), of: sum("of"), meaning: encoder.meaning, in: within };
}

/** Calls whoever waits for what a run published, once it is written down. */
export async function followRun(run: Run, traces: Omit<RunTraces, "before">): Promise<void> {
  await run.options.onPublished?.({ before: run.previous.run?.generation ?? "", ...traces });
}

/**
 * Writes down, before the live index is changed, that it is: as long as no run is written after it, no generation is known, and
 * the next run builds everything anew. What a killed run has counted of words cannot be told otherwise.
 */
export function writeBegun({ previous }: Run): void {
  if (previous.run !== null) previous.put([{ ...previous.run, generation: BEGUN }]);
}

/** No index has this generation. */
const BEGUN = "begun";

/** What the manifest holds of the corpus as it was gone through. */
export function toListingRow({ corpusFiles }: Run): ManifestRow {
  const { ignoredIn, problems } = corpusFiles;
  return { kind: "listing", ignoredIn: [...ignoredIn], problems };
}

/** What the manifest holds of the run itself. */
export function toRunRow(run: Run, { name }: Generation): ManifestRow {
  return { kind: "run", corpus: run.options.corpus, version: run.version, generation: name, at: run.at };
}
