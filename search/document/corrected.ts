import { toNameKey } from "../text/name-key";
import { type Change, CORRECTION_RULE, type Correction } from "./correction";
import type { ActorTag, Mention, Sourced, StanceTag, Tags } from "./document";
import { toStanceParts } from "./stance-value";

/** Tags with corrections replayed on them, and which of those changed something. */
export type CorrectedTags = { readonly tags: Tags; readonly applied: readonly Correction[] };

/** Replays corrections in their order. A mention that a correction decided stays where it is. */
export function toCorrectedTags(tags: Tags, corrections: readonly Correction[]): CorrectedTags {
  const applied: Correction[] = [];
  let corrected = tags;
  for (const correction of corrections) {
    const next = toChanged(corrected, correction.change, correction.document !== null);
    if (next === null) continue;
    corrected = next;
    applied.push(correction);
  }
  return { tags: corrected, applied };
}

/** The published date that corrections set last (`published` null: unknown), or null when none sets one. */
export function toCorrectedPublished(
  corrections: readonly Correction[],
): { readonly published: Sourced<string> | null } | null {
  const change = corrections.findLast((one) => one.change.kind === "published")?.change;
  if (change?.kind !== "published") return null;
  const { value } = change;
  return { published: value === null ? null : { value, origin: "correction", inferred: false } };
}

/** Whether two names are one but for case, accents and hyphens. */
function isSameName(one: string, other: string): boolean {
  return one === other || (toNameKey(one) !== "" && toNameKey(one) === toNameKey(other));
}

/** The tags after a change, or null when there is nothing to change. */
function toChanged(tags: Tags, change: Change, isForOne: boolean): Tags | null {
  if (change.kind === "remove") return toRemoved(tags, change);
  if (change.kind === "rename") return toRenamed(tags, change.from, change.to);
  if (change.kind === "stance") return toStanceSet(tags, change, isForOne);
  return null;
}

function toRemoved(tags: Tags, { facet, value }: Extract<Change, { kind: "remove" }>): Tags | null {
  const isNamed = (tag: { name: string }): boolean => isSameName(tag.name, value);
  if (facet === "actor") return without(tags, "actors", isNamed);
  if (facet === "date") return without(tags, "dates", (tag) => tag.value === value);
  if (facet === "source") return without(tags, "sources", (tag) => tag.kind === "cited" && isNamed(tag));
  const parts = toStanceParts(value);
  if (parts === null) return null;
  return without(
    tags,
    "stances",
    (tag) =>
      tag.stance === parts.stance &&
      isSameName(tag.target, parts.target) &&
      isSameName(tag.holder ?? "", parts.holder),
  );
}

function without<Kind extends keyof Tags>(
  tags: Tags,
  kind: Kind,
  isWrong: (tag: Tags[Kind][number]) => boolean,
): Tags | null {
  const right = tags[kind].filter((tag) => !isWrong(tag));
  return right.length === tags[kind].length ? null : { ...tags, [kind]: right };
}

/** A name becomes another wherever it stands: as who acts, who is cited, who holds a stance and what it is about. */
function toRenamed(tags: Tags, from: string, to: string): Tags | null {
  const isFrom = (name: string | null): boolean => name !== null && isSameName(name, from);
  const rename = (name: string): string => (isFrom(name) ? to : name);
  const isHit =
    tags.actors.some((tag) => isFrom(tag.name)) ||
    tags.sources.some((tag) => tag.kind === "cited" && isFrom(tag.name)) ||
    tags.stances.some((tag) => isFrom(tag.target) || isFrom(tag.holder));
  if (!isHit) return null;
  return {
    ...tags,
    actors: toMergedActors(
      tags.actors.map((tag) =>
        isFrom(tag.name) ? { ...tag, name: to, mentions: tag.mentions.map(toStated) } : tag,
      ),
      to,
    ),
    sources: tags.sources.map((tag) =>
      tag.kind === "cited" && isFrom(tag.name)
        ? { ...tag, name: to, mention: tag.mention === null ? null : toStated(tag.mention) }
        : tag,
    ),
    stances: toMergedStances(
      tags.stances.map((tag) => ({
        ...tag,
        target: rename(tag.target),
        holder: tag.holder === null ? null : rename(tag.holder),
      })),
    ),
  };
}

function toStated(mention: Mention): Mention {
  return { ...mention, rule: CORRECTION_RULE, certainty: "stated" };
}

/** The actors with all that bear this name as one, where the first of them stood; a type that a tagger gave wins. */
function toMergedActors(actors: readonly ActorTag[], name: string): readonly ActorTag[] {
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
function toMergedStances(stances: readonly StanceTag[]): readonly StanceTag[] {
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

/** Sets the stance a holder has on a target. For one document it may be a stance that no tagger found. */
function toStanceSet(
  tags: Tags,
  { target, holder, stance }: Extract<Change, { kind: "stance" }>,
  isForOne: boolean,
): Tags | null {
  const decided = {
    stance,
    confidence: 1,
    possible: false,
    rule: CORRECTION_RULE,
    certainty: "stated",
  } as const;
  const isIt = (tag: StanceTag): boolean =>
    isSameName(tag.target, target) && isSameName(tag.holder ?? "", holder ?? "");
  if (tags.stances.some(isIt))
    return { ...tags, stances: tags.stances.map((tag) => (isIt(tag) ? { ...tag, ...decided } : tag)) };
  return isForOne
    ? { ...tags, stances: [...tags.stances, toReaderStance(tags, target, holder, decided)] }
    : null;
}

/** A stance that a reader states: no place of the text shows it. */
function toReaderStance(
  { actors }: Tags,
  target: string,
  holder: string | null,
  decided: Pick<StanceTag, "stance" | "confidence" | "possible" | "rule" | "certainty">,
): StanceTag {
  const targetKind = actors.some(({ name }) => isSameName(name, target)) ? "actor" : "issue";
  const kind = holder === null ? "author" : "statement";
  return { target, targetKind, kind, holder, named: true, cue: null, evidence: [], ...decided };
}
