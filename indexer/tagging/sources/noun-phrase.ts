import type { TokenSpan } from "../text/token-span";
import type { SourceContext } from "./source-context";

export type { TokenSpan } from "../text/token-span";

const INSIDE = new Set(["NOUN", "PROPN", "ADJ", "NUM", "DET"]);
const HEADS = new Set(["NOUN", "PROPN", "PRON"]);
const LINKS = new Set("of for at in from on with to and & - ’s 's ’ ' . / the".split(" "));
const PRONOUNS = new Set("he she they who i we it him her them you which this that those these".split(" "));
const STARTERS = new Set(
  "a an the this that these those his her its their my our your some many most several no another".split(" "),
);
const BREAKS = new Set([",", ";", ":", "(", ")", "“", "”", '"', "–", "—", "―", "--", "!", "?"]);
const TIMES = new Set(
  "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow week month year morning afternoon evening night january february march april june july august september october november december".split(
    " ",
  ),
);
const QUANTIFIERS = new Set(["all", "some", "many", "most", "others", "several", "both", "few"]);
const LONGEST = 25;

/** The noun phrase that ends just before `end`; null when there is none after `least`. */
export function findPhraseBefore(context: SourceContext, end: number, least: number): TokenSpan | null {
  const { tokens, parts } = context.parsed;
  const last = tokens[end - 1];
  if (!last || end - 1 < least) return null;
  if (PRONOUNS.has(last.lower)) return { from: end - 1, to: end };
  if (
    !HEADS.has(parts[end - 1] ?? "") &&
    !/^(?:NUM|ADJ)$/.test(parts[end - 1] ?? "") &&
    !QUANTIFIERS.has(last.lower) &&
    context.placeAt[end - 1] === -1
  )
    return null;
  let from = end - 1;
  for (let at = end - 2; at >= least && end - at < LONGEST; at--) {
    if (!joinsLeft(context, at, least) || isTwoNames(context, at)) break;
    from = at;
    if (STARTERS.has(tokens[at]?.lower ?? "") && !isLinked(context, at, least)) break;
  }
  return trimTimes(context, { from, to: end });
}

function joinsLeft({ parsed, placeAt }: SourceContext, at: number, least: number): boolean {
  const { tokens, parts } = parsed;
  const word = tokens[at]?.lower ?? "";
  if (BREAKS.has(word) || (word === "." && (tokens[at + 1]?.spaced ?? true))) return false;
  if (STARTERS.has(word)) return !(word === "that" || (word === "this" && parts[at] === "PRON"));
  if (INSIDE.has(parts[at] ?? "") || (placeAt[at] ?? -1) >= 0) return true;
  return LINKS.has(word) && at > least && (HEADS.has(parts[at - 1] ?? "") || word === "-");
}

/** Before "the" or "his" a phrase goes on only over a preposition that another noun leads. */
function isLinked({ parsed: { tokens, parts } }: SourceContext, at: number, least: number): boolean {
  return at - 2 >= least && LINKS.has(tokens[at - 1]?.lower ?? "") && HEADS.has(parts[at - 2] ?? "");
}

/** "in Ohio Trump said": two names side by side are two phrases. */
function isTwoNames({ placeAt, places }: SourceContext, at: number): boolean {
  const left = placeAt[at] ?? -1;
  const right = placeAt[at + 1] ?? -1;
  if (left < 0 || right < 0 || left === right) return false;
  return places[left]?.type === "place" || places[left]?.type === "person";
}

function trimTimes({ parsed: { tokens } }: SourceContext, { from, to }: TokenSpan): TokenSpan {
  let first = from;
  while (
    first < to - 1 &&
    (TIMES.has(tokens[first]?.lower ?? "") ||
      /^(?:last|on|and|&|of|for|at|in|from|with|to|-)$/.test(tokens[first]?.lower ?? ""))
  )
    first++;
  return { from: first, to };
}

/** The noun phrase that begins at `start`; null when there is none before `most`. */
export function findPhraseAfter(context: SourceContext, start: number, most: number): TokenSpan | null {
  const { tokens, parts } = context.parsed;
  const first = tokens[start];
  if (!first || start >= most || TIMES.has(first.lower)) return null;
  if (PRONOUNS.has(first.lower)) return { from: start, to: start + 1 };
  let to = start;
  for (let at = start; at < most && at - start < LONGEST; at++) {
    if (BREAKS.has(tokens[at]?.lower ?? "") || (at > start && TIMES.has(tokens[at]?.lower ?? ""))) break;
    if (INSIDE.has(parts[at] ?? "") || (context.placeAt[at] ?? -1) >= 0) to = at + 1;
    else if (!joinsRight(context, at, start, most)) break;
  }
  return hasHead(parts, start, to) ? { from: start, to } : null;
}

function joinsRight(
  { parsed: { tokens, parts } }: SourceContext,
  at: number,
  start: number,
  most: number,
): boolean {
  if (!LINKS.has(tokens[at]?.lower ?? "") && parts[at] !== "PART")
    return STARTERS.has(tokens[at]?.lower ?? "") && at === start;
  if (tokens[at]?.text === "." && (tokens[at + 1]?.spaced ?? true)) return false;
  if (at <= start || at + 1 >= most) return false;
  return INSIDE.has(parts[at + 1] ?? "") || LINKS.has(tokens[at + 1]?.lower ?? "");
}

function hasHead(parts: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (HEADS.has(parts[at] ?? "")) return true;
  return false;
}
