import type { ListedStance } from "@/search/document/listed-stance";
import type { SearchQuery } from "@/search/query/query";
import { useStrings } from "../strings/use-strings";
import { StanceMark } from "../ui/stance-mark";
import { type HeldStance, toHeldStances } from "./held-stances";

/** So many sides are named beside a hit. */
const SHOWN = 6;

/** Who stands where in a document: those that the search chose first, each side once with all who take it. */
export function HitStances({ query, stances }: { query: SearchQuery; stances: readonly ListedStance[] }) {
  const strings = useStrings();
  const held = toHeldStances(query, stances);
  return (
    <ul className="contents">
      {held.slice(0, SHOWN).map((side) => (
        <li
          key={`${side.stance} ${side.target} ${side.possible}`}
          className="flex flex-wrap items-center gap-x-1.5"
        >
          <Holders side={side} />
          <StanceMark stance={side.stance} />
          <span className="text-ink-2">{side.target}</span>
          {side.possible ? <span className="text-ink-3">{strings.possible}</span> : null}
        </li>
      ))}
      {held.length > SHOWN ? (
        <li className="text-ink-3">{strings.moreStances(held.length - SHOWN)}</li>
      ) : null}
    </ul>
  );
}

function Holders({ side: { holders } }: { side: HeldStance }) {
  const strings = useStrings();
  const names = holders.map((holder) => holder ?? strings.author);
  return <b className="font-semibold">{names.join(", ")}</b>;
}
