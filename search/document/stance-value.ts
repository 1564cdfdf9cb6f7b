import type { Stance } from "./document";

const STANCES: readonly Stance[] = ["favor", "against", "neutral"];

/**
 * The parts of a `stance` value (`against:Sanctions`) or `voice` value (`Reuters against:Sanctions`); null where it is neither. A side is a word by itself
 * with a colon after it, and where several are, the last one counts.
 */
export function toStanceParts(value: string): { holder: string; stance: Stance; target: string } | null {
  const text = value.trim();
  // Hundreds of values are read for an answer, for which an expression that goes back over each takes several times as long.
  for (let colon = text.lastIndexOf(":"); colon > 0; colon = text.lastIndexOf(":", colon - 1)) {
    const stance = STANCES.find((candidate) => text.endsWith(candidate, colon));
    if (stance === undefined) continue;
    const start = colon - stance.length;
    if (text.charAt(start - 1).trim() !== "") continue;
    return { holder: text.slice(0, start).trim(), stance, target: text.slice(colon + 1).trim() };
  }
  return null;
}

/** The value that stands for a stance: `against:Sanctions` of the author, `Reuters against:Sanctions` of another holder. */
export function toStanceValue({
  holder,
  stance,
  target,
}: {
  readonly holder: string | null;
  readonly stance: Stance;
  readonly target: string;
}): string {
  return `${holder === null ? "" : `${holder} `}${stance}:${target}`;
}

export const MATRIX_STANCES = ["against", "neutral", "favor"] as const satisfies readonly Stance[];
