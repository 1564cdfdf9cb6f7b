import { toConfirmed } from "./confirmed";
import { type Change, CORRECTION_RULE, type Correction } from "./correction";
import { DECIDED, toDecidedStance } from "./decided-stance";
import type { Mention, Sourced, StanceTag, Tags } from "./document";
import { isClaim } from "./judged-tag";
import { toMergedActors, toMergedStances } from "./merged-tags";
import { toRestated, toRetyped } from "./restated";
import { isSameName, isSameTarget } from "./same-name";
import { toClaim } from "./stance-claim";

/** Tags with corrections replayed on them, and which of those changed something. */
export type CorrectedTags = { readonly tags: Tags; readonly applied: readonly Correction[] };

/**
 * Replays corrections in their order. A mention that a correction decided stays where it is. `text` is the document's, in which a
 * tag that was confirmed, and is found no more, is looked for.
 */
export function toCorrectedTags(tags: Tags, corrections: readonly Correction[], text = ""): CorrectedTags {
  const applied: Correction[] = [];
  let corrected = tags;
  for (const correction of corrections) {
    const next = toChanged(corrected, correction, text);
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

/** The tags after a change, or null when there is nothing to change. */
function toChanged(tags: Tags, { change, document, ...rest }: Correction, text: string): Tags | null {
  const judged = rest.judged ?? null;
  switch (change.kind) {
    case "confirm":
      return toConfirmed(tags, change, judged, text);
    case "remove":
      return toRemoved(tags, change);
    case "rename":
      return toRenamed(tags, change.from, change.to);
    case "retype":
      return toRetyped(tags, change);
    case "stance":
      return toStanceSet(tags, change, document !== null);
    case "restate":
      return toRestated(tags, change, document !== null, judged, text);
    default:
      return null;
  }
}

function toRemoved(tags: Tags, { facet, value }: Extract<Change, { kind: "remove" }>): Tags | null {
  const isNamed = (tag: { name: string }): boolean => isSameName(tag.name, value);
  if (facet === "actor") return without(tags, "actors", isNamed);
  if (facet === "date") return without(tags, "dates", (tag) => tag.value === value);
  if (facet === "source") return without(tags, "sources", (tag) => tag.kind === "cited" && isNamed(tag));
  const claim = toClaim(value);
  return claim && without(tags, "stances", (tag) => isClaim(tag, claim));
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
  const isOn = (tag: StanceTag): boolean =>
    isFrom(tag.target) || (tag.targetKind === "issue" && isSameTarget(tag.target, from));
  const isHit =
    tags.actors.some((tag) => isFrom(tag.name)) ||
    tags.sources.some((tag) => tag.kind === "cited" && isFrom(tag.name)) ||
    tags.stances.some((tag) => isOn(tag) || isFrom(tag.holder));
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
        target: isOn(tag) ? to : tag.target,
        holder: isFrom(tag.holder) ? to : tag.holder,
      })),
    ),
  };
}

function toStated(mention: Mention): Mention {
  return { ...mention, rule: CORRECTION_RULE, certainty: "stated" };
}

/** Sets the stance a holder has on a target. For one document it may be a stance that no tagger found. */
function toStanceSet(
  tags: Tags,
  { target, holder, stance }: Extract<Change, { kind: "stance" }>,
  isForOne: boolean,
): Tags | null {
  const isIt = (tag: StanceTag): boolean =>
    isSameTarget(tag.target, target) && isSameName(tag.holder ?? "", holder ?? "");
  if (tags.stances.some(isIt))
    return {
      ...tags,
      stances: tags.stances.map((tag) => (isIt(tag) ? { ...tag, ...DECIDED, stance } : tag)),
    };
  if (!isForOne) return null;
  return { ...tags, stances: [...tags.stances, toDecidedStance(tags, { target, holder, stance }, [])] };
}
