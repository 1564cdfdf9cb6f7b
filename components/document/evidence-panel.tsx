import type { DocumentAnswer } from "@/search/answer/document-answer";
import type { StanceTag } from "@/search/document/document";
import { passageAt } from "@/search/text/passages";
import type { Strings } from "../strings/en";
import { useStrings } from "../strings/use-strings";
import { StanceMark } from "../ui/stance-mark";
import type { Subject } from "./correction-subject";
import { toUnsupportedText } from "./unsupported-text";
import { WrongButton } from "./wrong-button";

/** Where the document and the voices in it stand, by target, each with the words it rests on. */
export function EvidencePanel({ view }: { view: DocumentAnswer }) {
  const strings = useStrings();
  const { stances } = view.tags;
  // Targets on which somebody takes a side come first.
  const sided = stances.filter((stance) => stance.stance !== "neutral");
  const targets = [...new Set([...sided, ...stances].map((stance) => stance.target))];
  return (
    <section className="panel" id="evidence" aria-labelledby="evidence-head">
      <div className="panel-head">
        <h2 id="evidence-head">{strings.whereItStands}</h2>
      </div>
      {targets.length === 0 ? (
        <p className="text-ink-3">{toUnsupportedText(view, "stances", strings.noStances, strings)}</p>
      ) : null}
      {targets.map((target) => (
        <div key={target} className="mb-4">
          <h3 className="mb-1.5 font-semibold">{target}</h3>
          <ul className="grid gap-2.5">
            {stances.map((stance, index) =>
              stance.target === target ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the index is the stance's anchor.
                <EvidenceItem key={index} stance={stance} index={index} view={view} />
              ) : null,
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}

function EvidenceItem({ stance, index, view }: { stance: StanceTag; index: number; view: DocumentAnswer }) {
  const strings = useStrings();
  return (
    <li
      className={`evidence-item evidence-item-${stance.stance}`}
      data-certainty={stance.certainty}
      id={`stance-${index}`}
    >
      <p className="flex flex-wrap items-center gap-x-2">
        <StanceMark stance={stance.stance} />
        <b className="font-semibold">{stance.holder ?? strings.author}</b>
        <WrongButton subject={toSubject(stance, strings)} />
      </p>
      {stance.evidence.map((span, number) => (
        <blockquote key={span.join(" ")} className="font-serif text-base text-ink-2">
          <a className="quiet" href={`#evidence-${index}-${number + 1}`}>
            {view.text.slice(...span)}
          </a>
        </blockquote>
      ))}
      <p className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-xs text-ink-3">
        <Confidence value={stance.confidence} />
        <span>
          · {stance.certainty === "stated" ? strings.stated : strings.inferred} · {strings.rule(stance.rule)}
          <PassageLinks stance={stance} view={view} />
        </span>
      </p>
    </li>
  );
}

function toSubject({ target, holder, stance }: StanceTag, strings: Strings): Subject {
  const label = strings.stanceOf(holder ?? strings.author, strings.stances[stance], target);
  return { kind: "stance", target, holder, stance, label };
}

function PassageLinks({ stance, view }: { stance: StanceTag; view: DocumentAnswer }) {
  const spans = view.passages.map((passage) => [passage.start, passage.end] as const);
  const numbers = [...new Set(stance.evidence.map(([start]) => passageAt(spans, start) + 1))];
  return numbers.map((number) => (
    <span key={number}>
      {" "}
      ·{" "}
      <a className="quiet" href={`#p${number}`}>
        ¶{number}
      </a>
    </span>
  ));
}

/** Five steps, and the figure. */
function Confidence({ value }: { value: number }) {
  const strings = useStrings();
  const figure = strings.figure(value);
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className="inline-flex gap-px" aria-hidden="true">
        {[0.1, 0.3, 0.5, 0.7, 0.9].map((step) => (
          <i key={step} className={`h-2 w-1 ${value >= step ? "bg-ink-2" : "bg-rule"}`} />
        ))}
      </span>
      <span className="sr-only">{strings.confidence(figure)}</span>
      <span aria-hidden="true">{figure}</span>
    </span>
  );
}
