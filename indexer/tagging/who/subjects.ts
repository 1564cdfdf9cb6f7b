import type { Relation, Syntax } from "../syntax/syntax";

const SUBJECTS: readonly Relation[] = ["nsubj", "nsubj:pass", "nsubj:outer"];
/** Relations of a name's parts to each other, which the encoder sometimes gives to a verb behind a long name. */
const NAME_PARTS: readonly Relation[] = ["flat", "appos", "compound", "nmod:desc", "nmod:unmarked"];

/**
 * Whether the phrase with this head is a subject: by its relation, or since a phrase before a verb that has no other subject
 * can be nothing else ("U.S. District Judge Gray Miller ruled").
 */
export function isSubject(syntax: Syntax, head: number): boolean {
  const relation = syntax.relationOf(head);
  if (SUBJECTS.includes(relation)) return true;
  const verb = syntax.headOf(head);
  if (verb <= head || !NAME_PARTS.includes(relation) || syntax.partOf(verb) !== "VERB") return false;
  return (
    syntax.childOf(verb, ...SUBJECTS) < 0 &&
    syntax.parsed.tokens[syntax.childOf(verb, "mark")]?.lower !== "to"
  );
}
