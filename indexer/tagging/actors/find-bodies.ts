import type { ActorType } from "@/search/document/document";
import { BODY_KINDS, BODY_NOUNS, GROUP_NOUNS, PERSONS_BODIES } from "./body-words";
import type { NamedCandidate } from "./name-actors";
import type { NameContext } from "./name-context";
import { toWritten } from "./written-text";

/** Somebody named, or a country by its adjective, before a noun. */
type Owner = Pick<NamedCandidate, "from" | "to" | "type" | "name">;

/**
 * Bodies and groups called by whose they are: "the Syrian government", "the Trump administration", "Toronto police",
 * "the Vanderbilt family". None of them is Syria, Trump or Toronto; "the government of Syria" is the same as the
 * first, by the name that comes first.
 */
export function findBodies(
  context: NameContext,
  named: readonly NamedCandidate[],
): readonly NamedCandidate[] {
  const owners = [...toAdjectives(context, named), ...named];
  const found = owners.flatMap((owner) => toBody(owner, context)).sort((a, b) => a.from - b.from);
  const names = new Map<string, string>();
  for (const { key, name } of found) if (!names.has(key)) names.set(key, name);
  return found.map(({ key, ...body }) => ({ ...body, name: names.get(key) ?? body.name }));
}

/** Adjectives of countries that are no part of a name. */
function toAdjectives({ known, parsed }: NameContext, named: readonly NamedCandidate[]): readonly Owner[] {
  const taken = new Uint8Array(parsed.tokens.length);
  for (const { from, to } of named) taken.fill(1, from, to);
  return known.flatMap(({ from, to, known: { as, name, type } }) =>
    as === "people" && taken[from] === 0 && parsed.tokens[from - 1]?.text !== "-"
      ? [{ from, to, name, type }]
      : [],
  );
}

function toBody(owner: Owner, context: NameContext): readonly (NamedCandidate & { readonly key: string })[] {
  const { tokens } = context.parsed;
  const before = toBefore(owner, context);
  const isOwned = tokens[owner.to]?.lower === "'s";
  const next = isOwned ? owner.to + 1 : owner.to;
  const at = BODY_KINDS.has(tokens[next]?.lower ?? "") ? next + 1 : next;
  const place = before >= 0 ? before : at;
  const noun = tokens[place]?.lower ?? "";
  const type = before >= 0 ? "organization" : toType(noun, owner.type, isOwned);
  if (type === null || (before < 0 && !isHead(at, context))) return [];
  const span = before >= 0 ? { from: before, to: owner.to } : { from: owner.from, to: at + 1 };
  const name = toWritten(span, context.parsed);
  return [{ ...span, type, name, key: `${noun} ${owner.name}`, rule: "body", certainty: "stated" }];
}

/** Where "government" stands before "of" and its country; -1 elsewhere. */
function toBefore({ from, type }: Owner, { parsed: { tokens } }: NameContext): number {
  if (type !== "country") return -1;
  const of = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return tokens[of]?.lower === "of" && tokens[of - 1]?.lower === "government" ? of - 1 : -1;
}

/** In the same sentence, and no part of a longer phrase ("Russian military intelligence"). */
function isHead(at: number, { parsed }: NameContext): boolean {
  const { tokens, parts, sentenceOf } = parsed;
  if (tokens[at]?.breaks !== 0 || sentenceOf[at] !== sentenceOf[at - 1]) return false;
  const goesOn = parts[at + 1] === "NOUN" || parts[at + 1] === "PROPN";
  return !goesOn || tokens[at + 1]?.breaks !== 0 || sentenceOf[at + 1] !== sentenceOf[at];
}

function toType(noun: string, owner: ActorType, isOwned: boolean): ActorType | null {
  if (owner === "person" && !PERSONS_BODIES.has(noun)) return null;
  if (noun === "office") return isOwned && owner === "person" ? "organization" : null;
  if (BODY_NOUNS.has(noun)) return isOwned && owner !== "person" ? null : "organization";
  const isOf = owner !== "organization" && owner !== "group" && !isOwned;
  return GROUP_NOUNS.has(noun) && isOf ? "group" : null;
}
