import { isGroup, type QueryNode } from "../query/tree";
import { toWords } from "../text/words";
import { countAt, countDocuments, forEachPlace, type Postings, toStemPrint } from "./postings";
import type { Collection } from "./ranking";

/**
 * Whether any document may fit a tree, by which stems stand where: no is sure; yes is not, since the order of words,
 * fields, beginnings and denials are not looked at. Only the documents with its rarest words are gone through.
 */
export function mayFit(tree: QueryNode, { rows, alive }: Collection): boolean {
  const asked = toAsked(tree);
  const seeds = asked === null ? null : toSeeds(asked, rows);
  if (asked === null || seeds === null) return true;
  return rows.some((row, index) =>
    seeds.prints.some((print) => {
      let isThere = false;
      forEachPlace(row, print, (at) => {
        isThere ||= alive[index]?.[at] === 1 && fits(asked, row, at);
      });
      return isThere;
    }),
  );
}

/** What is asked of the stems of a document: one that it must have, or all or any of several such. */
type Asked = number | { readonly kind: "and" | "or"; readonly parts: readonly Asked[] };

/** What a tree asks; null where that is nothing of its stems. */
function toAsked(node: QueryNode): Asked | null {
  if (node.kind === "word" || node.kind === "phrase")
    return { kind: "and", parts: toWords(node.text).map(({ stem }) => toStemPrint(stem)) };
  if (!isGroup(node)) return null;
  const parts = node.parts.map(toAsked);
  const told = parts.filter((part) => part !== null);
  const isTold = node.kind === "and" ? told.length > 0 : told.length === parts.length;
  return isTold ? { kind: node.kind, parts: told } : null;
}

/** Stems one of which every fitting document has, and how many documents that makes at most. */
type Seeds = { readonly prints: readonly number[]; readonly documents: number };

function toSeeds(asked: Asked, rows: readonly Postings[]): Seeds | null {
  if (typeof asked === "number") return { prints: [asked], documents: countDocuments(rows, asked) };
  const parts = asked.parts.flatMap((part) => toSeeds(part, rows) ?? []);
  if (parts.length < asked.parts.length || parts.length === 0) return null;
  if (asked.kind === "and")
    return parts.reduce((best, part) => (part.documents < best.documents ? part : best));
  return {
    prints: parts.flatMap(({ prints }) => prints),
    documents: parts.reduce((sum, { documents }) => sum + documents, 0),
  };
}

function fits(asked: Asked, row: Postings, at: number): boolean {
  if (typeof asked === "number") return countAt(row, asked, at) > 0;
  const isPart = (part: Asked): boolean => fits(part, row, at);
  return asked.kind === "and" ? asked.parts.every(isPart) : asked.parts.some(isPart);
}
