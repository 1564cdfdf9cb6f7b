import type { Notice } from "../query/notices";
import { isGroup, type QueryNode, type TextLeaf, toGroup } from "../query/tree";
import { isStopWord } from "../text/stop-words";
import { toWords, type Word } from "../text/words";
import type { NameEntry } from "./name-entry";
import type { Vocabulary } from "./vocabulary";

/** A name that a bare query can stand for, in every spelling that some document may have. */
type SpeltName = { readonly name: string; readonly spellings: readonly Spelling[] };

/** One way to write a name; `keys` are its words as they are recognised. */
type Spelling = {
  readonly text: string;
  readonly keys: readonly string[];
  readonly stems: readonly string[];
};

/** Names by one word of each of their spellings. */
export type Spellings = ReadonlyMap<string, readonly Recognised[]>;
type Recognised = { readonly keys: readonly string[]; readonly spelt: SpeltName };

/**
 * The names that are known by several spellings, ready to be recognised. A spelling of two names stands for neither;
 * one that is an ordinary small word ("US", "WHO") cannot be distinguished from it, so it is left out.
 */
export function toSpellings(entries: readonly NameEntry[], vocabulary: Vocabulary): Spellings {
  const names = new Map<string, SpeltName>();
  for (const { kind, name, aliases, adjectives } of entries) {
    if (kind === "target" || aliases.length === 0 || names.has(name)) continue;
    const proper = [name, ...aliases.filter((alias) => !adjectives.includes(alias))];
    const spellings = proper.map(toSpelling).filter(({ keys }) => keys.length > 0 && !keys.every(isStopWord));
    names.set(name, { name, spellings: toDistinct(spellings) });
  }
  const owners = new Map<string, Recognised | null>();
  for (const spelt of names.values())
    for (const { keys } of spelt.spellings) {
      const place = [...keys].sort().join(" ");
      const known = owners.get(place);
      owners.set(place, known === undefined || known?.spelt === spelt ? { keys, spelt } : null);
    }
  const byWord = new Map<string, Recognised[]>();
  for (const recognised of owners.values()) {
    if (recognised === null) continue;
    const word = toLongest(recognised.keys);
    const occurring = withOccurring(recognised.spelt, vocabulary);
    byWord.set(word, [...(byWord.get(word) ?? []), { keys: recognised.keys, spelt: occurring }]);
  }
  return byWord;
}

function toSpelling(text: string): Spelling {
  const words = toWords(text);
  return { text, keys: words.map(toKey), stems: words.map((word) => word.stem) };
}

/** Latin names are recognised as they are written, those of scripts whose names are inflected in any form. */
function toKey({ literal, stem }: Word): string {
  return /[\p{Script=Cyrillic}\p{Script=Hangul}]/u.test(literal) ? stem : literal;
}

function toDistinct(spellings: readonly Spelling[]): Spelling[] {
  const byStems = new Map<string, Spelling>();
  for (const spelling of spellings) {
    const key = spelling.stems.join(" ");
    if (!byStems.has(key)) byStems.set(key, spelling);
  }
  return [...byStems.values()];
}

function toLongest(keys: readonly string[]): string {
  return keys.reduce((longest, key) => (key.length > longest.length ? key : longest), "");
}

/** A name with those spellings only whose words the collection has. Without a vocabulary all may occur. */
function withOccurring(spelt: SpeltName, { documents, stems }: Vocabulary): SpeltName {
  if (documents === 0) return spelt;
  return {
    ...spelt,
    spellings: spelt.spellings.filter((spelling) => spelling.stems.every((stem) => stems.has(stem))),
  };
}

/**
 * The tree in which every bare name stands for all its spellings: the words as written, or any other spelling as
 * words that follow each other. The order of words never matters; longer names are recognised first.
 */
export function withSpellings(
  node: QueryNode | null,
  spellings: Spellings,
  notices: Notice[],
): QueryNode | null {
  if (node === null || spellings.size === 0) return node;
  if (node.kind === "not") {
    const part = withSpellings(node.part, spellings, notices);
    return part && { kind: "not", part };
  }
  if (isGroup(node) && node.kind === "or")
    return toGroup(
      "or",
      node.parts.flatMap((part) => withSpellings(part, spellings, notices) ?? []),
    );
  const parts = isGroup(node) ? node.parts : [node];
  const leaves = parts.filter((part): part is TextLeaf => part.kind === "word");
  const others = parts
    .filter((part) => part.kind !== "word")
    .flatMap((part) =>
      isGroup(part) || part.kind === "not" ? (withSpellings(part, spellings, notices) ?? []) : part,
    );
  const named = toNamed(leaves, spellings, notices);
  return toGroup("and", [...named, ...others]);
}

type LeafWords = { readonly leaf: TextLeaf; readonly keys: readonly string[] };

function toNamed(leaves: readonly TextLeaf[], spellings: Spellings, notices: Notice[]): QueryNode[] {
  let left: readonly LeafWords[] = leaves.map((leaf) => ({ leaf, keys: toWords(leaf.text).map(toKey) }));
  const present = new Set(left.flatMap(({ keys }) => keys));
  const candidates = [...present]
    .flatMap((key) => spellings.get(key) ?? [])
    .filter(({ keys }) => keys.every((key) => present.has(key)))
    .sort((a, b) => b.keys.length - a.keys.length || (a.keys.join(" ") < b.keys.join(" ") ? -1 : 1));
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
