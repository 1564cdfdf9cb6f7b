import { toBroadClass } from "../../knowledge/actors/word-classes";
import type { FeatureTaker } from "./feature-sums";
import {
  addKnownFeatures,
  addNearFeatures,
  addOuterPartFeatures,
  addPartFeatures,
  addPhraseFeatures,
  addUseFeatures,
  addWordFeatures,
} from "./features";
import type { NameContext } from "./name-context";
import { addBesideFeatures, addPairFeatures } from "./pair-features";
import { takeRunFeatures } from "./take-run-features";
import type { WordFacts } from "./word-facts";
import { toFact, toPart } from "./word-places";

/** Kinds of groups; those of runs of capitals have numbers of their own. */
const [WORD, NEAR, PARTS, OUTER_PARTS, KNOWN, PHRASE, USE, BESIDE] = [0, 2, 10, 11, 12, 13, 14, 15];
/** More than there are parts of speech, marks of known names, bits of lists, broad classes. */
const [MOST_PARTS, MOST_MARKS, MOST_LISTS, MOST_BROAD] = [33, 64, 1024, 128];

/** Takes all features of token `at`, whose sentence is `from` to `to`. */
export function takeFeatures(
  context: NameContext,
  at: number,
  from: number,
  to: number,
  taker: FeatureTaker,
): void {
  takeWords(context, at, from, to, taker);
  takeParts(context, at, from, to, taker);
  takeMarks(context, at, from, taker);
  if ((context.runFrom[at] ?? -1) >= 0) takeRunFeatures(context, at, from, to, taker);
}

function takeWords({ facts }: NameContext, at: number, from: number, to: number, taker: FeatureTaker): void {
  const word = toFact(facts, at, from, to);
  const before = toFact(facts, at - 1, from, to);
  const after = toFact(facts, at + 1, from, to);
  const before2 = toFact(facts, at - 2, from, to);
  const after2 = toFact(facts, at + 2, from, to);
  const capital = word.isCapital ? 1 : 0;
  const isFirst = at === from ? 1 : 0;
  if (!taker.recall(WORD + isFirst, word.id))
    taker.learn(WORD + isFirst, word.id, addWordFeatures(word, isFirst, taker.out, 0));
  takeNear(before, 0, capital, taker);
  takeNear(after, 1, capital, taker);
  takeNear(before2, 2, capital, taker);
  takeNear(after2, 3, capital, taker);
  takeBeside(word, before, 0, taker);
  takeBeside(word, after, 1, taker);
  taker.take(addPairFeatures({ before2, before, word, after, after2 }, taker.out, 0));
}

function takeNear(near: WordFacts, place: number, capital: number, taker: FeatureTaker): void {
  const kind = NEAR + place * 2 + capital;
  if (!taker.recall(kind, near.id))
    taker.learn(kind, near.id, addNearFeatures(near, place, capital, taker.out, 0));
}

function takeBeside(word: WordFacts, beside: WordFacts, side: number, taker: FeatureTaker): void {
  const kind = BESIDE + side * 2 + (word.isCapital ? 1 : 0);
  const lists = word.lists * MOST_LISTS + beside.lists;
  const broad = toBroadClass(word.wordClass) * MOST_BROAD + toBroadClass(beside.wordClass);
  const key = lists * MOST_BROAD * MOST_BROAD + broad;
  if (!taker.recall(kind, key)) taker.learn(kind, key, addBesideFeatures(word, beside, side, taker.out, 0));
}

function takeParts({ parts }: NameContext, at: number, from: number, to: number, taker: FeatureTaker): void {
  const part = toPart(parts, at, from, to);
  const before = toPart(parts, at - 1, from, to);
  const after = toPart(parts, at + 1, from, to);
  const before2 = toPart(parts, at - 2, from, to);
  const after2 = toPart(parts, at + 2, from, to);
  const near = (before + 1) * MOST_PARTS + after + 1;
  const key = near * MOST_PARTS + part + 1;
  if (!taker.recall(PARTS, key)) taker.learn(PARTS, key, addPartFeatures(before, part, after, taker.out, 0));
  const outer = (near * MOST_PARTS + before2 + 1) * MOST_PARTS + after2 + 1;
  if (!taker.recall(OUTER_PARTS, outer))
    taker.learn(OUTER_PARTS, outer, addOuterPartFeatures(before2, before, after, after2, taker.out, 0));
}

function takeMarks(context: NameContext, at: number, from: number, taker: FeatureTaker): void {
  const { facts, knownAt, phraseAt, uses, parsed } = context;
  const capital = facts[at]?.isCapital ? 1 : 0;
  const isFirst = at === from ? 1 : 0;
  const heading = parsed.sentences[parsed.sentenceOf[at] ?? 0]?.isHeading ? 1 : 0;
  const known = knownAt[at] ?? 0;
  const before = knownAt[at - 1] ?? 0;
  const after = knownAt[at + 1] ?? 0;
  const marks = (known * MOST_MARKS + before) * MOST_MARKS + after;
  if (!taker.recall(KNOWN, marks))
    taker.learn(KNOWN, marks, addKnownFeatures(known, before, after, taker.out, 0));
  const phrase = phraseAt[at] ?? 0;
  if (!taker.recall(PHRASE, phrase * 2 + capital))
    taker.learn(PHRASE, phrase * 2 + capital, addPhraseFeatures(phrase, capital, taker.out, 0));
  const use = uses[at] ?? 0;
  const used = ((use * 2 + capital) * 2 + isFirst) * 2 + heading;
  if (!taker.recall(USE, used))
    taker.learn(USE, used, addUseFeatures(use, capital, isFirst, heading, taker.out, 0));
}
