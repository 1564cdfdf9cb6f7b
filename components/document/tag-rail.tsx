"use client";

import { useEffect, useState } from "react";
import { useStrings } from "../strings/use-strings";
import { Icon } from "../ui/icons";
import { useStyleSheet } from "../ui/use-style-sheet";
import type { Subject } from "./correction-subject";
import { scrollToAnchor } from "./scroll-to-anchor";
import { WrongButton } from "./wrong-button";

/** A tag in the margin; its places have the anchors `{key}-1`, `{key}-2` … */
type RailTag = {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly subject: Subject;
  readonly count: number;
};

export type RailSection = {
  readonly title: string;
  readonly tags: readonly RailTag[];
  /** What is said where there are none. */
  readonly empty: string;
};

type Lit = { readonly key: string; readonly at: number };

/** The document's tags. One at a time marks its mentions and steps through them. Without script each is a link. */
export function TagRail({ sections }: { sections: readonly RailSection[] }) {
  const strings = useStrings();
  const [lit, setLit] = useState<Lit | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") setLit(null);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  useStyleSheet(lit === null ? null : toLightStyle(lit));
  const light = (key: string, at: number): void => {
    setLit({ key, at });
    scrollToAnchor(`${key}-${at}`);
  };
  return (
    <>
      {sections.map((section) => (
        <section key={section.title} className="facet">
          <div className="facet-head">
            <h2>{section.title}</h2>
            <span className="text-xs text-ink-3">{strings.mentions}</span>
          </div>
          {section.tags.length === 0 ? <p className="text-ink-3">{section.empty}</p> : null}
          <ul>
            {section.tags.map((tag) => (
              <li key={tag.key} className="tag" data-lit={lit?.key === tag.key ? "" : undefined}>
                <a
                  className="tag-link"
                  href={`#${tag.key}-1`}
                  aria-current={lit?.key === tag.key ? "true" : undefined}
                  onClick={(event) => {
                    event.preventDefault();
                    if (lit?.key === tag.key) setLit(null);
                    else light(tag.key, 1);
                  }}
                >
                  {tag.label} <span className="tag-hint">{tag.hint}</span>
                </a>
                {lit?.key === tag.key ? (
                  <Stepper at={lit.at} count={tag.count} onStep={(at) => light(tag.key, at)} />
                ) : (
                  <span className="text-ink-2">{tag.count}</span>
                )}
                <WrongButton key={tag.label} subject={tag.subject} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Stepper({ at, count, onStep }: { at: number; count: number; onStep: (at: number) => void }) {
  const strings = useStrings();
  return (
    <span className="stepper">
      <button
        type="button"
        aria-label={strings.previousMention}
        onClick={() => onStep(at > 1 ? at - 1 : count)}
      >
        <Icon name="left" />
      </button>
      <span role="status">{strings.hitOf(at, count)}</span>
      <button type="button" aria-label={strings.nextMention} onClick={() => onStep(at < count ? at + 1 : 1)}>
        <Icon name="right" />
      </button>
    </span>
  );
}

/** Marks all mentions of a tag, and the one at hand most. We make the keys, so no text of a document gets in here. */
function toLightStyle({ key, at }: Lit): string {
  return `[data-tags~="${key}"]{background:var(--color-well);box-shadow:0 0 0 1.5px var(--color-rule-strong);border-radius:2px}
#${key}-${at}{box-shadow:0 0 0 2px var(--color-ink)}`;
}
