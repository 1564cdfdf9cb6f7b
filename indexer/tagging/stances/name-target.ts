import type { ActorType, TargetKind } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import { isIssueNoun } from "../../knowledge/stances/issue-nouns";
import { isNoIssue } from "../../knowledge/stances/no-issues";
import { toCorePhrase, toDeedPhrase, toOffsets } from "../syntax/noun-phrases";
import type { Syntax } from "../syntax/syntax";
import type { Referents } from "../who/referents";

/** What a stand is on, by the name it is shown under. */
export type NamedTarget = {
  readonly name: string;
  readonly kind: TargetKind;
  /** How the name came about; what is known by name is surer than what a phrase says. */
  readonly by: "tracked" | "name" | "pronoun" | "people" | "deed" | "phrase" | "it";
  /** Of an actor its type; null for everything else. */
  readonly type: ActorType | null;
  /** Whether its noun is of those that people take sides on. */
  readonly isIssue: boolean;
};

/** Nouns that name nothing by themselves. */
const EMPTY = new Set(
  (
    "thing things way ways time times day days year years week month part parts lot number one ones something anything everything nothing it this that these those what which who " +
    "people person man woman men women us them me him her you first second third fourth one two three four five six seven eight nine ten dozen hundred thousand million kind sort case reason matter area side end world place point fact idea moment example others everyone anyone someone"
  ).split(" "),
);
const MOST_LETTERS = 80;

/** Names the phrase or deed that a stand is on; null where it has no name that a stranger would understand. */
export function toTargetNamer(
  syntax: Syntax,
  referents: Referents,
  tracked: readonly { readonly name: string; readonly span: Span }[],
): (head: number) => NamedTarget | null {
  const { parsed, partOf } = syntax;
  return (given) => {
    if (GOING_BACK.has(parsed.tokens[given]?.lower ?? "") && referents.at(given) === null) {
      const back = findIssueBefore(syntax, given);
      return back < 0 ? null : toNamed(back, "it");
    }
    return toNamed(given, null);
  };
  function toNamed(head: number, by: "it" | null): NamedTarget | null {
    const isPrefixed =
      /^(?:anti|pro)$/.test(parsed.tokens[head - 2]?.lower ?? "") && parsed.tokens[head - 1]?.text === "-";
    const core = isPrefixed
      ? { from: head, to: head + 1 }
      : partOf(head) === "VERB"
        ? toDeedPhrase(syntax, head)
        : toCorePhrase(syntax, head);
    const [start, end] = toOffsets(syntax, core);
    const known = tracked.find(({ span }) => isTopOf(syntax, head, span));
    if (known) return { name: known.name, kind: "issue", by: "tracked", type: null, isIssue: true };
    const referent = referents.at(head);
    if (referent?.named)
      return {
        ...{ name: referent.name, kind: "actor", by: referent.stated ? "name" : "pronoun" },
        ...{ type: referent.type, isIssue: false },
      };
    if (partOf(head) === "PRON" || EMPTY.has(parsed.tokens[head]?.lower ?? "")) return null;
    if (referent) return { name: referent.name, kind: "actor", by: "people", type: null, isIssue: false };
    const name = parsed.text.slice(start, end).replace(/\s+/g, " ");
    if (name.length > MOST_LETTERS || !/\p{L}{2}/u.test(name)) return null;
    if (partOf(head) === "NOUN" && isNoIssue(parsed.tokens[head]?.lower ?? "")) return null;
    const words = parsed.tokens.slice(core.from, core.to).map(({ lower }) => lower);
    const isVerb = partOf(head) === "VERB";
    const isIssue = isVerb ? words.some(isIssueNoun) : isIssueNoun(parsed.tokens[head]?.lower ?? "");
    return { name, kind: "issue", by: by ?? (isVerb ? "deed" : "phrase"), type: null, isIssue };
  }
}

/** Whether a token is what all others of a span hang on: "invasion", not "Ukraine", of "the invasion of Ukraine". */
function isTopOf({ parsed: { tokens }, headOf }: Syntax, token: number, [from, to]: Span): boolean {
  const isIn = (at: number): boolean =>
    (tokens[at]?.start ?? -1) >= from && (tokens[at]?.end ?? to + 1) <= to;
  return isIn(token) && !isIn(headOf(token));
}

/** Pronouns that a law or a deed may stand behind. */
const GOING_BACK = new Set(["it", "this", "that"]);
const ROLES: readonly string[] = ["nsubj", "nsubj:pass", "obj", "obl", "nmod"];

/** The last noun of those that people take sides on, in the same sentence or the one before. */
function findIssueBefore({ parsed, partOf, relationOf }: Syntax, token: number): number {
  const sentence = parsed.sentenceOf[token] ?? 0;
  const from = parsed.sentences[Math.max(0, sentence - 1)]?.from ?? 0;
  for (let at = token - 1; at >= from; at--)
    if (
      partOf(at) === "NOUN" &&
      ROLES.includes(relationOf(at)) &&
      isIssueNoun(parsed.tokens[at]?.lower ?? "")
    )
      return at;
  return -1;
}
