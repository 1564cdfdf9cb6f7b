import { isGroup, type QueryNode, type TextLeaf, toGroup } from "../query/tree";
import {
  isAccountStart,
  isCompound,
  isLongNumber,
  isNumber,
  type Joint,
  MOST_GROUPS,
  toAccount,
} from "../text/compounds";
import { toNumberSpellings } from "../text/number-spellings";
import { toWords } from "../text/words";
import type { KnownWords } from "./known-words";

/**
 * The tree in which a bare word stands for its other spellings, joined, hyphenated and in two words, as far as the collection
 * writes it with a hyphen, an apostrophe or points somewhere: that two words are one is nobody's guess. A number stands for itself
 * with other separators. Quotations and beginnings stay as they are. Of a long text this takes a while: it yields after each word.
 */
export function* withCompounds(
  node: QueryNode | null,
  vocabulary: KnownWords,
): Generator<void, QueryNode | null> {
  if (node === null) return null;
  if (node.kind === "word") return toAlternatives([node], vocabulary);
  if (node.kind === "title" && node.of.kind === "word") {
    const { at } = node;
    return onLeaves(toAlternatives([node.of], vocabulary), (of) => ({ kind: "title", of, at }));
  }
  if (node.kind === "not")
    return { kind: "not", part: (yield* withCompounds(node.part, vocabulary)) ?? node.part };
  if (!isGroup(node)) return node;
  if (node.kind === "and") return toGroup("and", yield* toBeside(node.parts, vocabulary));
  return toGroup("or", yield* withEach(node.parts, vocabulary));
}

function* withEach(
  parts: readonly QueryNode[],
  vocabulary: KnownWords,
): Generator<void, readonly QueryNode[]> {
  const each: QueryNode[] = [];
  for (const part of parts) {
    const made = yield* withCompounds(part, vocabulary);
    if (made !== null) each.push(made);
    yield;
  }
  return each;
}

function onLeaves(node: QueryNode, to: (leaf: TextLeaf) => QueryNode): QueryNode {
  if (isGroup(node)) return { ...node, parts: node.parts.map((part) => onLeaves(part, to)) };
  return node.kind === "word" ? to(node) : node;
}

/** Parts that must all hold; words that stand beside each other and are one elsewhere are one part with its alternatives. */
function* toBeside(
  parts: readonly QueryNode[],
  vocabulary: KnownWords,
): Generator<void, readonly QueryNode[]> {
  const left: QueryNode[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const run = toRun(parts, at, vocabulary);
    if (run.length > 1) left.push(toAlternatives(run, vocabulary));
    else left.push(...(yield* withEach(parts.slice(at, at + 1), vocabulary)));
    at += Math.max(0, run.length - 1);
    yield;
  }
  return left;
}

/** The leaves from a place on that are one number in groups, or two words that the collection writes as one. */
function toRun(parts: readonly QueryNode[], from: number, vocabulary: KnownWords): readonly TextLeaf[] {
  const leaves: TextLeaf[] = [];
  const words: string[] = [];
  // A text may have tens of thousands of words: past the second no more are read than are numbers.
  for (const part of parts.slice(from, from + MOST_GROUPS)) {
    const last = leaves.at(-1);
    if (part.kind !== "word" || (last !== undefined && part.at[0] !== last.at[1] + 1)) break;
    const [word, ...more] = toWords(part.text);
    if (word === undefined || more.length > 0) break;
    leaves.push(part);
    words.push(word.literal);
    if (words.length > 1 && !isNumber(word.literal) && !isAccountStart(words[0] ?? "")) break;
  }
  const account = toAccount(words);
  if (account.length > 0) return leaves.slice(0, account.length);
  const other = words.findIndex((word) => !isNumber(word));
  const numbers = words.slice(0, other < 0 ? undefined : other);
  if (numbers.length > 1 && isLongNumber(numbers)) return leaves.slice(0, numbers.length);
  const pair = words.slice(0, 2);
  return pair.length === 2 && vocabulary.compoundsOf(pair.join("")).length > 0 ? leaves.slice(0, 2) : [];
}

/** What leaves say, or the same in its other spellings. */
export function toAlternatives(leaves: readonly TextLeaf[], vocabulary: KnownWords): QueryNode {
  const written = toGroup("and", leaves);
  const [first] = leaves;
  if (written === null || first === undefined) throw new RangeError("There is nothing to spell.");
  const words: readonly Joint[] = leaves.flatMap(({ text }) => toWords(text));
  const others = toSpellings(words, leaves.length === 1, vocabulary).map(
    (text): TextLeaf => ({ kind: "word", text, at: first.at }),
  );
  return toGroup("or", [written, ...others]) ?? written;
}

/** A model of letters and digits, one or more of it: `MiG-29s`, `F16`. Four digits are a year, or with an s ten of them. */
const MODEL = /^([a-z]+\d{1,3})(s?)$/;

/** A model in its other number, without hyphens. */
function toOtherNumbers(letters: string): readonly string[] {
  const [, one, ending] = MODEL.exec(letters) ?? [];
  if (one === undefined) return [];
  return [ending === "" ? `${one}s` : one];
}

/** Other spellings of words, their parts with hyphens between, of which the collection has every part. */
function toSpellings(words: readonly Joint[], isOneLeaf: boolean, vocabulary: KnownWords): readonly string[] {
  const literals = words.map(({ literal }) => literal);
  const isOneWord = !isOneLeaf || isCompound(words) || isLongNumber(literals);
  const letters = literals.join("");
  const found = [
    ...(isOneLeaf ? toNumberSpellings(words) : []),
    ...(isOneWord
      ? [letters, ...toOtherNumbers(letters)].flatMap((one) => [one, ...vocabulary.compoundsOf(one)])
      : []),
  ];
  const written = isOneLeaf ? literals.join("-") : null;
  return [...new Set(found)].filter(
    (spelling) => spelling !== written && spelling.split("-").every((part) => vocabulary.countWord(part) > 0),
  );
}
