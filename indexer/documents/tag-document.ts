import { toCorrectedPublished, toCorrectedTags } from "@/search/document/corrected";
import type { Correction } from "@/search/document/correction";
import type { CleanDocument, Tags, Target } from "@/search/document/document";
import { type Thresholds, toShown } from "@/search/document/thresholds";
import type { Reading } from "../close-reading/reading";
import type { TagInput } from "../tagging/pipeline";
import type { Corrections } from "./corrections";
import { withIssuesAlike } from "./issue-names";
import { type NameBook, withSpellings } from "./name-book";

/** The tags of a document as they are shown. */
export type DocumentTags = {
  /** The document with its publisher as the collection spells it. */
  readonly spelt: CleanDocument;
  /** Its date, which a correction may have set. */
  readonly published: CleanDocument["published"];
  readonly tags: Tags;
  /** The corrections that changed it. */
  readonly applied: readonly Correction[];
};

type Deciding = {
  readonly targets: readonly Target[];
  readonly thresholds: Thresholds;
  readonly names: NameBook;
  readonly corrections: Pick<Corrections, "concerning">;
};

/** What a document is tagged by: its text, its date as corrected, and what was read of it closely. */
export function toTagInput(
  clean: CleanDocument,
  { targets, corrections }: Pick<Deciding, "targets" | "corrections">,
  reading: Reading | null = null,
): TagInput {
  return {
    text: clean.text,
    title: clean.title.value,
    publishedAt: toPublished(clean, corrections)?.value ?? null,
    publisher: clean.publisher?.value ?? null,
    language: clean.language?.value ?? null,
    targets,
    reading: reading?.text ?? null,
  };
}

/** Its date, which a correction may have set. */
function toPublished(
  clean: CleanDocument,
  { concerning }: Deciding["corrections"],
): CleanDocument["published"] {
  return (toCorrectedPublished(concerning(clean.id)) ?? clean).published;
}

/**
 * The tags of a document as they are shown: of its stances what the house shows, its names as the collection spells them, and the
 * corrections that concern it replayed.
 */
export function toDocumentTags(
  clean: CleanDocument,
  found: Tags,
  { thresholds, names, corrections }: Omit<Deciding, "targets">,
): DocumentTags {
  const concerning = corrections.concerning(clean.id);
  const published = toPublished(clean, corrections);
  const stances = found.stances.flatMap((stance) => toShown(stance, thresholds) ?? []);
  const spelt = withSpellings(clean, { ...found, stances }, names.toSpelling);
  return { spelt: spelt.document, published, ...toCorrected(spelt.tags, concerning, names, clean.text) };
}

/** Corrected names are spelt as the collection spells them, as all others are; of its issues each is spelt alike. */
function toCorrected(
  tags: Tags,
  concerning: readonly Correction[],
  { toSpelling, toFixed }: NameBook,
  text: string,
): Pick<DocumentTags, "tags" | "applied"> {
  const spelt = concerning.map((one) => withSpelling(one, toSpelling));
  const corrected = toCorrectedTags(tags, spelt, text);
  const applied = new Set(corrected.applied.map((one) => one.id));
  return {
    tags: withIssuesAlike(corrected.tags, toFixed),
    applied: concerning.filter((one) => applied.has(one.id) || one.change.kind === "published"),
  };
}

function withSpelling(correction: Correction, toSpelling: NameBook["toSpelling"]): Correction {
  const { change } = correction;
  if (change.kind === "rename") return { ...correction, change: { ...change, to: toSpelling(change.to) } };
  if (change.kind !== "restate") return correction;
  const { holder, target, stance } = change.to;
  const to = { holder: holder && toSpelling(holder), target: toSpelling(target), stance };
  return { ...correction, change: { ...change, to } };
}
