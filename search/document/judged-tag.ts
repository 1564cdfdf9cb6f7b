import type { ActorType, Mention, StanceTag, Tags } from "./document";
import { isSameName, isSameTarget } from "./same-name";
import { type StanceClaim, toClaim } from "./stance-claim";
import { toStanceValue } from "./stance-value";

/**
 * A tag as it was when a reader judged it, with the rule it rested on. `quotes` are the words of the text behind it: the names
 * it goes by there, or the evidence of a stance.
 */
export type JudgedTag = { readonly rule: string; readonly quotes: readonly string[] } & (
  | { readonly facet: "actor"; readonly name: string; readonly type: ActorType }
  | { readonly facet: "date"; readonly value: string }
  | { readonly facet: "source"; readonly name: string }
  | ({ readonly facet: "stance" } & JudgedStance)
);

/** What a judged stance says, and how sure the tagger was. */
type JudgedStance = Pick<
  StanceTag,
  "holder" | "named" | "target" | "targetKind" | "stance" | "kind" | "confidence" | "possible"
>;

/** So many quotes of a tag, of so many characters, are enough to know it by. */
export const MOST_QUOTES = 8;
export const LONGEST_QUOTE = 1_000;

/** The value that stands for a judged tag in its facet. */
export function toJudgedValue(tag: JudgedTag): string {
  if (tag.facet === "stance") return toStanceValue(tag);
  return tag.facet === "date" ? tag.value : tag.name;
}

/** The tag of a document that a value of a facet stands for, as it is; null where there is none. */
export function toJudgedTag(
  tags: Tags,
  text: string,
  facet: JudgedTag["facet"],
  value: string,
): JudgedTag | null {
  switch (facet) {
    case "actor": {
      const tag = tags.actors.find(({ name }) => isSameName(name, value));
      return tag ? { facet, name: tag.name, type: tag.type, ...toRest(tag.mentions, text) } : null;
    }
    case "date": {
      const tag = tags.dates.find((one) => one.value === value);
      return tag ? { facet, value: tag.value, ...toRest(tag.mentions, text) } : null;
    }
    case "source": {
      const cited = tags.sources.filter((tag) => tag.kind === "cited" && isSameName(tag.name, value));
      const [first] = cited;
      return first
        ? {
            facet,
            name: first.name,
            ...toRest(
              cited.flatMap(({ mention }) => mention ?? []),
              text,
            ),
          }
        : null;
    }
    case "stance":
      return toJudgedStance(tags, text, value);
  }
}

function toJudgedStance(tags: Tags, text: string, value: string): JudgedTag | null {
  const claim = toClaim(value);
  const tag = claim && tags.stances.find((one) => isClaim(one, claim));
  if (!tag) return null;
  const { holder, named, target, targetKind, stance, kind, confidence, possible, rule } = tag;
  const quotes = toQuotes(tag.evidence.map(([start, end]) => text.slice(start, end)));
  return {
    facet: "stance",
    holder,
    named,
    target,
    targetKind,
    stance,
    kind,
    confidence,
    possible,
    rule,
    quotes,
  };
}

/** Whether a stance is the one that is claimed. */
export function isClaim(tag: StanceClaim, claim: StanceClaim): boolean {
  return (
    tag.stance === claim.stance &&
    isSameTarget(tag.target, claim.target) &&
    isSameName(tag.holder ?? "", claim.holder ?? "")
  );
}

function toRest(mentions: readonly Mention[], text: string): Pick<JudgedTag, "rule" | "quotes"> {
  const quotes = toQuotes(mentions.map(({ start, end }) => text.slice(start, end)));
  return { rule: mentions[0]?.rule ?? "", quotes };
}

function toQuotes(words: readonly string[]): readonly string[] {
  const all = new Set(words.map((one) => one.slice(0, LONGEST_QUOTE).toWellFormed()));
  return [...all].filter((one) => one.trim() !== "").slice(0, MOST_QUOTES);
}
