import { isGroup, type QueryNode, toGroup, toNot } from "../../query/tree";

/**
 * A tree without the words that are wanted, and without what is wanted to be like something: what is left are its fields and what it excludes, which close matches must fit.
 * Null when nothing is left. Where a word is an alternative to a field, a document may fit by the word, so both go.
 */
export function toRelaxed(node: QueryNode | null, denied = false): QueryNode | null {
  if (node === null) return null;
  if (node.kind === "not") {
    const part = toRelaxed(node.part, !denied);
    return part && toNot(part);
  }
  if (isGroup(node)) {
    const parts = node.parts.map((part) => toRelaxed(part, denied));
    const left = parts.filter((part) => part !== null);
    const needsAll = (node.kind === "or") !== denied;
    return needsAll && left.length < parts.length ? null : toGroup(node.kind, left);
  }
  return isRanked(node) && !denied ? null : node;
}

/** Whether documents are ranked by it rather than sorted out. */
function isRanked({ kind }: QueryNode): boolean {
  return kind === "word" || kind === "phrase" || kind === "beginning" || kind === "like";
}
