import type { Change } from "./correction";
import { DECIDED, toDecidedStance } from "./decided-stance";
import type { StanceTag, Tags } from "./document";
import { isClaim, type JudgedTag, type StanceClaim } from "./judged-tag";
import { toMergedStances } from "./merged-tags";
import { findQuotes } from "./quotes";
import { isSameName } from "./same-name";

/**
 * Puts one claim in the place of another, on the same evidence. For one document it may be a claim that no tagger makes any more;
 * it then stands on the words that were judged.
 */
export function toRestated(
  tags: Tags,
  { from, to }: Extract<Change, { kind: "restate" }>,
  isForOne: boolean,
  judged: JudgedTag | null,
  text: string,
): Tags | null {
  if (tags.stances.some((tag) => isClaim(tag, from))) {
    const stances = tags.stances.map((tag) => (isClaim(tag, from) ? toOther(tags, tag, to) : tag));
    return { ...tags, stances: toMergedStances(stances) };
  }
  if (!isForOne || tags.stances.some((tag) => isClaim(tag, to))) return null;
  const evidence = findQuotes(judged, text);
  return { ...tags, stances: toMergedStances([...tags.stances, toDecidedStance(tags, to, evidence)]) };
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
