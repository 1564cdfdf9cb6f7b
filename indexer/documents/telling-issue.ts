import { isIssueNoun } from "../knowledge/stances/issue-nouns";

/** Words that point at something of one text alone. */
const POINTING = new Set("this that these those such his her its their our my your whose".split(" "));
/** Words that tell no two matters apart. */
const SLIGHT = new Set(
  (
    "a an the of in on at by to for from with into over against about between and or no not any all some " +
    "new old recent latest current present former previous proposed planned alleged possible potential official major full entire " +
    "first second third last next other another same own more further controversial joint final re anti non pre post"
  ).split(" "),
);

/**
 * Whether the phrase of an issue says by itself what it is: two words that tell, or a name. “The attack” or “his decision” is another
 * in each document, whatever two of them have in common.
 */
export function isTellingIssue(phrase: string): boolean {
  const words = phrase.split(/[^\p{L}\p{N}’']+/u).filter((word) => word !== "");
  if (POINTING.has(words[0]?.toLowerCase() ?? "")) return false;
  const telling = words.filter((word) => !SLIGHT.has(word.toLowerCase()));
  return (
    telling.length > 1 || telling.some((word) => /^\p{Lu}/u.test(word) && !isIssueNoun(word.toLowerCase()))
  );
}
