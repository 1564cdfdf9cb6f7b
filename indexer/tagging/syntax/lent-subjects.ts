import { RELATIONS } from "../text/relations";

const SUBJECT = RELATIONS.indexOf("nsubj");
const PASSIVE = RELATIONS.indexOf("nsubj:pass");
const CONTENT = RELATIONS.indexOf("ccomp");

/**
 * Heads, with subjects under their own verbs: in "the chairman said he would go" a parser may hang "he" on "said", though it stands
 * behind it and the clause that follows has no subject. Linear.
 */
export function toOwnSubjects(heads: Int32Array, relations: Uint8Array): Int32Array {
  const hasSubject = new Set<number>();
  const contents = new Map<number, number>();
  for (const [token, head] of heads.entries()) {
    if (relations[token] === SUBJECT || relations[token] === PASSIVE) hasSubject.add(head);
    if (relations[token] === CONTENT && !contents.has(head)) contents.set(head, token);
  }
  return heads.map((head, token) => {
    const content = relations[token] === SUBJECT && head < token ? (contents.get(head) ?? -1) : -1;
    return content > token && !hasSubject.has(content) ? content : head;
  });
}
