import type { StanceTag } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import type { Stand } from "../stands/stand";
import { AUTHOR } from "../stands/stand-context";
import { toOffsets } from "../syntax/noun-phrases";
import type { Syntax } from "../syntax/syntax";
import { toJoinedIssues } from "./join-issues";
import type { NamedTarget } from "./name-target";
import { toStandFeatures } from "./stand-features";
import type { NamedStand, StandGroup } from "./stand-group";

const MOST_EVIDENCE = 5;

/** The places of a text by holder, target and side. Nobody takes a side on himself. */
export function toStandGroups(named: readonly NamedStand[]): readonly StandGroup[] {
  const issues = toJoinedIssues(
    named.flatMap(({ target }) => (target.kind === "issue" ? [target.name] : [])),
  );
  const groups = new Map<string, NamedStand[]>();
  for (const one of named) {
    const target = toName(one.target, issues);
    if (one.stand.holder.name === target) continue;
    const key = JSON.stringify([one.stand.holder.name, target, one.stand.side]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((stands): readonly StandGroup[] => {
    const sorted = [...stands].sort((a, b) => toWeight(b.stand) - toWeight(a.stand));
    const [first] = sorted;
    if (!first) return [];
    const { holder, side } = first.stand;
    const target = toName(first.target, issues);
    const opposed = groups.get(JSON.stringify([holder.name, target, -side]))?.length ?? 0;
    return [
      {
        ...{ holder: holder.name, named: holder.named, target, targetKind: first.target.kind, side },
        ...{ stands: toDistinct(sorted), opposed },
      },
    ];
  });
}

/** One stand a word that takes the side. */
function toDistinct(stands: readonly NamedStand[]): readonly NamedStand[] {
  return stands.filter(({ stand: { cue } }, at) => stands.findIndex(({ stand }) => stand.cue === cue) === at);
}

function toName({ name, kind }: NamedTarget, issues: ReadonlyMap<string, string>): string {
  return kind === "issue" ? (issues.get(name) ?? name) : name;
}

function toWeight({ degree, marks }: Stand): number {
  return degree - marks.length / 4;
}

/** An author judges by the way: shown where several places agree and hardly one does not. */
function toAuthorConfidence({ stands, opposed }: StandGroup): number {
  return stands.length > 1 && stands.length > opposed ? AGREED : DOUBTED;
}

const AGREED = 0.9;
const DOUBTED = 0.6;

/** The stance of a group, as sure as the weights of its features say. */
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
  const { parsed } = syntax;
  const evidence = [...new Set(group.stands.map(({ stand: { cue } }) => parsed.sentenceOf[cue] ?? 0))]
    .sort((a, b) => a - b)
    .slice(0, MOST_EVIDENCE)
    .flatMap((at): Span[] => {
      const sentence = parsed.sentences[at];
      return sentence ? [[sentence.start, sentence.end]] : [];
    });
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
    evidence,
    rule: `frame-${stand.frame}`,
    certainty: stand.marks.includes("felt") ? "inferred" : "stated",
  };
}
