import type { Candidate } from "./candidate";
import type { NameContext } from "./name-context";
import { speaksOfAmerica, speaksOfAmericanLawmakers } from "./speaks-of-america";

/** Chambers by their short names, and what they are called in full where the text is about the United States. */
const CHAMBERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    House: "United States House of Representatives",
    Senate: "United States Senate",
  }),
);
const BEFORE = new Set("the this our each both u.s. us".split(" "));
/** Words of a text in which a House is no building. */
const LAWMAKING = new Set(
  "congress senate senator senators representatives congressman congresswoman lawmakers republicans democrats".split(
    " ",
  ),
);
const FULL = ["of", "representatives"];

/** "The House" and "the Senate" in texts about lawmaking; the American ones where the text speaks of America. */
export function findChambers({ parsed, facts, capitals }: NameContext): readonly Candidate[] {
  const { tokens } = parsed;
  const places = capitals.filter((at) => CHAMBERS.has(tokens[at]?.text ?? ""));
  if (places.length === 0) return [];
  const words = new Set(tokens.map(({ lower }) => lower));
  const tells = (list: ReadonlySet<string>, but: string): boolean =>
    [...list].some((word) => word !== but && words.has(word));
  const isAmerican = speaksOfAmerica(tokens) || speaksOfAmericanLawmakers(tokens);
  return places.flatMap((at) => {
    const { text = "", lower = "" } = tokens[at] ?? {};
    const isFull = FULL.every((word, ahead) => tokens[at + 1 + ahead]?.lower === word);
    const to = isFull ? at + 3 : at + 1;
    const goesOn = facts[to]?.isCapital || tokens[to]?.lower === "of" || facts[at - 1]?.isAllCapitals;
    if (goesOn || !BEFORE.has(tokens[at - 1]?.lower ?? "") || !tells(LAWMAKING, lower)) return [];
    const name = isAmerican ? (CHAMBERS.get(text) ?? null) : null;
    return [
      { from: at, to, type: "organization" as const, name, rule: "chamber", certainty: "stated" as const },
    ];
  });
}
