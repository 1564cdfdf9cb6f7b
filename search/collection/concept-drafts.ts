import { isGroup, type QueryNode, type TextLeaf } from "../query/tree";
import { toWordLeaves } from "../query/word-leaves";
import { toWords } from "../text/words";
import { toAlternatives } from "./compounds";
import type { KnownWords } from "./known-words";

/** Whether some document may have all words of a leaf. */
export type MayHave = (leaf: TextLeaf) => boolean;

/** So many words of a text, and of alternatives that are composed of others in all, are looked up; a text has seldom more than ten. */
const MOST_COUNTED = 5_000;
/** So many leaves of several words are tried whether some document has them; a text of thousands stays quick. */
const MOST_TRIED = 20;
/** Documents are ranked by no more pieces of a quotation. */
const MOST_PIECES = 200;

/** What one concept is made of. */
export type Draft = {
  /** Leaves that mean the same. */
  readonly leaves: readonly TextLeaf[];
  /** Whether no document without it can be an exact match. */
  readonly isRequired: boolean;
  /** The quotation that it is a piece of, which a document with all pieces may still lack; null where it is none. */
  readonly quotation: string | null;
};

/** What the free text of a query is made of, in its order; of thousands of words the first. */
export function toDrafts(tree: QueryNode | null, vocabulary: KnownWords, mayHave: MayHave): readonly Draft[] {
  return toApart(toLeafDrafts(tree).slice(0, MOST_COUNTED), vocabulary, mayHave);
}

function isText(node: QueryNode): node is TextLeaf {
  return node.kind === "word" || node.kind === "phrase" || node.kind === "beginning";
}

/**
 * One draft a leaf; the words of an alternative share the other alternatives. Where several alternatives are composed,
 * a document that lacks one of them may fit by another.
 */
function toLeafDrafts(node: QueryNode | null): Draft[] {
  if (node === null || node.kind === "not") return [];
  if (isText(node)) return [{ leaves: [node], isRequired: true, quotation: null }];
  if (!isGroup(node)) return [];
  if (node.kind === "and") return node.parts.flatMap(toLeafDrafts);
  const whole = node.parts.filter(isText);
  const composed = node.parts.filter((part) => !isText(part));
  if (composed.length === 0)
    return [{ leaves: whole.slice(0, MOST_COUNTED), isRequired: true, quotation: null }];
  const drafts = composed.flatMap(toLeafDrafts);
  const most = Math.floor(MOST_COUNTED / Math.max(1, drafts.length));
  return drafts.map(({ leaves, isRequired }) => ({
    leaves: withOthers(leaves, whole, most),
    isRequired: isRequired && composed.length === 1,
    quotation: null,
  }));
}

/** A sentence that nobody wrote so, or a number that no document has whole: what lacks a word of it may still be meant. */
function toApart(drafts: readonly Draft[], vocabulary: KnownWords, mayHave: MayHave): readonly Draft[] {
  let left = MOST_TRIED;
  const isWhole = ({ leaves: [leaf, ...others] }: Draft): boolean => {
    if (leaf === undefined || others.length > 0 || leaf.kind === "beginning") return true;
    const words = toWords(leaf.text);
    left -= words.length > 1 ? 1 : 0;
    return words.length < 2 || left < 0 || mayHave(leaf);
  };
  const toWordsOf = (draft: Draft): readonly Draft[] => (isWhole(draft) ? [draft] : toSingleWords(draft));
  return drafts.flatMap((draft) => {
    const [leaf] = draft.leaves;
    if (leaf?.kind !== "phrase") return toWordsOf(draft);
    return isWhole(draft) ? [draft] : toPieces(draft, leaf, vocabulary).flatMap(toWordsOf);
  });
}

function toSingleWords(draft: Draft): readonly Draft[] {
  const [leaf] = draft.leaves;
  if (leaf === undefined) return [];
  return toWords(leaf.text).map(({ start, end }) => ({
    ...draft,
    leaves: [{ kind: "word", text: leaf.text.slice(start, end), at: leaf.at } as const],
  }));
}

/** What a quotation would say without its marks, each piece in all its spellings. */
function toPieces(draft: Draft, { text, at }: TextLeaf, vocabulary: KnownWords): readonly Draft[] {
  const runs = text.split(/\s+/u).slice(0, MOST_PIECES);
  const leaves = runs.flatMap((run) => toWordLeaves(run, at, []));
  const pieces = leaves.flatMap((leaf) => toLeafDrafts(toAlternatives([leaf], vocabulary)));
  return pieces.map(({ leaves }) => ({ ...draft, leaves, quotation: text }));
}

function withOthers(
  leaves: readonly TextLeaf[],
  others: readonly TextLeaf[],
  most: number,
): readonly TextLeaf[] {
  return leaves.length >= most ? leaves : [...leaves, ...others.slice(0, most - leaves.length)];
}
