import { toVerbFrames } from "../../knowledge/stances/stand-words";
import type { VerbFrame } from "../../knowledge/stances/verb-frames";
import { type Side, toTimes } from "./sides";
import type { StandContext } from "./stand-context";
import type { Wish } from "./wish";

/** "Vowed to oppose the bill": what the frame of the verb that is wanted is on. */
export function findFramedWishes(context: StandContext, predicate: number, side: Side): readonly Wish[] {
  return toVerbFrames(context.basesAt(predicate), context.particleAt(predicate))
    .filter(({ degree }) => degree > 1)
    .flatMap((frame) =>
      findTargets(context, predicate, frame)
        .filter((target) => isFitting(context, target, frame))
        .map((target): Wish => ({ target, side: toTimes(side, frame.side), marks: ["within"] })),
    );
}

/** "Wants them to investigate the minister" is against him, "… the shooting" is not against the shooting. */
function isFitting({ referents }: StandContext, target: number, { on }: VerbFrame): boolean {
  return on === undefined || (on === "actor") === (referents.at(target) !== null);
}

function findTargets({ clauses }: StandContext, predicate: number, { target }: VerbFrame): readonly number[] {
  if (target === "object") return clauses.objectsOf(predicate);
  return clauses
    .obliquesOf(predicate)
    .filter(({ preposition }) => target === `on:${preposition}`)
    .map(({ head }) => head);
}
