import type { SharedStory } from "@/search/collection/shared-stories";
import type { Correction } from "@/search/document/correction";
import type { Story } from "../stories/group-stories";
import type { Sketch } from "../stories/sketch";

/** Rows by their keys: a map, or a table that is read as rows are needed. */
export type Rows<Row> = {
  readonly size: number;
  readonly get: (key: string) => Row | undefined;
  readonly has: (key: string) => boolean;
  readonly keys: () => Iterable<string>;
  readonly values: () => Iterable<Row>;
  readonly [Symbol.iterator]: () => Iterator<readonly [string, Row]>;
};

/** Rows by their keys that come one by one: a map, or a table that they are written to. */
export type GrowingRows<Row> = Pick<Rows<Row>, "size" | "get" | "has"> & {
  readonly set: (key: string, row: Row) => unknown;
};

/** What has been published, as the last run wrote it down. */
export type Manifest = {
  /** By their paths. */
  readonly files: Rows<FileRow>;
  /** By their ids. */
  readonly documents: Rows<DocumentRow>;
  /** Corrections that the last run replayed, by id. */
  readonly corrections: ReadonlyMap<string, CorrectionRow>;
  readonly run: RunRow | null;
};

/** A manifest that is read row by row as it is needed, until it is closed. */
export type OpenManifest = Manifest & { readonly close: () => void };

/** The manifest of the process that indexes. What it gives is as the last `put` left it, but for the run. */
export type WritableManifest = OpenManifest &
  ManifestQueries & {
    /** Writes rows, the later one of a key in force. Outside of `change` they are on disk when this returns, all or none. */
    readonly put: (rows: Iterable<ManifestRow>) => void;
    /**
     * Does work whose writes are seen by nobody else until it is done, and never where it fails. `anew`: nothing that was there
     * stays.
     */
    readonly change: <Answer>(work: () => Promise<Answer>, how?: "anew") => Promise<Answer>;
  };

/** What a run needs to know of many rows, looked up without going through all. */
export type ManifestQueries = {
  /** Path, size and time of every file. */
  readonly listFiles: () => Iterable<readonly [path: string, size: number, mtimeMs: number]>;
  /** Files that have problems, or documents of several collections. */
  readonly listSpecialFiles: () => Iterable<FileRow>;
  /** Files with documents of several collections that are there. */
  readonly listMixedFiles: () => Iterable<FileRow>;
  /** The files that hold a document. */
  readonly listHolders: (id: string) => readonly string[];
  /** How many documents are there, and how many are gone and not swept from the index. */
  readonly countDocuments: () => { readonly present: number; readonly gone: number };
  /** Those that are there, by collection, language and the encoder that read them closely. */
  readonly countRead: () => Iterable<
    readonly [collection: string, language: string | null, readBy: string | null, count: number]
  >;
  /** Those that are there and not read closely by this version of an encoder. */
  readonly listUnreadBy: (version: string) => Iterable<DocumentRow>;
  readonly listStory: (id: string) => Iterable<DocumentRow>;
  /** The documents that are in a story, by story. */
  readonly listMembers: () => Iterable<readonly [story: string, id: string, collection: string]>;
  readonly listCorrected: () => Iterable<DocumentRow>;
  readonly listWithIssues: () => Iterable<DocumentRow>;
  readonly listSharedStories: () => Iterable<SharedStory>;
  /** Null where documents of several collections have no such story in common. */
  readonly findSharedStory: (id: string) => SharedStory | null;
  /** Sketches of all documents that are there, and of some that are gone or say something else now. */
  readonly listSketches: () => Iterable<SketchBlock>;
  /** Whether a file lies right in a folder. */
  readonly hasFolder: (path: string) => boolean;
  /** Null where none was written down. */
  readonly readListing: () => ListingRow | null;
  /** How a name is spelt that has this key. */
  readonly findSpelling: (key: string) => string | undefined;
};

/** Sketches of many documents, one after the other. */
export type SketchBlock = {
  /** Read when they are wanted: of most blocks nobody does. */
  readonly readIds: () => readonly string[];
  readonly shingles: Uint32Array;
  readonly rows: Uint16Array;
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
  /** Its documents are of several collections; left out where they are of one. */
  readonly isShared?: true;
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
  /** It is gone, and the index was built anew without it; left out otherwise. */
  readonly swept?: true;
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

/** The story that a document of the manifest is in; all else of it stays. */
type StoryRow = { readonly kind: "story"; readonly id: string; readonly story: Story };

/** A story of documents of several collections; null where it is one no more. */
export type SharedStoryRow = {
  readonly kind: "shared-story";
  readonly id: string;
  readonly story: SharedStory | null;
};

/** How a name is spelt, by what it is recognised by. */
export type SpellingRow = { readonly kind: "spelling"; readonly key: string; readonly name: string };

/** What of the corpus is no file that is read, when all of it was last gone through. */
export type ListingRow = {
  readonly kind: "listing";
  /** Files of kinds that are not read, by collection. */
  readonly ignoredIn: readonly (readonly [collection: string, count: number])[];
  readonly problems: readonly {
    readonly path: string;
    readonly line: number | null;
    readonly reason: string;
  }[];
};

export type ManifestRow =
  | FileRow
  | DocumentRow
  | CorrectionRow
  | RunRow
  | StoryRow
  | SharedStoryRow
  | SpellingRow
  | ListingRow;
