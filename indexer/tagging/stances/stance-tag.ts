import type { StanceTag } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import { AUTHOR } from "../stands/stand-context";
import { toOffsets } from "../syntax/noun-phrases";
import type { Syntax } from "../syntax/syntax";
import type { ParsedText } from "../text/parsed-text";
import { toStandFeatures } from "./stand-features";
import type { StandGroup } from "./stand-group";

const MOST_EVIDENCE = 5;
/** How sure an author's stance is where several places agree and hardly one does not, and where not. */
const AGREED = 0.9;
const DOUBTED = 0.6;

/** The stance of a group, as sure as `toChance` says of its features; null of a group without a place. */
export function toStanceTag(
  group: StandGroup,
  syntax: Syntax,
  toChance: (features: ReadonlyMap<string, number>) => number,
): StanceTag | null {
  const [first] = group.stands;
  if (!first) return null;
  const { stand } = first;
  const chance =
    stand.kind === "author" ? toAuthorConfidence(group) : toChance(toStandFeatures(group, syntax));
  return {
    target: group.target,
    targetKind: group.targetKind,
    stance: group.side === 1 ? "favor" : "against",
    kind: stand.kind,
    confidence: Math.floor(chance * 100) / 100,
    possible: false,
    holder: group.holder === AUTHOR.name ? null : group.holder,
    named: group.named,
    // What is felt stands in no single word.
    cue: stand.marks.includes("felt") ? null : toOffsets(syntax, { from: stand.cue, to: stand.cue + 1 }),
    evidence: toEvidence(group, syntax.parsed),
    rule: `frame-${stand.frame}`,
    certainty: stand.marks.includes("felt") ? "inferred" : "stated",
  };
}

/** An author judges by the way: shown where several places agree and hardly one does not. */
function toAuthorConfidence({ stands, opposed }: StandGroup): number {
  return stands.length > 1 && stands.length > opposed ? AGREED : DOUBTED;
}

/** The first sentences of those in which the places lie. */
function toEvidence({ stands }: StandGroup, { sentenceOf, sentences }: ParsedText): readonly Span[] {
  const places = new Set(stands.map(({ stand: { cue } }) => sentenceOf[cue] ?? 0));
  return [...places]
    .sort((a, b) => a - b)
    .slice(0, MOST_EVIDENCE)
    .flatMap((at): Span[] => {
      const sentence = sentences[at];
      return sentence ? [[sentence.start, sentence.end]] : [];
    });
}
