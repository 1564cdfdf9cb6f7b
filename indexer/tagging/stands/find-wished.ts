import type { Embedding } from "../../knowledge/stances/embedding-verbs";
import { toEmbeddings } from "../../knowledge/stances/stand-words";
import { findEmbeddedWishes } from "./embedded-wishes";
import { findDuties } from "./find-duties";
import { toTurned } from "./sides";
import type { Stand, StandMark } from "./stand";
import type { StandContext } from "./stand-context";
import { findHolders } from "./stand-holders";
import type { Wish } from "./wish";
import { toWishedStand } from "./wished-stand";

/** What holders want or refuse: "vowed to repeal the law", "urged them to end it", and in a speaker's words "must go". */
export function findWished(context: StandContext, verb: number): readonly Stand[] {
  return [...findEmbedded(context, verb), ...findDuties(context, verb)];
}

function findEmbedded(context: StandContext, verb: number): readonly Stand[] {
  const { clauses } = context;
  const rows = toEmbeddings(context.basesAt(verb), context.particleAt(verb));
  if (rows.length === 0 || clauses.isSupposed(verb)) return [];
  const embedded = rows.flatMap((row) => findRowWishes(context, verb, row).map((wish) => ({ row, wish })));
  if (embedded.length === 0) return [];
  const own = toOwnMarks(context, verb);
  return findHolders(context, clauses.doersOf(verb), verb).flatMap(({ referent, marks }) =>
    embedded.map(({ row: { name, modality }, wish }) => {
      const kind = modality === "claimed" || modality === "wished" ? "statement" : "act";
      return toWishedStand({ holder: referent, name, kind, cue: verb, marks: [...marks, ...own] }, wish);
    }),
  );
}

/** What a class of verbs holds, turned as it does; none of what is done: that shows by its own frame. */
function findRowWishes(context: StandContext, verb: number, row: Embedding): readonly Wish[] {
  const isNegated = context.clauses.isNegated(verb);
  if (row.turn === 0 || row.modality === "done" || (isNegated && row.turn === -1)) return [];
  if (!hasAddressee(context, verb, row)) return [];
  return findEmbeddedWishes(context, verb, row, isNegated ? toTurned(row.turn) : row.turn);
}

function toOwnMarks({ clauses }: StandContext, verb: number): readonly StandMark[] {
  return [
    ...(clauses.isNegated(verb) ? (["negated"] as const) : []),
    ...(clauses.modalOf(verb) === "" ? [] : (["modal"] as const)),
  ];
}

/** "Called on Iran to …": a verb of this class says so only where it says whom. */
function hasAddressee({ clauses }: StandContext, verb: number, { who }: Embedding): boolean {
  if (who === undefined || clauses.obliquesOf(verb).some(({ preposition }) => who === `on:${preposition}`))
    return true;
  return who === "on:for" && clauses.complementsOf(verb).length > 0;
}
