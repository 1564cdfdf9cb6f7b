import type { ActorTag, Span, Target } from "@/search/document";
import { LEADERS } from "../../knowledge/leaders";
import type { Reading } from "../reading";
import { findPhrase, toLowerText } from "./lower-text";
import { type TargetPattern, toTargetPattern } from "./target-pattern";

/** Where a text speaks of a target: one place a sentence at most, its alias or the word of its topic. */
export type TargetPlace = { readonly at: number; readonly span: Span };

type Parties = readonly ReadonlySet<string>[];
type Found = { readonly pattern: TargetPattern; readonly named: Map<number, Span>; readonly topics: Map<number, Span> };

/** A reference goes back to what was named at most so many sentences ago. */
const MEMORY = 12;
const REFERRING = /\b(?:this|the|their|such an?|these|that)\s(?:[\p{L}-]+\s){0,2}$/u;

/** The places of each target that the text speaks of, in text order. */
export function findTargetPlaces(
  targets: readonly Target[],
  reading: Reading,
  actors: readonly ActorTag[],
): ReadonlyMap<string, readonly TargetPlace[]> {
  const lower = toLowerText(reading.text);
  const parties = toPartiesBySentence(reading, actors);
  const found = targets.map((target) => findNamed(toTargetPattern(target), lower, reading, parties));
  return new Map(
    found.map((one) => [one.pattern.name, withReferences(one, found, lower, parties)] as const),
  );
}

/** Sentences that name a target: by an alias, or by its topic together with its parties. */
function findNamed(pattern: TargetPattern, lower: string, { sentences }: Reading, parties: Parties): Found {
  const named = new Map<number, Span>();
  for (const alias of pattern.aliases) {
    let at = 0;
    for (const start of findPhrase(lower, alias)) {
      while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= start) at++;
      if (!named.has(at)) named.set(at, [start, start + alias.length]);
    }
  }
  const topics = new Map<number, Span>();
  let at = 0;
  for (const { index, 0: word } of pattern.topic ? lower.matchAll(pattern.topic) : []) {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= index) at++;
    if (!topics.has(at)) topics.set(at, [index, index + word.length]);
    if (!named.has(at) && isBetween(pattern.parties, parties, at)) named.set(at, [index, index + word.length]);
  }
  return { pattern, named, topics };
}

/** All parties are in the sentence; or one of several is, and the rest in the one before it. */
function isBetween(wanted: readonly string[], parties: Parties, at: number): boolean {
  const here = parties[at];
  const before = parties[at - 1];
  if (wanted.length === 0 || !wanted.some((party) => here?.has(party))) return false;
  if (wanted.every((party) => here?.has(party))) return true;
  return wanted.length > 1 && wanted.every((party) => here?.has(party) || before?.has(party));
}

/** Adds sentences that go on about it ("this alliance"), unless another target of that topic was named since. */
function withReferences(
  { pattern, named, topics }: Found,
  all: readonly Found[],
  lower: string,
  parties: Parties,
): readonly TargetPlace[] {
  const places = new Map(named);
  let last = Number.NEGATIVE_INFINITY;
  for (const at of [...new Set([...named.keys(), ...topics.keys()])].sort((a, b) => a - b)) {
    const span = topics.get(at);
    if (named.has(at)) last = at;
    else if (span && at - last <= MEMORY && REFERRING.test(lower.slice(Math.max(0, span[0] - 50), span[0]))) {
      const here = parties[at];
      const isOwn = !here || here.size === 0 || pattern.parties.some((party) => here.has(party));
      const isNearest = !all.some((one) => one.pattern !== pattern && isNamedBetween(one, last, at));
      if (isOwn && isNearest) places.set(at, span);
    }
  }
  return [...places].sort((a, b) => a[0] - b[0]).map(([at, span]) => ({ at, span }));
}

function isNamedBetween({ named, topics }: Found, after: number, until: number): boolean {
  if (!topics.has(until)) return false;
  for (let at = until; at > after && until - at <= MEMORY; at--) if (named.has(at)) return true;
  return false;
}

/** The countries that a sentence names, a leader standing for his country. */
function toPartiesBySentence({ sentences }: Reading, actors: readonly ActorTag[]): Parties {
  const sets = sentences.map(() => new Set<string>());
  for (const actor of actors) {
    const party = LEADERS.get(actor.name) ?? actor.name;
    let at = 0;
    for (const { start } of actor.mentions) {
      while (at < sentences.length && (sentences[at]?.end ?? 0) <= start) at++;
      sets[at]?.add(party);
    }
  }
  return sets;
}
