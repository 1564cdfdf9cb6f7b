import { isGroup, type QueryNode } from "../query/tree";
import { toWords } from "../text/words";
import { type Collection, countAt, somePlace, toStemPrint } from "./collection";

/**
 * Returns false only if no document can match. May return true for documents that do not match: order, fields and negation
 * are ignored. Only the documents with the tree's rarest words are gone through.
 */
export function mayFit(tree: QueryNode, collection: Collection): boolean {
  const needed = toNeeded(tree);
  const seeds = needed === null ? null : toSeeds(needed, collection);
  if (needed === null || seeds === null) return true;
  return seeds.prints.some((print) =>
    somePlace(collection, print, (place) => collection.alive[place] === 1 && fits(needed, collection, place)),
  );
}

/** What is needed of the stems of a document: one that it must have, or all or any of several such. */
type Needed = number | { readonly kind: "and" | "or"; readonly parts: readonly Needed[] };

/** What a tree needs; null where that is nothing of the stems. */
function toNeeded(node: QueryNode): Needed | null {
  if (node.kind === "word" || node.kind === "phrase")
    return { kind: "and", parts: toWords(node.text).map(({ stem }) => toStemPrint(stem)) };
  if (!isGroup(node)) return null;
  const parts = node.parts.map(toNeeded);
  const known = parts.filter((part) => part !== null);
  const isKnown = node.kind === "and" ? known.length > 0 : known.length === parts.length;
  return isKnown ? { kind: node.kind, parts: known } : null;
}

/** Stems one of which every fitting document has, and how many documents that makes at most. */
type Seeds = { readonly prints: readonly number[]; readonly documents: number };

function toSeeds(needed: Needed, collection: Collection): Seeds | null {
  if (typeof needed === "number") return { prints: [needed], documents: collection.countOf(needed) };
  const parts = needed.parts.flatMap((part) => toSeeds(part, collection) ?? []);
  if (parts.length < needed.parts.length || parts.length === 0) return null;
  if (needed.kind === "and")
    return parts.reduce((best, part) => (part.documents < best.documents ? part : best));
  return {
    prints: parts.flatMap(({ prints }) => prints),
    documents: parts.reduce((sum, { documents }) => sum + documents, 0),
  };
}

function fits(needed: Needed, collection: Collection, place: number): boolean {
  if (typeof needed === "number") return countAt(collection, needed, place) > 0;
  const isPart = (part: Needed): boolean => fits(part, collection, place);
  return needed.kind === "and" ? needed.parts.every(isPart) : needed.parts.some(isPart);
}
