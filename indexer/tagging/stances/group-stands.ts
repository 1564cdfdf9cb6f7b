import type { Stand } from "../stands/stand";
import { toJoinedIssues } from "./join-issues";
import type { NamedTarget } from "./named-target";
import type { NamedStand, StandGroup } from "./stand-group";

/** The places of a text by holder, target and side. Nobody takes a side on himself. */
export function toStandGroups(named: readonly NamedStand[]): readonly Omit<StandGroup, "prominence">[] {
  const issues = toJoinedIssues(
    named.flatMap(({ target }) => (target.kind === "issue" ? [target.name] : [])),
  );
  const groups = new Map<string, NamedStand[]>();
  for (const one of named) {
    const target = toName(one.target, issues);
    const { holder, side } = one.stand;
    if (holder.name !== target) addTo(groups, toKey(holder.name, target, side), one);
  }
  return [...groups.values()].flatMap((stands): readonly Omit<StandGroup, "prominence">[] => {
    const sorted = [...stands].sort((a, b) => toWeight(b.stand) - toWeight(a.stand));
    const [first] = sorted;
    if (!first) return [];
    const { holder, side } = first.stand;
    const target = toName(first.target, issues);
    const opposed = groups.get(toKey(holder.name, target, -side))?.length ?? 0;
    return [
      {
        ...{ holder: holder.name, named: holder.named, target, targetKind: first.target.kind, side },
        ...{ stands: toDistinct(sorted), opposed },
      },
    ];
  });
}

function addTo(groups: Map<string, NamedStand[]>, key: string, one: NamedStand): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}

const toKey = (holder: string, target: string, side: number): string =>
  JSON.stringify([holder, target, side]);

function toName({ name, kind }: NamedTarget, issues: ReadonlyMap<string, string>): string {
  return kind === "issue" ? (issues.get(name) ?? name) : name;
}

/** The plainer a place, the more. */
function toWeight({ degree, marks }: Stand): number {
  return degree - marks.length / 4;
}

/** The first stand of each word that takes the side. */
function toDistinct(stands: readonly NamedStand[]): readonly NamedStand[] {
  const cues = new Set<number>();
  return stands.filter(({ stand: { cue } }) => !cues.has(cue) && cues.add(cue));
}
