import type { Correction } from "@/search/document/correction";
import { isPartialDate, toDays, toPrecision } from "@/search/document/dates";
import type { StanceTag, Tags } from "@/search/document/document";
import type { DocumentVectors, IndexedDocument } from "@/search/document/indexed-document";
import { toTextParts } from "@/search/document/text-parts";
import { toEncodedText, toStemCode } from "@/search/text/encoding";
import { toSortedValues } from "@/search/text/sorted-values";
import { type Reading, toEmbedding } from "../close-reading/reading";
import { toMentionedFields } from "./mentioned-periods";
import { toNamedSources, toNamelessSources } from "./nameless-sources";
import type { TaggedDocument } from "./tagged-document";

/** When a document came into the index, and when its content and its tags last changed; ISO 8601, UTC. */
export type DocumentTimes = Pick<IndexedDocument, "firstIngested" | "changed" | "retagged">;

/** Filters take values up to 468 bytes; a longer name is cut, which no real name is. */
const LONGEST_VALUE = 200;

/** What was read closely of a document: null where nothing was, undefined where the index has no place for it. */
export type CloselyRead = Reading | null | undefined;

/** A tagged document as the engine stores it, with the corrections that changed it; alone in its story. Pure. */
export function toIndexedDocument(
  { document, tags, tagsText, titleWords, textWords }: TaggedDocument,
  targets: ReadonlySet<string>,
  times: DocumentTimes,
  corrections: readonly Correction[] = [],
  reading?: CloselyRead,
): IndexedDocument {
  const title = toEncodedText(titleWords);
  const stances = toShownStances(tags.stances, targets);
  return {
    id: document.id,
    gone: false,
    title: document.title.value,
    ...toTextParts(document.text, textWords),
    titleWords: title.words,
    titleStems: title.stems,
    titleTerms: toSortedValues(titleWords.map((word) => toStemCode(word.stem))),
    collection: toValue(document.collection),
    language: document.language?.value ?? null,
    url: document.url?.value ?? null,
    publisher: document.publisher === null ? null : toValue(document.publisher.value),
    author: document.author?.value ?? null,
    ...toPublishedFields(document.published?.value ?? null),
    ...toMentionedFields(tags.dates.map((tag) => tag.value)),
    actors: toSortedValues(actorsOf(tags).map((tag) => toValue(tag.name))),
    mainActors: actorsOf(tags)
      .filter((tag) => tag.salience === "main")
      .map((tag) => toValue(tag.name)),
    sources: toSortedValues(toNamedSources(tags).map(toValue)),
    stances: toSortedValues(stances.shown.map((tag) => toValue(`${tag.stance}:${tag.target}`))),
    stancesInferred: stances.inferred,
    story: null,
    storySize: 1,
    voices: toSortedValues(toVoices(tags, targets)),
    tags: tagsText,
    corrections,
    metadata: {
      title: document.title,
      publisher: document.publisher,
      author: document.author,
      published: document.published,
      language: document.language,
      url: document.url,
      details: document.details,
      path: document.path,
    },
    firstIngested: times.firstIngested,
    changed: times.changed,
    retagged: times.retagged,
    readClosely: (reading ?? null) !== null,
    ...(reading === undefined ? {} : { _vectors: toVectors(reading) }),
  };
}

function toVectors(reading: Reading | null): DocumentVectors {
  if (reading === null || reading.meaning.length === 0) return { meaning: null };
  return { meaning: { embeddings: reading.meaning.map(toEmbedding), regenerate: false } };
}

function toValue(name: string): string {
  return name.slice(0, LONGEST_VALUE).toWellFormed().trim();
}

/** Places are tagged but do not act. */
function actorsOf(tags: Tags): Tags["actors"] {
  return tags.actors.filter((tag) => tag.type !== "place");
}

/** Neutrality towards one of the many actors of a text says nothing; towards a tracked target it does. */
function isTelling(tag: StanceTag, targets: ReadonlySet<string>): boolean {
  return tag.stance !== "neutral" || targets.has(tag.target);
}

/**
 * The stances a document is found by: its author's; on a target where the author has none or a neutral one, that of
 * the cited voices if they agree, which is marked inferred.
 */
function toShownStances(
  tags: readonly StanceTag[],
  targets: ReadonlySet<string>,
): { shown: readonly StanceTag[]; inferred: boolean } {
  const telling = tags.filter((tag) => isTelling(tag, targets));
  const authored = telling.filter((tag) => tag.holder === null);
  const decided = new Set(authored.filter((tag) => tag.stance !== "neutral").map((tag) => tag.target));
  const voiced = telling.filter((tag) => tag.holder !== null && !decided.has(tag.target));
  const spoken = new Set(authored.map((tag) => tag.target));
  const agreed = [...new Set(voiced.map((tag) => tag.target))].flatMap((target) =>
    toAgreed(voiced, target, spoken.has(target)),
  );
  const replaced = new Set(agreed.map((tag) => tag.target));
  return {
    shown: [...authored.filter((tag) => !replaced.has(tag.target)), ...agreed],
    inferred: agreed.length > 0,
  };
}

/** The stance that the voices on a target share, neutral ones aside where one takes a side; none when they differ. */
function toAgreed(voiced: readonly StanceTag[], target: string, isSpokenOf: boolean): StanceTag[] {
  const voices = voiced.filter((tag) => tag.target === target);
  const sided = voices.filter((tag) => tag.stance !== "neutral");
  const [first] = sided;
  if (first) return sided.every((tag) => tag.stance === first.stance) ? [first] : [];
  return isSpokenOf ? [] : voices.slice(0, 1);
}

function toVoices(tags: Tags, targets: ReadonlySet<string>): string[] {
  const nameless = toNamelessSources(tags);
  return tags.stances
    .filter((tag) => tag.holder !== null && !nameless.has(tag.holder) && isTelling(tag, targets))
    .map((tag) => toValue(`${tag.holder} ${tag.stance}:${tag.target}`));
}

type PublishedFields = Pick<
  IndexedDocument,
  | "published"
  | "precision"
  | "publishedFrom"
  | "publishedTo"
  | "publishedDecade"
  | "publishedYear"
  | "publishedMonth"
  | "publishedDay"
>;

function toPublishedFields(published: string | null): PublishedFields {
  if (published === null || !isPartialDate(published))
    return {
      published: null,
      precision: null,
      publishedFrom: null,
      publishedTo: null,
      publishedDecade: null,
      publishedYear: null,
      publishedMonth: null,
      publishedDay: null,
    };
  const days = toDays(published);
  return {
    published,
    precision: toPrecision(published),
    publishedFrom: days.from,
    publishedTo: days.to,
    publishedDecade: `${published.slice(0, 3)}0`,
    publishedYear: published.slice(0, 4),
    publishedMonth: published.slice(0, 7),
    publishedDay: published,
  };
}
