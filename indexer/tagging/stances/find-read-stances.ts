import type { ActorTag, SourceTag, StanceTag, Target } from "@/search/document/document";
import { BUILT_IN } from "@/search/document/thresholds";
import { toConfidence, toStandScore } from "../../knowledge/stances/stand-weights";
import { findStands } from "../stands/find-stands";
import { toNamedHeads } from "../stands/named-heads";
import { toClauses } from "../syntax/clauses";
import type { Syntax } from "../syntax/syntax";
import { toReferents } from "../who/referents";
import { toStandGroups } from "./group-stands";
import { toTargetNamer } from "./name-target";
import { toProminences } from "./prominence";
import { toStanceTag } from "./stance-tag";
import type { StandGroup } from "./stand-group";
import { findTargetPlaces } from "./target-places";

/** Who takes which side on what in a text that an encoder has read. */
export function findReadStances(
  syntax: Syntax,
  actors: readonly ActorTag[],
  sources: readonly SourceTag[],
  targets: readonly Target[],
): readonly StanceTag[] {
  return findStandGroups(syntax, actors, sources, targets).flatMap((group): readonly StanceTag[] => {
    const tag = toStanceTag(group, syntax, (features) => toConfidence(toStandScore(features)));
    if (tag === null || tag.confidence < BUILT_IN.possible) return [];
    return [{ ...tag, possible: tag.confidence < BUILT_IN.shown }];
  });
}

/** The groups that stances are made of, sure or not. */
export function findStandGroups(
  syntax: Syntax,
  actors: readonly ActorTag[],
  sources: readonly SourceTag[],
  targets: readonly Target[],
): readonly StandGroup[] {
  const referents = toReferents(syntax, actors);
  const places = findTargetPlaces(targets, syntax.parsed, actors);
  const tracked = [...places].flatMap(([name, spans]) => spans.map(({ span }) => ({ name, span })));
  const toTarget = toTargetNamer(syntax, referents, tracked);
  const clauses = toClauses(syntax);
  const stands = findStands(syntax, clauses, referents, actors, sources);
  const toProminence = toProminences(syntax, actors, tracked);
  const groups = toStandGroups(
    stands.flatMap((stand) =>
      toNamedHeads(clauses, syntax, referents, stand.target).flatMap((head) => {
        const target = toTarget(head);
        return target === null || (stand.on !== null && stand.on !== target.kind)
          ? []
          : [{ stand: { ...stand, target: head }, target }];
      }),
    ),
  );
  return groups.map((group) => ({ ...group, prominence: toProminence(group) }));
}
