import { toNameKey } from "../text/name-key";
import {
  type Change,
  CORRECTION_RULE,
  type CorrectedFacet,
  type Correction,
  type Standing,
} from "./correction";
import type { Tags } from "./document";
import { type JudgedTag, toJudgedTag, toJudgedValue } from "./judged-tag";
import { toStanceValue } from "./stance-value";

/** What readers came to say of one tag of one document. */
export type Judgement = {
  readonly document: string;
  /** The tag as it was when it was first judged. */
  readonly tag: JudgedTag;
  readonly verdict: Verdict;
  /** What is right by it: the tag itself, what was put in its place, or nothing. */
  readonly becomes: JudgedTag | null;
  /** When the last was said of it; ISO 8601. */
  readonly at: string;
};

/** `corrected`: wrong as it was, and what is right was given. */
type Verdict = "right" | "wrong" | "corrected";

/** What readers said of tags, the last word on each, in the order of the first. What was said of all documents judges no tag. */
export function toJudgements(inForce: readonly Correction[]): readonly Judgement[] {
  const byTag = new Map<string, Judgement>();
  for (const correction of inForce) {
    const { document, judged, change, at } = correction;
    if (document === null || judged === undefined) continue;
    const key = toJudgementKey(document, judged.facet, toJudgedValue(judged));
    const known = byTag.get(key);
    const tag = known?.tag ?? judged;
    const becomes = toBecome(change, tag, known?.becomes ?? tag);
    byTag.set(key, { document, tag, verdict: toVerdict(change), becomes, at });
  }
  return [...byTag.values()];
}

/** Those of tags that a tagger made: a reader's own are right by definition. */
export function toTaggersOwn(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements.filter(({ tag }) => tag.rule !== CORRECTION_RULE);
}

function toVerdict({ kind }: Change): Verdict {
  return kind === "confirm" ? "right" : kind === "remove" ? "wrong" : "corrected";
}

/** What a tag becomes by a change: a name and a type may be corrected one after the other. */
function toBecome(change: Change, tag: JudgedTag, previous: JudgedTag): JudgedTag | null {
  const hasName = previous.facet === "actor" || previous.facet === "source";
  if (change.kind === "rename") return hasName ? { ...previous, name: change.to } : previous;
  if (change.kind === "retype")
    return previous.facet === "actor" ? { ...previous, type: change.type } : previous;
  if (change.kind === "confirm") return tag;
  if (tag.facet !== "stance") return null;
  if (change.kind === "stance") return { ...tag, stance: change.stance, rule: CORRECTION_RULE };
  return change.kind === "restate" ? { ...tag, ...change.to, rule: CORRECTION_RULE } : null;
}

/** What tells the tags of all documents apart, however their names are written. */
export function toJudgementKey(document: string, facet: CorrectedFacet, value: string): string {
  return `${document} ${facet} ${toNameKey(value) || value}`;
}

/** The tag that a change of one document is about; null where it is about none. */
export function toSubject(change: Change): { readonly facet: CorrectedFacet; readonly value: string } | null {
  switch (change.kind) {
    case "confirm":
    case "remove":
      return change;
    case "restate":
      return { facet: "stance", value: toStanceValue(change.from) };
    case "retype":
      return { facet: "actor", value: change.name };
    default:
      return null;
  }
}

/**
 * The tag that a change of a document judges, as it was: as an earlier correction has it, whether it was undone or not, since the
 * tag may have been corrected meanwhile; else as it is. A name is renamed as who acts, or else as who is cited.
 */
export function toJudged(
  change: Change,
  document: { readonly id: string; readonly tags: Tags; readonly text: string },
  { inForce, undone }: Pick<Standing, "inForce" | "undone">,
): JudgedTag | undefined {
  const { id, tags, text } = document;
  for (const { facet, value } of toSubjects(change, tags)) {
    const key = toJudgementKey(id, facet, value);
    const known = [...inForce, ...undone].find(
      (one) =>
        one.document === id &&
        one.judged !== undefined &&
        toJudgementKey(id, one.judged.facet, toJudgedValue(one.judged)) === key,
    );
    const judged = known?.judged ?? toJudgedTag(tags, text, facet, value);
    if (judged) return judged;
  }
  return undefined;
}

type Subject = { readonly facet: CorrectedFacet; readonly value: string };

function toSubjects(change: Change, tags: Tags): readonly Subject[] {
  if (change.kind === "rename") {
    const facets = change.facet === undefined ? (["actor", "source"] as const) : [change.facet];
    return facets.map((facet) => ({ facet, value: change.from }));
  }
  if (change.kind === "stance") {
    const { holder, target } = change;
    return tags.stances
      .filter((tag) => tag.holder === holder && tag.target === target)
      .map((tag) => ({ facet: "stance", value: toStanceValue(tag) }));
  }
  const subject = toSubject(change);
  return subject === null ? [] : [subject];
}
