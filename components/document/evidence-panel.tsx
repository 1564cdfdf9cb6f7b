import type { DocumentAnswer } from "@/search/answer/document-answer";
import type { StanceTag } from "@/search/document/document";
import { toPageNumber } from "@/search/document/page-places";
import { passageAt } from "@/search/text/passages";
import { useStrings } from "../strings/use-strings";
import { StanceMark } from "../ui/stance-mark";
import { InOriginal } from "./in-original";
import type { ShownOriginal } from "./original-link";
import { PageLink } from "./page-link";
import { toSideText, toStanceSubject } from "./stance-words";
import { type TargetStances, toStancesByTarget } from "./stances-by-target";
import { toUnsupportedText } from "./unsupported-text";
import { WrongButton } from "./wrong-button";

/** A document, and the file it was read from. */
type Viewed = { readonly view: DocumentAnswer; readonly original: ShownOriginal | null };

/** Where the document and the voices in it stand, by target, each with the words it rests on; apart what is only possible. */
export function EvidencePanel({ view, original }: Viewed) {
  const strings = useStrings();
  const { sure, possible } = toStancesByTarget(view.tags.stances);
  return (
    <section className="panel" id="evidence" aria-labelledby="evidence-head">
      <div className="panel-head">
        <h2 id="evidence-head">{strings.whereItStands}</h2>
      </div>
      {sure.length === 0 ? (
        <p className="text-ink-3">{toUnsupportedText(view, "stances", strings.noStances, strings)}</p>
      ) : null}
      {view.readClosely || view.unsupported.includes("stances") ? null : (
        <p className="mb-2 text-ink-3">{strings.stancesMayLack}</p>
      )}
      <Targets targets={sure} view={view} original={original} />
      {possible.length > 0 ? (
        <section aria-labelledby="possible-head">
          <h3 id="possible-head" className="font-semibold text-ink-2">
            {strings.possibleStances}
          </h3>
          <p className="mb-2 text-xs text-ink-3">{strings.possibleHint}</p>
          <Targets targets={possible} view={view} original={original} />
        </section>
      ) : null}
    </section>
  );
}

function Targets({ targets, ...viewed }: Viewed & { targets: readonly TargetStances[] }) {
  const strings = useStrings();
  return targets.map(({ target, targetKind, stances }) => (
    <div key={target} className="mb-4">
      <h3 className="mb-1.5 font-semibold">
        {target} <span className="text-xs font-normal text-ink-3">{strings.targetKinds[targetKind]}</span>
      </h3>
      <ul className="grid gap-2.5">
        {stances.map(({ stance, index }) => (
          <EvidenceItem key={index} stance={stance} index={index} {...viewed} />
        ))}
      </ul>
    </div>
  ));
}

function EvidenceItem({ stance, index, view, original }: Viewed & { stance: StanceTag; index: number }) {
  const strings = useStrings();
  return (
    <li
      className={`evidence-item evidence-item-${stance.stance}`}
      data-certainty={stance.certainty}
      data-possible={stance.possible ? "" : undefined}
      id={`stance-${index}`}
    >
      <div className="flex flex-wrap items-center gap-x-2">
        <b className="font-semibold">{stance.holder ?? strings.author}</b>
        {stance.named ? null : <span className="text-ink-3">{strings.unnamed}</span>}
        <StanceMark stance={stance.stance} />
        <WrongButton subject={toStanceSubject(stance, strings)} />
      </div>
      <p className="text-ink-2" title={strings.rule(stance.rule)}>
        {toSideText(stance, view.text, strings)}
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
          · {stance.certainty === "stated" ? strings.stated : strings.inferred}
          <PassageLinks stance={stance} view={view} />
          <PageNumbers stance={stance} view={view} original={original} />
          <InOriginal view={view} original={original} place={stance.evidence[0]} />
        </span>
      </p>
    </li>
  );
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

/** The pages that its evidence is on, where the document has pages. */
function PageNumbers({ stance, view, original }: Viewed & { stance: StanceTag }) {
  const pages = stance.evidence.flatMap(([start]) => toPageNumber(view.pages, start) ?? []);
  return [...new Set(pages)].map((page) => (
    <span key={page}>
      {" · "}
      <PageLink id={view.id} page={page} original={original} />
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
