import { CORRECTION_RULE } from "./correction";
import type { ActorTag, Mention, StanceTag } from "./document";
import { isSameName } from "./same-name";

/** The actors with all that bear this name as one, where the first of them stood; a type that a tagger gave wins. */
export function toMergedActors(actors: readonly ActorTag[], name: string): readonly ActorTag[] {
  const same = actors.filter((tag) => isSameName(tag.name, name));
  const tagged =
    same.find((tag) => tag.mentions.some((mention) => mention.rule !== CORRECTION_RULE)) ?? same[0];
  if (tagged === undefined) return actors;
  const merged: ActorTag = {
    ...tagged,
    name,
    salience: same.some((tag) => tag.salience === "main") ? "main" : "mentioned",
    mentions: toApart(same.flatMap((tag) => tag.mentions)),
  };
  return actors.flatMap((tag) => (tag === same[0] ? [merged] : same.includes(tag) ? [] : [tag]));
}

/** Mentions in text order, without those that overlap an earlier one. */
function toApart(mentions: readonly Mention[]): readonly Mention[] {
  let end = -1;
  return [...mentions]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mention) => {
      if (mention.start < end) return false;
      end = mention.end;
      return true;
    });
}

/** One stance for each holder and target: the surer, with the evidence of both where they agree. */
export function toMergedStances(stances: readonly StanceTag[]): readonly StanceTag[] {
  const merged: StanceTag[] = [];
  for (const tag of stances) {
    const at = merged.findIndex((one) => one.target === tag.target && one.holder === tag.holder);
    const known = merged[at];
    if (known === undefined) merged.push(tag);
    else merged[at] = toSurer(known, tag);
  }
  return merged;
}

function toSurer(one: StanceTag, other: StanceTag): StanceTag {
  const surer = other.confidence > one.confidence ? other : one;
  if (one.stance !== other.stance) return surer;
  return { ...surer, evidence: [...one.evidence, ...other.evidence].sort((a, b) => a[0] - b[0]) };
}
