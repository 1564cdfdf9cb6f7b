import type { IndexedDocument } from "../document/indexed-document";
import { toJudgementKey } from "../document/judgements";
import { toWholeText } from "../document/text-parts";
import { readTexts } from "../meilisearch/read-documents";
import { readNewestWith, readTagged, readValueCounts } from "../meilisearch/read-review";
import type { Access } from "../meilisearch/requests";
import { byEntryCount } from "../text/by-count";
import type { MarkedPart } from "../text/marked-part";
import { type Candidate, type ReviewKind, toCandidates, toRankedCandidates } from "./candidates";
import { toContext } from "./context";

/** One tag to be judged, with the words it rests on. */
export type ReviewItem = Candidate & {
  readonly passages: readonly (readonly MarkedPart[])[];
  /** The word that takes the side, where one does. */
  readonly cue: string | null;
};

/** A page of what there is to judge. */
export type ReviewQueue = {
  readonly kind: ReviewKind;
  readonly page: number;
  readonly pages: number;
  /** How many of the tags that are offered are still to be judged, and how many are judged. */
  readonly open: number;
  readonly judged: number;
  readonly items: readonly ReviewItem[];
};

/** Where the values of a kind are counted. Stances that are only possible are among them. */
const FIELDS = {
  stance: ["possibleVoices", "possibleStances"],
  actor: ["actors"],
  source: ["sources"],
} as const satisfies Record<ReviewKind, readonly (keyof IndexedDocument)[]>;

/** The queue is made of the most counted values of each field, the newest documents of each: so much work, however large the corpus. */
const MOST_VALUES = 80;
const DOCUMENTS_OF_VALUE = 4;
const MOST_DOCUMENTS = 200;
/** Items of a page, and passages of an item. */
const REVIEW_PAGE = 10;
const MOST_PASSAGES = 2;

/**
 * What is most worth judging of a kind: tags by how doubtful they are times how many documents carry their value, those that
 * were judged left out. `judged` are keys of `toJudgementKey`.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findReviewQueue(
  { kind, page, judged }: { kind: ReviewKind; page: number; judged: ReadonlySet<string> },
  access: Access,
): Promise<ReviewQueue> {
  const counts: Readonly<Record<string, Readonly<Record<string, number>>>> = await readValueCounts(
    FIELDS[kind],
    access,
  );
  const values = FIELDS[kind].flatMap((field) =>
    Object.entries(counts[field] ?? {})
      .sort(byEntryCount)
      .slice(0, MOST_VALUES)
      .map(([value]) => ({ field, value })),
  );
  const ids = toMixed(await readNewestWith(values, DOCUMENTS_OF_VALUE, access)).slice(0, MOST_DOCUMENTS);
  const countOf = (_: ReviewKind, value: string): number =>
    Math.max(0, ...FIELDS[kind].map((field) => counts[field]?.[value.slice(0, 200)] ?? 0));
  const all = (await readTagged(ids, access)).flatMap((hit) => toCandidates(hit, kind, countOf));
  const isOpen = ({ document, value }: Candidate): boolean =>
    !judged.has(toJudgementKey(document.id, kind, value));
  const open = toRankedCandidates(all.filter(isOpen));
  const pages = Math.max(1, Math.ceil(open.length / REVIEW_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const items = open.slice((shown - 1) * REVIEW_PAGE, shown * REVIEW_PAGE);
  return {
    kind,
    page: shown,
    pages,
    open: open.length,
    judged: all.filter((one) => !isOpen(one)).length,
    items: await withPassages(items, access),
  };
}

/** Ids of several lists, each once: the first of all of them, then the second. */
function toMixed(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? []));
  return [...new Set(rows.flat())];
}

async function withPassages(items: readonly Candidate[], access: Access): Promise<readonly ReviewItem[]> {
  const texts = await readTexts([...new Set(items.map(({ document }) => document.id))], access);
  return items.map((item) => {
    const text = toWholeText(texts.get(item.document.id) ?? {});
    const cue = item.stance?.cue ?? null;
    const passages = item.places.slice(0, MOST_PASSAGES).map((place) => {
      const holdsCue = cue !== null && cue[0] >= place[0] && cue[1] <= place[1];
      return toContext(text, place, holdsCue ? cue : place);
    });
    return { ...item, passages, cue: cue && text.slice(...cue) };
  });
}
