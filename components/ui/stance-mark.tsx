import type { Stance } from "@/search/document/document";
import { useStrings } from "../strings/use-strings";

const TONES = { favor: "text-favor", against: "text-against", neutral: "text-neutral" } as const;

/** The sign of a stance: plus, minus or a ring. Decoration: a word or number stands beside it. */
export function StanceSign({ stance }: { stance: Stance }) {
  return (
    <svg className={`size-3.5 flex-none ${TONES[stance]}`} viewBox="0 0 16 16" aria-hidden="true">
      {stance === "neutral" ? (
        <circle className="fill-none stroke-current stroke-2" cx="8" cy="8" r="6" />
      ) : (
        <>
          <circle className="fill-current" cx="8" cy="8" r="7" />
          <path
            className="fill-none stroke-paper stroke-2"
            strokeLinecap="round"
            d={stance === "favor" ? "M8 4.6v6.8M4.6 8h6.8" : "M4.6 8h6.8"}
          />
        </>
      )}
    </svg>
  );
}

/** A stance with its sign and its word. */
export function StanceMark({ stance }: { stance: Stance }) {
  const strings = useStrings();
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium whitespace-nowrap ${TONES[stance]}`}>
      <StanceSign stance={stance} />
      {strings.stances[stance]}
    </span>
  );
}
