import type { Candidate } from "./candidate";
import type { NameContext } from "./name-context";
import { speaksOfAmerica } from "./speaks-of-america";

/** Bodies that most states have, by the name alone: of which state is not said. */
const BODIES: readonly (readonly string[])[] = [
  "Parliament",
  "Congress",
  "Cabinet",
  "Supreme Court",
  "High Court",
  "Constitutional Court",
  "National Guard",
  "Coast Guard",
  "National Assembly",
  "Court of Session",
  "Court of Appeal",
  "Court of Appeals",
  "House of Representatives",
].map((name) => name.split(" "));
const AMERICAN_NAMES: ReadonlyMap<string, string> = new Map([["Congress", "United States Congress"]]);
/** "Member of Parliament" is an office. */
const MEMBERS = new Set("member members act acts library houses seat seats".split(" "));
const NAMED_ON = new Set(["of", "for", "-"]);

/**
 * Bodies of a state named without it ("approval by Parliament", "the Supreme Court"): under that name alone, for it
 * need not be the best known one.
 */
export function findStateBodies({ parsed, facts, capitals }: NameContext): readonly Candidate[] {
  const { tokens } = parsed;
  let isAmerican: boolean | null = null;
  return capitals.flatMap((from) => {
    const text = tokens[from]?.text;
    const words = BODIES.find(
      (name) => name[0] === text && name.every((word, at) => tokens[from + at]?.text === word),
    );
    if (!words) return [];
    const to = from + words.length;
    const isInner = facts[to]?.isCapital || NAMED_ON.has(tokens[to]?.lower ?? "");
    const isTail = facts[from - 1]?.isCapital === true && tokens[from - 1]?.lower !== "the";
    const isMember = tokens[from - 1]?.lower === "of" && MEMBERS.has(tokens[from - 2]?.lower ?? "");
    if ((isInner && words.length === 1) || isTail || isMember) return [];
    const short = words.join(" ");
    isAmerican ??= speaksOfAmerica(tokens);
    const name = isAmerican ? (AMERICAN_NAMES.get(short) ?? null) : short;
    return [{ from, to, type: "organization" as const, name, rule: "chamber", certainty: "stated" as const }];
  });
}
