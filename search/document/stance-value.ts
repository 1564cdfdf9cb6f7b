import type { Stance } from "./document";

const STANCES: readonly Stance[] = ["favor", "against", "neutral"];

/** The parts of a `stance` value (`against:Sanctions`) or `voice` value (`Reuters against:Sanctions`). */
export function toStanceParts(value: string): { holder: string; stance: Stance; target: string } | null {
  const match = /^(?:(.*)\s)?(favor|against|neutral):(.*)$/su.exec(value.trim());
  const stance = STANCES.find((candidate) => candidate === match?.[2]);
  return match && stance ? { holder: match[1]?.trim() ?? "", stance, target: match[3]?.trim() ?? "" } : null;
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
