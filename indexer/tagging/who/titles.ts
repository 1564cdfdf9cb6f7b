import type { Relation, Syntax } from "../syntax/syntax";
import { isPlural, isSomebodyNoun } from "./noun-words";
import type { Somebody } from "./somebody";

/** Whose name a token is part of. */
type InName = (token: number) => Somebody | null;

/** So far from its title a name may stand. */
const FARTHEST = 15;
const MOST_TITLE = 4;

/** "The special envoy of China, Li Hui", "the company, Boeing", "President Andrzej Duda": one name behind a title. */
export function findIntroduced(
  syntax: Syntax,
  head: number,
  inName: InName,
  relations: readonly Relation[],
): Somebody | null {
  const { tokens } = syntax.parsed;
  const word = tokens[head]?.lower ?? "";
  const found = new Set<Somebody>();
  for (const child of syntax.childrenOf(head)) {
    const who = inName(child);
    if (who === null || child < head || child - head > FARTHEST) continue;
    const relation = syntax.relationOf(child);
    if (!relations.includes(relation) || who.type === "place") continue;
    if (!mayBear(syntax, head, who) || (relation === "compound" && who.type !== "person")) continue;
    found.add(who);
  }
  const [who] = found;
  return who && found.size === 1 && !(isPlural(word) && who.type === "person") ? who : null;
}

/** A word of a thing has no name of somebody: "the longer term, Jim said". */
function mayBear(syntax: Syntax, head: number, who: Somebody): boolean {
  const word = syntax.parsed.tokens[head]?.lower ?? "";
  if (/^\p{Ll}/u.test(syntax.parsed.tokens[head]?.text ?? "") && !isSomebodyNoun(word) && word !== "one")
    return who.type === "country" && /^(?:country|nation|state)$/.test(word);
  return who.type !== "country" || /^(?:country|nation|state|neighbou?r|ally)$/.test(word);
}

/** "Minister of Information Moammar al-Eryani", where the name hangs on the last word of its title. */
export function findInTitle(syntax: Syntax, head: number, inName: InName): Somebody | null {
  const { tokens } = syntax.parsed;
  const { text = "", lower = "" } = tokens[head] ?? {};
  if (!/^\p{Lu}/u.test(text) || !isSomebodyNoun(lower) || isPlural(lower)) return null;
  for (const child of syntax.childrenOf(head)) {
    if (syntax.relationOf(child) !== "nmod" || inName(child)?.type === "person") continue;
    if (isSomebodyNoun(tokens[child]?.lower ?? "")) continue;
    const who = findIntroduced(syntax, child, inName, ["flat"]);
    if (who?.type === "person") return who;
  }
  return null;
}

/** "Journalist Jamal Khashoggi" and "Robert Mugabe, former president", where the title hangs on its name or beside it. */
export function findBearer(syntax: Syntax, head: number, inName: InName): Somebody | null {
  const { lower = "" } = syntax.parsed.tokens[head] ?? {};
  if (syntax.partOf(head) === "PRON" || !isSomebodyNoun(lower)) return null;
  const relation = syntax.relationOf(head);
  const isTitle = relation === "nmod:desc" || relation === "appos";
  const who = isTitle ? inName(syntax.headOf(head)) : isPlural(lower) ? null : inName(head + 1);
  if (who?.type !== "person" && who?.type !== "organization") return null;
  return isTitle || syntax.headOf(head + 1) === syntax.headOf(head) ? who : null;
}

/** "The leader of the Catholic Church, Pope Francis, imposed", where the name hangs on a word of the title. */
export function findBehindComma(syntax: Syntax, head: number, inName: InName): Somebody | null {
  const { tokens } = syntax.parsed;
  const { lower = "" } = tokens[head] ?? {};
  const isOne = lower === "one";
  if (!isOne && (syntax.partOf(head) !== "NOUN" || isPlural(lower) || !isSomebodyNoun(lower))) return null;
  if (!isOne && syntax.childOf(head, "det", "nmod:poss") < 0) return null;
  const { to } = syntax.phraseOf(head);
  let comma = head + 1;
  while (comma < Math.min(to, head + FARTHEST) && tokens[comma]?.text !== ",") comma++;
  if (tokens[comma]?.text !== ",") return null;
  let end = comma + 1;
  while (
    end < comma + MOST_TITLE &&
    inName(end) === null &&
    /^(?:\p{Lu}|the$)/u.test(tokens[end]?.text ?? "")
  )
    end++;
  const who = inName(end);
  if ((who?.type !== "person" && who?.type !== "organization") || end >= to) return null;
  while (inName(end) === who) end++;
  if (tokens[end]?.text === "(") end += 3;
  return /^[,.)—–-]$/.test(tokens[end]?.text ?? "") ? who : null;
}
