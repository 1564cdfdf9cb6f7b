import type { Stance } from "./document";

const STANCES: readonly Stance[] = ["favor", "against", "neutral"];

/** The parts of a `stance` value (`against:Sanctions`) or `voice` value (`Reuters against:Sanctions`). */
export function toStanceParts(value: string): { holder: string; stance: Stance; target: string } | null {
  const found = /^(?:(.*)\s)?(favor|against|neutral):(.*)$/su.exec(value.trim());
  const stance = STANCES.find((candidate) => candidate === found?.[2]);
  return found && stance ? { holder: found[1]?.trim() ?? "", stance, target: found[3]?.trim() ?? "" } : null;
}

export const MATRIX_STANCES = ["against", "neutral", "favor"] as const satisfies readonly Stance[];
