import type { Candidate } from "./candidate";
import type { NameContext } from "./name-context";
import { GROUP_NAMES } from "./name-words";

/** Faiths, parties and peoples that act as groups ("235 Democrats", "Muslims"), in the plural and with a capital. */
export function findGroups({ parsed, facts, capitals }: NameContext): readonly Candidate[] {
  return capitals.flatMap((at) => {
    const { lower, text } = parsed.tokens[at] ?? { lower: "", text: "" };
    if (!lower.endsWith("s") || !GROUP_NAMES.has(lower) || text.length < 4) return [];
    const goesOn = facts[at + 1]?.isCapital && parsed.tokens[at + 1]?.breaks === 0;
    if (goesOn || facts[at - 1]?.isAllCapitals) return [];
    return [
      {
        from: at,
        to: at + 1,
        type: "group" as const,
        name: null,
        rule: "group",
        certainty: "stated" as const,
      },
    ];
  });
}
