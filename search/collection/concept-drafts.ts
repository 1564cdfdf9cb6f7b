import { isGroup, type QueryNode, type TextLeaf } from "../query/tree";
import { toWords } from "../text/words";

/** Whether some document may have all words of a leaf. */
export type MayHave = (leaf: TextLeaf) => boolean;

/** So many words of a text, and of alternatives that are composed of others in all, are looked up; a text has seldom more than ten. */
const MOST_COUNTED = 5_000;
/** So many leaves of several words are tried whether some document has them; a text of thousands stays quick. */
const MOST_TRIED = 20;

/** What one concept is made of: leaves that mean the same, and whether no document without it can be an exact match. */
export type Draft = { readonly leaves: readonly TextLeaf[]; readonly isRequired: boolean };

/** What the free text of a query is made of, in its order; of thousands of words the first. */
export function toDrafts(tree: QueryNode | null, mayHave: MayHave): readonly Draft[] {
  return toApart(toLeafDrafts(tree).slice(0, MOST_COUNTED), mayHave);
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
  if (isText(node)) return [{ leaves: [node], isRequired: true }];
  if (!isGroup(node)) return [];
  if (node.kind === "and") return node.parts.flatMap(toLeafDrafts);
  const whole = node.parts.filter(isText);
  const composed = node.parts.filter((part) => !isText(part));
  if (composed.length === 0) return [{ leaves: whole.slice(0, MOST_COUNTED), isRequired: true }];
  const drafts = composed.flatMap(toLeafDrafts);
  const most = Math.floor(MOST_COUNTED / Math.max(1, drafts.length));
  return drafts.map(({ leaves, isRequired }) => ({
    leaves: withOthers(leaves, whole, most),
    isRequired: isRequired && composed.length === 1,
  }));
}

/** A sentence that nobody wrote so, or a number that no document has whole: what lacks a word of it may still be meant. */
function toApart(drafts: readonly Draft[], mayHave: MayHave): readonly Draft[] {
  let left = MOST_TRIED;
  return drafts.flatMap((draft) => {
    const [leaf, ...others] = draft.leaves;
    if (leaf === undefined || others.length > 0 || leaf.kind === "beginning") return [draft];
    const words = toWords(leaf.text);
    left -= words.length > 1 ? 1 : 0;
    if (words.length < 2 || left < 0 || mayHave(leaf)) return [draft];
    return words.map(({ start, end }) => ({
      leaves: [{ kind: "word", text: leaf.text.slice(start, end), at: leaf.at } as const],
      isRequired: draft.isRequired,
    }));
  });
}

function withOthers(
  leaves: readonly TextLeaf[],
  others: readonly TextLeaf[],
  most: number,
): readonly TextLeaf[] {
  return leaves.length >= most ? leaves : [...leaves, ...others.slice(0, most - leaves.length)];
}
