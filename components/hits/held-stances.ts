import type { Stance } from "@/search/document/document";
import type { ListedStance } from "@/search/document/listed-stance";
import type { SearchQuery } from "@/search/query/query";

/** A side on a target with all who take it. */
export type HeldStance = {
  readonly target: string;
  readonly stance: Stance;
  /** Null is the author. */
  readonly holders: readonly (string | null)[];
  readonly possible: boolean;
};

/** The sides of a document as a list shows them: those that hold up first, and of either those that the search chose. */
export function toHeldStances(query: SearchQuery, stances: readonly ListedStance[]): readonly HeldStance[] {
  const sides = new Map<string, HeldStance>();
  for (const { target, stance, holder, possible } of stances) {
    const key = JSON.stringify([target, stance, possible]);
    const known = sides.get(key);
    sides.set(key, { target, stance, possible, holders: [...(known?.holders ?? []), holder] });
  }
  const rank = (side: HeldStance): number => Number(side.possible) * 2 + (isChosen(query, side) ? 0 : 1);
  return [...sides.values()].sort((a, b) => rank(a) - rank(b));
}

function isChosen({ chosen }: SearchQuery, { target, stance, holders }: HeldStance): boolean {
  const value = `${stance}:${target}`;
  return (
    chosen.stance.includes(value) || holders.some((holder) => chosen.voice.includes(`${holder} ${value}`))
  );
}
