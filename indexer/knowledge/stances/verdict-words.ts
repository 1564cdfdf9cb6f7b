import type { Side } from "./stance-verbs";
import { toStemHash } from "./word-ratings";

/** What a thing is called by those who judge it: after "is", or after "poses", "marks", "remains". By hand. */
const GOOD =
  "success triumph breakthrough necessity testament cornerstone boon asset milestone achievement victory blessing crucial vital essential necessary welcome beneficial legitimate indispensable valuable justified admirable commendable laudable";
const BAD =
  "threat danger risk challenge concern mistake disaster failure catastrophe outrage disgrace violation crime menace burden alarm trouble worry danger dangerous worrisome worrying troubling alarming concerning destabilizing destabilising illegal unlawful reckless unacceptable wrong harmful immoral unjust unjustified provocative illegitimate disastrous disgraceful shameful catastrophic misguided counterproductive";
/** What a thing does to others, if those who say so are for it or against it. */
const HELPS = "fortify benefit protect stabilize stabilise safeguard reassure";
const HARMS =
  "threaten undermine endanger destabilize destabilise jeopardize jeopardise imperil violate harm worsen betray embolden";
/** Verbs that join a thing with what it is called. */
const JOINS = "pose present represent mark remain constitute become prove";

export const VERDICTS: ReadonlyMap<number, Side> = toTable(GOOD, BAD);
export const DOINGS: ReadonlyMap<number, Side> = toTable(HELPS, HARMS);
export const JOINING_VERBS: ReadonlySet<number> = new Set(JOINS.split(" ").map(toStemHash));

function toTable(good: string, bad: string): Map<number, Side> {
  return new Map([
    ...good.split(" ").map((word): [number, Side] => [toStemHash(word), 1]),
    ...bad.split(" ").map((word): [number, Side] => [toStemHash(word), -1]),
  ]);
}
