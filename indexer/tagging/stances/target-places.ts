import type { ActorTag, Target } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import type { ParsedText } from "../text/parsed-text";
import { findNamed, type Named } from "./find-named";
import { toLowerText } from "./lower-text";
import { type Parties, toPartiesBySentence } from "./parties";
import { toTargetPattern } from "./target-pattern";

/** Where a text speaks of a target: one place a sentence at most, its alias or the word of its topic. */
export type TargetPlace = { readonly at: number; readonly span: Span };

/** A reference goes back to what was named at most so many sentences ago. */
const MEMORY = 12;
/** So soon after it was named, a target is meant though the sentence names others only. */
const SOON = 3;

/** The places of each target that the text speaks of, in text order. */
export function findTargetPlaces(
  targets: readonly Target[],
  parsed: ParsedText,
  actors: readonly ActorTag[],
): ReadonlyMap<string, readonly TargetPlace[]> {
  const lower = toLowerText(parsed.text);
  const patterns = targets.map(toTargetPattern);
  const parties = toPartiesBySentence(parsed, actors, new Set(patterns.flatMap((one) => one.parties)));
  const found = patterns.map((pattern) => findNamed(pattern, lower, parsed, parties));
  return new Map(found.map((one) => [one.pattern.name, toPlaces(one, found, parties)] as const));
}

/** A text that names all parties of a target together so often is about them. */
const OFTEN = 2;

/**
 * Where it is named, and where the text goes on about it ("this alliance") with no other one of its topic between. In
 * a text about its parties, a sentence that names them together makes it known as well.
 */
function toPlaces(target: Named, all: readonly Named[], parties: Parties): readonly TargetPlace[] {
  const others = all.filter((one) => one !== target);
  const places = new Map<number, Span>();
  const together = toTogether(target, parties);
  const sentences = new Set([...target.outright.keys(), ...target.topics.keys(), ...together]);
  let last = Number.NEGATIVE_INFINITY;
  for (const at of [...sentences].sort((a, b) => a - b)) {
    if (together.has(at)) last = at;
    const topic = target.topics.get(at);
    const span = target.outright.get(at) ?? topic?.span;
    if (!span) continue;
    const isReference = topic?.isReference === true && last >= 0;
    const isOutright =
      target.outright.has(at) &&
      !(isReference && others.some((one) => one.outright.has(at - 1) && one.topics.has(at)));
    if (isOutright) last = at;
    const isMeant = isReference && isReferredTo(target, others, parties[at], at, last);
    if (isOutright || isMeant || isHalfNamed(target, parties, at)) places.set(at, span);
  }
  return [...places].map(([at, span]) => ({ at, span }));
}

/** The sentences that name all parties of a target, where they are two or more and do so often. */
function toTogether({ pattern }: Named, parties: Parties): ReadonlySet<number> {
  if (pattern.parties.length < 2) return new Set();
  const found = parties.flatMap((here, at) =>
    pattern.parties.every((party) => here.has(party)) ? [at] : [],
  );
  return new Set(found.length >= OFTEN ? found : []);
}

function isReferredTo(
  { pattern }: Named,
  others: readonly Named[],
  here: ReadonlySet<string> | undefined,
  at: number,
  last: number,
): boolean {
  if (at - last > MEMORY) return false;
  const isNear =
    at - last <= SOON || !here || here.size === 0 || pattern.parties.some((party) => here.has(party));
  return isNear && !others.some((one) => one.topics.has(at) && isOutrightSince(one, last, at));
}

function isOutrightSince({ outright }: Named, after: number, until: number): boolean {
  for (let at = until; at > after; at--) if (outright.has(at)) return true;
  return false;
}

/** One party in the sentence, the rest in the one before it, and nobody else's party with them. */
function isHalfNamed({ pattern, topics }: Named, parties: Parties, at: number): boolean {
  const [here, before] = [parties[at], parties[at - 1]];
  if (!topics.has(at) || pattern.parties.length < 2 || !here || here.size === 0) return false;
  return (
    [...here].every((party) => pattern.parties.includes(party)) &&
    pattern.parties.every((party) => here.has(party) || before?.has(party))
  );
}
