import { type Change, CORRECTION_RULE } from "./correction";
import type { Mention, Tags } from "./document";
import { isClaim, type JudgedTag, toJudgedTag } from "./judged-tag";
import { findQuotes } from "./quotes";
import { toClaim } from "./stance-claim";

/**
 * The tags after a reader found one of them right: a stance is sure then, others are as they were. One that is no longer
 * found stands where its words still are; null where they are gone.
 */
export function toConfirmed(
  tags: Tags,
  { facet, value }: Extract<Change, { kind: "confirm" }>,
  judged: JudgedTag | null,
  text: string,
): Tags | null {
  if (toJudgedTag(tags, "", facet, value) === null) return judged && toRestored(tags, judged, text);
  const claim = facet === "stance" ? toClaim(value) : null;
  if (claim === null) return tags;
  const stances = tags.stances.map((tag) =>
    isClaim(tag, claim) ? { ...tag, confidence: 1, possible: false } : tag,
  );
  return { ...tags, stances };
}

/** The tags with one more, on the words that it rested on. */
function toRestored(tags: Tags, judged: JudgedTag, text: string): Tags | null {
  const places = findQuotes(judged, text);
  if (places.length === 0) return null;
  const mentions = places.map(
    ([start, end]): Mention => ({ start, end, rule: CORRECTION_RULE, certainty: "stated" }),
  );
  switch (judged.facet) {
    case "actor": {
      const { name, type } = judged;
      return { ...tags, actors: [...tags.actors, { name, type, salience: "mentioned", mentions }] };
    }
    case "date":
      return { ...tags, dates: [...tags.dates, { value: judged.value, mentions }] };
    case "source": {
      const { name } = judged;
      const cited = mentions.map(
        (mention) =>
          ({ name, kind: "cited", named: true, mention, cue: null, content: [], role: null }) as const,
      );
      return { ...tags, sources: [...tags.sources, ...cited] };
    }
    case "stance": {
      const { facet, quotes, ...stance } = judged;
      const sure = { confidence: 1, possible: false, rule: CORRECTION_RULE, certainty: "stated" } as const;
      return { ...tags, stances: [...tags.stances, { ...stance, cue: null, evidence: places, ...sure }] };
    }
  }
}
