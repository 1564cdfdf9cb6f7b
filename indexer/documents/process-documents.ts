import { createHash } from "node:crypto";
import { setImmediate as aMoment } from "node:timers/promises";
import type { PostingsBook } from "@/search/collection/postings";
import type { VocabularyBook } from "@/search/collection/vocabulary";
import { toCorrectedPublished, toCorrectedTags } from "@/search/document/corrected";
import type { Correction } from "@/search/document/correction";
import type { CleanDocument, Tags, Target } from "@/search/document/document";
import type { IndexedDocument } from "@/search/document/indexed-document";
import { toWords } from "@/search/text/words";
import { toReason } from "@/system/files";
import type { Source } from "../corpus/corpus-file";
import type { RunProblem } from "../corpus/problem";
import type { DocumentRow, FileRow, Manifest } from "../manifest/manifest";
import { toSketch } from "../stories/sketch";
import { toTags } from "../tagging/pipeline";
import type { Corrections } from "./corrections";
import { type NameBook, withSpellings } from "./name-book";
import { toIndexedDocument } from "./to-indexed-document";

/** Where documents are read and tagged in a run, one source after another, and where it is noted what became of them. */
export type Desk = {
  /** Reads and tags a source; hands over each document as it is to be stored. */
  readonly work: (source: Source, take: (document: IndexedDocument) => Promise<void>) => Promise<void>;
  readonly seconds: { reading: number; tagging: number };
  readonly files: Map<string, FileRow>;
  readonly documents: Map<string, DocumentRow>;
  readonly problems: RunProblem[];
  words: number;
  added: number;
  changed: number;
  retagged: number;
};

/** What decides how a run's documents are tagged. */
export type DeskOptions = {
  /** What the last run published. */
  readonly before: Manifest;
  readonly targets: readonly Target[];
  readonly names: NameBook;
  readonly vocabulary: VocabularyBook;
  readonly postings: PostingsBook;
  readonly corrections: Pick<Corrections, "concerning">;
  /** The time of this run. */
  readonly at: string;
};

/** Milliseconds. */
const LONGEST_BREATH = 100;

/** A desk for one run. */
export function openDesk({
  before,
  targets,
  names,
  vocabulary,
  postings,
  corrections,
  at,
}: DeskOptions): Desk {
  const tracked = new Set(targets.map((target) => names.toSpelling(target.name)));
  const owners = new Map<string, string>();
  let breathed = performance.now();
  /** Lets what waits on the network go on now and then, among thousands of short texts of one file. */
  const breathe = async (): Promise<void> => {
    if (performance.now() - breathed < LONGEST_BREATH) return;
    await aMoment();
    breathed = performance.now();
  };
  const desk: Desk = {
    seconds: { reading: 0, tagging: 0 },
    files: new Map(),
    documents: new Map(),
    problems: [],
    words: 0,
    added: 0,
    changed: 0,
    retagged: 0,
    work: async (source, take) => {
      const started = performance.now();
      const read = await source.read();
      desk.seconds.reading += (performance.now() - started) / 1000;
      const problems = [...read.problems];
      for (const document of read.documents) {
        const owner = owners.get(document.id);
        if (owner !== undefined) problems.push(toDuplicateProblem(document, owner));
        owners.set(document.id, document.path);
        const stored = toStoredOrProblem(document);
        if ("reason" in stored) problems.push(stored);
        else await take(stored);
        await breathe();
      }
      desk.files.set(source.path, {
        kind: "file",
        path: source.path,
        size: source.size,
        mtimeMs: source.mtimeMs,
        ids: [...new Set(read.documents.map((document) => document.id))],
        problems,
        removed: false,
      });
      desk.problems.push(...problems);
    },
  };

  const toStored = (read: CleanDocument): IndexedDocument => {
    const started = performance.now();
    const concerning = corrections.concerning(read.id);
    const dated = toCorrectedPublished(concerning);
    const found = toTags({
      text: read.text,
      title: read.title.value,
      publishedAt: (dated === null ? read : dated).published?.value ?? null,
      publisher: read.publisher?.value ?? null,
      language: read.language?.value ?? null,
      targets,
    });
    const spelt = withSpellings(read, found, names.toSpelling);
    const document = dated === null ? spelt.document : { ...spelt.document, published: dated.published };
    const { tags, applied } = toCorrected(spelt.tags, concerning);
    names.note(document, tags);
    const row = toRow(spelt.document, applied, toHash([tags, document.published]));
    const stored = toIndexedDocument(document, tags, tracked, row, applied);
    desk.documents.set(document.id, row);
    const words = toWords(document.text);
    const all = [...toWords(document.title.value), ...words];
    vocabulary.add(all);
    postings.add(document.id, all);
    desk.words += words.length;
    desk.seconds.tagging += (performance.now() - started) / 1000;
    return stored;
  };

  /** Corrected names are spelt as the collection spells them, as all others are. */
  const toCorrected = (
    tags: Tags,
    concerning: readonly Correction[],
  ): { tags: Tags; applied: readonly Correction[] } => {
    const spelt = concerning.map((one) => withSpelling(one, names.toSpelling));
    const corrected = toCorrectedTags(tags, spelt);
    const applied = new Set(corrected.applied.map((one) => one.id));
    return {
      tags: corrected.tags,
      applied: concerning.filter((one) => applied.has(one.id) || one.change.kind === "published"),
    };
  };

  /** One document that a tagger trips over must not cost the others. */
  const toStoredOrProblem = (document: CleanDocument): IndexedDocument | RunProblem => {
    try {
      return toStored(document);
    } catch (error) {
      return { path: document.path, line: null, reason: `It could not be tagged: ${toReason(error)}.` };
    }
  };

  const toRow = (document: CleanDocument, applied: readonly Correction[], tagsHash: string): DocumentRow => {
    const hash = toHash(document);
    const known = before.documents.get(document.id);
    const isNew = known === undefined || known.gone !== null;
    const isChanged = !isNew && known.hash !== hash;
    if (isNew) desk.added += 1;
    else if (isChanged) desk.changed += 1;
    else desk.retagged += 1;
    return {
      kind: "document",
      id: document.id,
      title: document.title.value,
      hash,
      tagsHash,
      firstIngested: known?.firstIngested ?? at,
      changed: isNew || isChanged ? at : known.changed,
      retagged: isNew || known.tagsHash !== tagsHash ? at : known.retagged,
      gone: null,
      ...toSketch(document.text),
      ...(applied.length > 0 ? { corrections: applied.map((one) => one.id) } : {}),
    };
  };

  return desk;
}

function toHash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);
}

function withSpelling(correction: Correction, toSpelling: NameBook["toSpelling"]): Correction {
  const { change } = correction;
  if (change.kind !== "rename") return correction;
  return { ...correction, change: { ...change, to: toSpelling(change.to) } };
}

function toDuplicateProblem(document: CleanDocument, owner: string): RunProblem {
  return {
    path: document.path,
    line: null,
    reason: `It has the id ${document.id}, as ${owner} has; the later of the two is kept. Give one of them another id.`,
  };
}
