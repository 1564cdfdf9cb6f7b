import type { StanceTag } from "@/search/document/document";
import { type MarkedPassage, toMarkedSpans } from "@/search/text/marked-passage";
import type { Span } from "@/search/text/span";
import type { TagRows } from "./tag-rows";

/**
 * A passage cut where anything begins or ends: evidence outermost, mentions within it, and in them the pieces that
 * are the reader's words or not. Nothing overlaps, so it can be nested as elements.
 */
export type EvidenceRun = {
  /** Indexes of the stances this stretch is evidence for. */
  readonly stances: readonly number[];
  /** Of these, whose evidence begins and ends here. */
  readonly starts: readonly string[];
  readonly ends: readonly number[];
  readonly mentions: readonly MentionRun[];
};

export type MentionRun = {
  readonly tags: readonly string[];
  /** Anchors of the mentions that begin here. */
  readonly starts: readonly string[];
  readonly pieces: readonly Piece[];
};

/** `hit` is the number of the marked stretch this is part of, 1 the first of the document; 0 is unmarked. */
type Piece = { readonly text: string; readonly hit: number; readonly isHitStart: boolean };

/** Something with a place: a mention of a tag, evidence of a stance, a marked stretch. */
type Place = { readonly span: Span; readonly key: string; readonly anchor: string; readonly index: number };

/** All places of a document, made once for its passages. */
export type Places = {
  readonly mentions: readonly Place[];
  readonly evidence: readonly Place[];
  readonly hits: readonly Place[];
};

/** Everything that has a place in the text. */
export function toPlaces(
  rows: TagRows,
  stances: readonly StanceTag[],
  passages: readonly MarkedPassage[],
): Places {
  const mentions = [...rows.actors, ...rows.dates, ...rows.sources].flatMap(({ key, places }) =>
    places.map((span, index) => ({ span, key, anchor: `${key}-${index + 1}`, index })),
  );
  const evidence = stances.flatMap((stance, index) =>
    stance.evidence.map((span, number) => ({
      span,
      key: String(index),
      anchor: `evidence-${index}-${number + 1}`,
      index,
    })),
  );
  const hits = passages.flatMap(toMarkedSpans).map((span, index) => ({
    span,
    key: "",
    anchor: `hit-${index + 1}`,
    index: index + 1,
  }));
  return { mentions: inOrder(mentions), evidence: inOrder(evidence), hits };
}

function inOrder(places: readonly Place[]): readonly Place[] {
  return [...places].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** One passage in layers. */
export function toLayers(passage: MarkedPassage, text: string, places: Places): readonly EvidenceRun[] {
  const here = (list: readonly Place[]): readonly Place[] =>
    list.filter(({ span: [start, end] }) => start < passage.end && end > passage.start && end > start);
  const [mentions, evidence, hits] = [here(places.mentions), here(places.evidence), here(places.hits)];
  const edges = toEdges(passage, [...mentions, ...evidence, ...hits]);
  const runs: Mutable[] = [];
  edges.slice(0, -1).forEach((start, index) => {
    const end = edges[index + 1] ?? passage.end;
    const over = (list: readonly Place[]) => list.filter(({ span }) => span[0] <= start && span[1] >= end);
    add(runs, toPieceAt(text, start, end, over(evidence), over(mentions), over(hits)[0]));
  });
  return runs;
}

function toEdges(passage: MarkedPassage, places: readonly Place[]): readonly number[] {
  const edges = places.flatMap(({ span }) => [...span]);
  const inside = edges.filter((edge) => edge > passage.start && edge < passage.end);
  return [...new Set([passage.start, ...inside, passage.end])].sort((a, b) => a - b);
}

type OpenMention = Omit<MentionRun, "pieces"> & { readonly pieces: Piece[] };
type Mutable = Omit<EvidenceRun, "mentions"> & { readonly mentions: OpenMention[] };

function toPieceAt(
  text: string,
  start: number,
  end: number,
  evidence: readonly Place[],
  mentions: readonly Place[],
  hit: Place | undefined,
): Mutable {
  const begin = (list: readonly Place[]): string[] =>
    list.filter(({ span }) => span[0] === start).map(({ anchor }) => anchor);
  const piece = { text: text.slice(start, end), hit: hit?.index ?? 0, isHitStart: hit?.span[0] === start };
  return {
    stances: [...new Set(evidence.map(({ index }) => index))],
    starts: begin(evidence),
    ends: evidence.filter(({ span }) => span[1] === end).map(({ index }) => index),
    mentions: [{ tags: mentions.map(({ key }) => key), starts: begin(mentions), pieces: [piece] }],
  };
}

/** Appends a piece; what is of the same evidence or the same mentions goes on where it stood. */
function add(runs: Mutable[], next: Mutable): void {
  const last = runs.at(-1);
  const [mention] = next.mentions;
  if (
    !last ||
    !mention ||
    next.starts.length > 0 ||
    last.ends.length > 0 ||
    !isSame(last.stances, next.stances)
  ) {
    runs.push(next);
    return;
  }
  const open = last.mentions.at(-1);
  if (open && mention.starts.length === 0 && isSame(open.tags, mention.tags))
    open.pieces.push(...mention.pieces);
  else last.mentions.push(mention);
  runs[runs.length - 1] = { ...last, ends: next.ends };
}

function isSame<Value>(one: readonly Value[], other: readonly Value[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
