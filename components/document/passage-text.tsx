import type { ReactNode } from "react";
import type { StanceTag } from "@/search/document/document";
import { useStrings } from "../strings/use-strings";
import { StanceSign } from "../ui/stance-mark";
import type { EvidenceRun, MentionRun } from "./layers";

/** A passage with its number, its evidence underlined, its mentions and the reader's words. */
export function PassageText({
  number,
  page,
  runs,
  stances,
}: {
  number: number;
  /** The page of the original that begins with it, as it is shown; null where none does. */
  page: ReactNode;
  runs: readonly EvidenceRun[];
  stances: readonly StanceTag[];
}) {
  const strings = useStrings();
  return (
    <p className="passage" id={`p${number}`}>
      <a
        className="passage-number"
        href={`#p${number}`}
        lang={strings.lang}
        aria-label={strings.toPassage(number)}
      >
        {number}
      </a>
      {page === null ? null : (
        <span className="passage-page" lang={strings.lang}>
          {page}
        </span>
      )}
      {runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes.
        <Evidence key={index} run={run} stances={stances} />
      ))}
    </p>
  );
}

/** Evidence of taking a side that holds up is underlined and signed; all other is only a place to go to. */
function Evidence({ run, stances }: { run: EvidenceRun; stances: readonly StanceTag[] }) {
  const strings = useStrings();
  const mentions = run.mentions.map((mention, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes.
    <Mention key={index} run={mention} />
  ));
  const takesSide = (index: number): boolean => {
    const stance = stances[index];
    return stance !== undefined && stance.stance !== "neutral" && !stance.possible;
  };
  const first = run.stances.find(takesSide);
  const stance = first === undefined ? undefined : stances[first];
  if (stance === undefined)
    return (
      <>
        <Anchors names={run.starts} />
        {mentions}
      </>
    );
  return (
    <span
      className={`evidence evidence-${stance.stance}`}
      data-certainty={stance.certainty}
      data-evidence={run.stances.join(" ")}
    >
      <Anchors names={run.starts} />
      {mentions}
      {run.ends.filter(takesSide).map((index) => {
        const ended = stances[index];
        return ended ? (
          <a key={index} className="evidence-sign" href={`#stance-${index}`} title={ended.target}>
            <StanceSign stance={ended.stance} />
            <span className="sr-only">
              (<span lang={strings.lang}>{strings.stances[ended.stance]}</span>: {ended.target})
            </span>
          </a>
        ) : null;
      })}
    </span>
  );
}

function Mention({ run: { tags, starts, pieces } }: { run: MentionRun }) {
  const text = pieces.map((piece, index) =>
    piece.hit === 0 ? (
      piece.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes.
      <mark key={index} data-hit={piece.hit} id={piece.isHitStart ? `hit-${piece.hit}` : undefined}>
        {piece.text}
      </mark>
    ),
  );
  if (tags.length === 0) return text;
  const [first, ...others] = starts;
  return (
    <span className="mention" data-tags={tags.join(" ")} id={first}>
      <Anchors names={others} />
      {text}
    </span>
  );
}

/** Places to go to where more than one thing begins. */
function Anchors({ names }: { names: readonly string[] }) {
  return names.map((name) => <span key={name} id={name} className="anchor" />);
}
