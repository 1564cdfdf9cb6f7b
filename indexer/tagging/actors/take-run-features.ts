import type { FeatureTaker } from "./feature-sums";
import type { NameContext } from "./name-context";
import { addEdgeFeatures, addRunKnownFeatures, addRunPairFeatures, addRunPartFeatures } from "./run-features";
import type { WordFacts } from "./word-facts";
import { toFact, toPart } from "./word-places";

/** Kinds of groups: an edge takes a kind for each of its places. */
const [EDGE, RUN_PARTS, RUN_KNOWN] = [20, 84, 85];
const PLACES = 16;
/** More than there are parts of speech and marks of known names. */
const [MOST_PARTS, MOST_MARKS] = [33, 64];

/** Takes the features of the run of capitals that token `at` stands in. */
export function takeRunFeatures(
  context: NameContext,
  at: number,
  from: number,
  to: number,
  taker: FeatureTaker,
): void {
  const { facts, runFrom, runTo } = context;
  const begin = runFrom[at] ?? at;
  const end = runTo[at] ?? at + 1;
  const place = Math.min(3, at - begin) * 4 + Math.min(3, end - 1 - at);
  const left2 = toFact(facts, begin - 2, from, to);
  const left = toFact(facts, begin - 1, from, to);
  const lead = toFact(facts, begin, from, to);
  const head = toFact(facts, end - 1, from, to);
  const right = toFact(facts, end, from, to);
  const right2 = toFact(facts, end + 1, from, to);
  takeEdge(left, 0, place, taker);
  takeEdge(right, 1, place, taker);
  takeEdge(head, 2, place, taker);
  takeEdge(lead, 3, place, taker);
  takeEnds(context, begin, end, from, to, place, taker);
  taker.take(addRunPairFeatures({ left2, left, lead, head, right, right2 }, end - begin, taker.out, 0));
}

function takeEdge(word: WordFacts, edge: number, place: number, taker: FeatureTaker): void {
  const kind = EDGE + edge * PLACES + place;
  if (!taker.recall(kind, word.id))
    taker.learn(kind, word.id, addEdgeFeatures(word, edge, place, taker.out, 0));
}

function takeEnds(
  { parts, knownAt }: NameContext,
  begin: number,
  end: number,
  from: number,
  to: number,
  place: number,
  taker: FeatureTaker,
): void {
  const left = toPart(parts, begin - 1, from, to);
  const right = toPart(parts, end, from, to);
  const around = ((left + 1) * MOST_PARTS + right + 1) * PLACES + place;
  if (!taker.recall(RUN_PARTS, around))
    taker.learn(RUN_PARTS, around, addRunPartFeatures(left, right, place, taker.out, 0));
  const first = knownAt[begin] ?? 0;
  const last = knownAt[end - 1] ?? 0;
  const known = (first * MOST_MARKS + last) * PLACES + place;
  if (!taker.recall(RUN_KNOWN, known))
    taker.learn(RUN_KNOWN, known, addRunKnownFeatures(first, last, place, taker.out, 0));
}
