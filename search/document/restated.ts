import type { Change } from "./correction";
import { DECIDED, toDecidedStance } from "./decided-stance";
import type { StanceTag, Tags } from "./document";
import { isClaim, type JudgedTag } from "./judged-tag";
import { toMergedStances } from "./merged-tags";
import { findQuotes } from "./quotes";
import { isSameName } from "./same-name";
import type { StanceClaim } from "./stance-claim";

/**
 * Puts one claim in the place of another, on the same evidence. For one document it may be a claim that no tagger makes any more;
 * it then stands on the words that were judged.
 */
export function toRestated(
  tags: Tags,
  { from, to: written }: Extract<Change, { kind: "restate" }>,
  isForOne: boolean,
  judged: JudgedTag | null,
  text: string,
): Tags | null {
  const to = toKnownClaim(tags, written, text);
  if (tags.stances.some((tag) => isClaim(tag, from))) {
    const stances = tags.stances.map((tag) => (isClaim(tag, from) ? toOther(tags, tag, to) : tag));
    return { ...tags, stances: toMergedStances(stances) };
  }
  if (!isForOne || tags.stances.some((tag) => isClaim(tag, to))) return null;
  const evidence = findQuotes(judged, text);
  return { ...tags, stances: toMergedStances([...tags.stances, toDecidedStance(tags, to, evidence)]) };
}

/** A claim by the names that the document's actors have, where it calls them as the text does. */
function toKnownClaim(tags: Tags, claim: StanceClaim, text: string): StanceClaim {
  const { holder, target } = claim;
  return {
    ...claim,
    holder: holder === null ? null : toKnownName(tags, holder, text),
    target: toKnownName(tags, target, text),
  };
}

/** The actor that a name means: by its own name, or by one that it alone goes by in the text; otherwise the name as it is. */
function toKnownName({ actors, sources, stances }: Tags, name: string, text: string): string {
  const named = actors.find((actor) => isSameName(actor.name, name));
  if (named) return named.name;
  const others = [...sources.map((tag) => tag.name), ...stances.map(({ target }) => target)];
  if (others.some((other) => isSameName(other, name))) return name;
  const called = actors.filter(({ mentions }) =>
    mentions.some(({ start, end }) => isSameName(text.slice(start, end), name)),
  );
  const [only, ...more] = called;
  return only && more.length === 0 ? only.name : name;
}

/** What a stance of another holder or on another target is, follows from those. */
function toOther(tags: Tags, tag: StanceTag, to: StanceClaim): StanceTag {
  const { targetKind, kind } = toDecidedStance(tags, to, []);
  const isHolderKept = isSameName(tag.holder ?? "", to.holder ?? "");
  return {
    ...tag,
    ...to,
    ...DECIDED,
    targetKind: isSameName(tag.target, to.target) ? tag.targetKind : targetKind,
    kind: isHolderKept || (to.holder !== null && tag.holder !== null) ? tag.kind : kind,
    named: isHolderKept ? tag.named : true,
  };
}

/** Gives an actor another type. */
export function toRetyped(tags: Tags, { name, type }: Extract<Change, { kind: "retype" }>): Tags | null {
  if (!tags.actors.some((tag) => isSameName(tag.name, name) && tag.type !== type)) return null;
  return {
    ...tags,
    actors: tags.actors.map((tag) => (isSameName(tag.name, name) ? { ...tag, type } : tag)),
  };
}
