import type { Span } from "@/search/text/span";
import { isIssueNoun } from "../../knowledge/stances/issue-nouns";
import { isNoIssue } from "../../knowledge/stances/no-issues";
import { toCorePhrase, toDeedPhrase, toOffsets } from "../syntax/noun-phrases";
import type { Syntax } from "../syntax/syntax";
import type { TokenSpan } from "../text/token-span";
import type { Referent, Referents } from "../who/referents";
import { findIssueBefore, isGoingBack } from "./issue-pronouns";
import type { NamedTarget } from "./named-target";
import { toTrackedHeads } from "./tracked-heads";

/** Nouns that name nothing by themselves. */
const EMPTY = new Set(
  (
    "thing things way ways time times day days year years week month part parts lot number one ones something anything everything nothing it this that these those what which who " +
    "people person man woman men women us them me him her you first second third fourth one two three four five six seven eight nine ten dozen hundred thousand million kind sort case reason matter area side end world place point fact idea moment example others everyone anyone someone"
  ).split(" "),
);
/** What says nothing without what stands behind it. */
const VAGUE =
  /^(?:arguments?|plans|acts?|attempts?|efforts?|powers?|officials?|individuals?|items?|steps?|options?|exits?|protocol|president|senator|governor|mayor|office|seat|presidency|intention)$/i;
const MEMBERS = /^(?:remnant|element|fighter|militant|insurgent|terrorist|guerrilla|member|troop|force)s?$/;
const MOST_LETTERS = 80;

/** Names the phrase or deed that a stand is on; null where it has no name that a stranger would understand. */
export function toTargetNamer(
  syntax: Syntax,
  referents: Referents,
  tracked: readonly { readonly name: string; readonly span: Span }[],
): (head: number) => NamedTarget | null {
  const names = toTrackedHeads(syntax, tracked);
  const toNamed = (head: number, by: "it" | null): NamedTarget | null => {
    const name = names.get(head);
    if (name !== undefined) return { name, kind: "issue", by: "tracked", type: null, isIssue: true };
    const referent = referents.at(head);
    if (referent?.named) return toActor(referent, referent.stated ? "name" : "pronoun");
    const group = referent === null ? toGroup(syntax, referents, head) : null;
    if (group !== null) return toActor(group, "name");
    if (syntax.partOf(head) === "PRON" || EMPTY.has(syntax.wordAt(head))) return null;
    return referent ? toActor(referent, "people") : toIssue(syntax, head, by);
  };
  return (head) => {
    if (!isGoingBack(syntax, head) || referents.at(head) !== null) return toNamed(head, null);
    const issue = findIssueBefore(syntax, head);
    return issue < 0 ? null : toNamed(issue, "it");
  };
}

/** "ISIS remnants": the group whose they are. */
function toGroup(syntax: Syntax, referents: Referents, head: number): Referent | null {
  if (!MEMBERS.test(syntax.wordAt(head))) return null;
  const [first] = syntax.childrenOf(head, "compound").filter((child) => child < head);
  const group = first === undefined ? null : referents.at(first);
  return group?.named && group.type === "organization" ? group : null;
}

function toActor({ name, type, named }: Referent, by: NamedTarget["by"]): NamedTarget {
  return { name, kind: "actor", by, type: named ? type : null, isIssue: false };
}

/** The phrase or deed by the words of the text. */
function toIssue(syntax: Syntax, head: number, by: "it" | null): NamedTarget | null {
  const { parsed, partOf, wordAt } = syntax;
  const core = toNamingPhrase(syntax, head);
  const name = parsed.text.slice(...toOffsets(syntax, core)).replace(/\s+/g, " ");
  if (name.length > MOST_LETTERS || !/\p{L}{2}/u.test(name)) return null;
  if (partOf(head) === "NOUN" && isNoIssue(wordAt(head))) return null;
  if (VAGUE.test(name)) return null;
  const isDeed = partOf(head) === "VERB";
  const words = isDeed ? parsed.tokens.slice(core.from, core.to).map(({ lower }) => lower) : [wordAt(head)];
  return {
    ...{ name, kind: "issue", by: by ?? (isDeed ? "deed" : "phrase"), type: null },
    isIssue: words.some(isIssueNoun),
  };
}

/** The tokens that name it: behind "anti-" and "pro-" one word. */
function toNamingPhrase(syntax: Syntax, head: number): TokenSpan {
  const { parsed, partOf, wordAt } = syntax;
  const isPrefixed = /^(?:anti|pro)$/.test(wordAt(head - 2)) && parsed.tokens[head - 1]?.text === "-";
  if (isPrefixed) return { from: head, to: head + 1 };
  return partOf(head) === "VERB" ? toDeedPhrase(syntax, head) : toCorePhrase(syntax, head);
}
