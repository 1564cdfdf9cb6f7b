import { toCorrectedPublished, toCorrectedTags } from "@/search/document/corrected";
import type { Correction } from "@/search/document/correction";
import type { CleanDocument, Tags, Target } from "@/search/document/document";
import { type Thresholds, toShown } from "@/search/document/thresholds";
import type { Reading } from "../close-reading/reading";
import { toTags } from "../tagging/pipeline";
import type { Corrections } from "./corrections";
import { withIssuesAlike } from "./issue-names";
import { type NameBook, withSpellings } from "./name-book";

/** What tagging a document gives. */
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

/**
 * Tags a document, shows of its stances what the house shows, spells its names as the collection does, and replays the corrections that concern it. `reading` is what
 * was read of it closely.
 */
export function tagDocument(
  clean: CleanDocument,
  { targets, thresholds, names, corrections }: Deciding,
  reading: Reading | null = null,
): DocumentTags {
  const concerning = corrections.concerning(clean.id);
  const dated = toCorrectedPublished(concerning);
  const { published } = dated ?? clean;
  const found = toTags({
    text: clean.text,
    title: clean.title.value,
    publishedAt: published?.value ?? null,
    publisher: clean.publisher?.value ?? null,
    language: clean.language?.value ?? null,
    targets,
    reading: reading?.text ?? null,
  });
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
