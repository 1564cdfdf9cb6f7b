import type { Notice } from "../query/notices";
import { isGroup, type QueryNode, type TextLeaf, toGroup } from "../query/tree";
import { toWords } from "../text/words";
import { type Recognised, type Spelling, type Spellings, type SpeltName, toKey } from "./spelt-names";

/**
 * The tree in which every bare name stands for all its spellings: the words as written, or any other spelling as
 * words that follow each other. The order of words never matters; longer names are recognised first. Of a long text
 * this takes a while: it yields after each word.
 */
export function* withSpellings(
  node: QueryNode | null,
  spellings: Spellings,
  notices: Notice[],
): Generator<void, QueryNode | null> {
  if (node === null || spellings.size === 0) return node;
  if (node.kind === "not") {
    const part = yield* withSpellings(node.part, spellings, notices);
    return part && { kind: "not", part };
  }
  if (isGroup(node) && node.kind === "or")
    return toGroup("or", yield* withEach(node.parts, spellings, notices));
  const parts = isGroup(node) ? node.parts : [node];
  const leaves = parts.filter((part): part is TextLeaf => part.kind === "word");
  const others: QueryNode[] = [];
  for (const part of parts.filter(({ kind }) => kind !== "word")) {
    if (isGroup(part) || part.kind === "not") others.push(...(yield* withEach([part], spellings, notices)));
    else others.push(part);
  }
  const named = yield* toNamed(leaves, spellings, notices);
  return toGroup("and", [...named, ...others]);
}

function* withEach(
  parts: readonly QueryNode[],
  spellings: Spellings,
  notices: Notice[],
): Generator<void, readonly QueryNode[]> {
  const each: QueryNode[] = [];
  for (const part of parts) {
    const made = yield* withSpellings(part, spellings, notices);
    if (made !== null) each.push(made);
    yield;
  }
  return each;
}

type LeafWords = { readonly leaf: TextLeaf; readonly keys: readonly string[] };

function* toNamed(
  leaves: readonly TextLeaf[],
  spellings: Spellings,
  notices: Notice[],
): Generator<void, readonly QueryNode[]> {
  let left: readonly LeafWords[] = leaves.map((leaf) => ({ leaf, keys: toWords(leaf.text).map(toKey) }));
  const present = new Set(left.flatMap(({ keys }) => keys));
  const candidates: Recognised[] = [];
  for (const key of present) {
    candidates.push(
      ...(spellings.get(key) ?? []).filter(({ keys }) => keys.every((one) => present.has(one))),
    );
    yield;
  }
  candidates.sort((a, b) => b.keys.length - a.keys.length || (a.keys.join(" ") < b.keys.join(" ") ? -1 : 1));
  const nodes: QueryNode[] = [];
  for (const { keys, spelt } of candidates) {
    const taken = left.filter((one) => one.keys.every((key) => keys.includes(key)));
    const covered = new Set(taken.flatMap((one) => one.keys));
    if (!keys.every((key) => covered.has(key))) continue;
    left = left.filter((one) => !taken.includes(one));
    nodes.push(
      toAlternatives(
        taken.map(({ leaf }) => leaf),
        spelt,
        notices,
      ),
    );
  }
  return [...nodes, ...left.map(({ leaf }) => leaf)];
}

/** The words as written, or the name in another spelling. One that holds a shorter of its spellings adds nothing. */
function toAlternatives(leaves: readonly TextLeaf[], spelt: SpeltName, notices: Notice[]): QueryNode {
  const written = toGroup("and", leaves);
  const first = leaves[0];
  if (written === null || first === undefined) throw new RangeError("A name has words.");
  const wordStems = leaves.length === 1 ? toWords(first.text).map((word) => word.stem) : null;
  const others = spelt.spellings.filter(
    ({ stems }) =>
      !(wordStems && holds(stems, wordStems)) &&
      !(leaves.length > 1 && isSameWords(stems, leaves)) &&
      !spelt.spellings.some((other) => other.stems.length < stems.length && holds(stems, other.stems)),
  );
  if (others.length === 0) return written;
  notices.push(toNotice(leaves, spelt.name, others));
  const at = first.at;
  const named = others.map(({ text }): TextLeaf => ({ kind: "word", text, at }));
  return toGroup("or", [written, ...named]) ?? written;
}

function isSameWords(stems: readonly string[], leaves: readonly TextLeaf[]): boolean {
  const wordStems = leaves.flatMap((leaf) => toWords(leaf.text).map((word) => word.stem));
  return stems.every((stem) => wordStems.includes(stem)) && wordStems.every((stem) => stems.includes(stem));
}

function holds(stems: readonly string[], part: readonly string[]): boolean {
  return ` ${stems.join(" ")} `.includes(` ${part.join(" ")} `);
}

/** Spellings that a notice names. */
const MOST_NAMED = 6;

function toNotice(leaves: readonly TextLeaf[], name: string, others: readonly Spelling[]): Notice {
  const written = leaves.map((leaf) => leaf.text).join(" ");
  const named = others.slice(0, MOST_NAMED).map((spelling) => spelling.text);
  const more = others.length > named.length ? " …" : "";
  return {
    code: "name-spellings",
    message: `“${written}” was read as the name ${name}, so it also finds ${named.join(", ")}${more}. Put it in quotes to find only what is written.`,
    values: { written, name, spellings: named.join(", ") + more },
    at: [Math.min(...leaves.map((leaf) => leaf.at[0])), Math.max(...leaves.map((leaf) => leaf.at[1]))],
  };
}
