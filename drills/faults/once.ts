import type { DrillOptions, DrillRow } from "../shared/drill";
import { type Tried, toRow } from "./tally";

/** Does a fault some times, says what broke, and gives its row. A try that fails is a breach, and the next goes on. When the time is over, one is enough. */
export async function repeat(
  fault: string,
  { count, isOver, say }: Pick<DrillOptions, "count" | "isOver" | "say">,
  once: (at: number) => Promise<Tried>,
): Promise<DrillRow> {
  const tries: Tried[] = [];
  for (let at = 0; at < count && !(at > 0 && isOver()); at += 1) {
    const tried = await once(at).catch(toFailed);
    for (const breach of tried.breaches) say(`  ${breach}`);
    say(`  ${fault}: ${at + 1} of ${count}`);
    tries.push(tried);
  }
  return toRow(fault, tries);
}

/** A try that ended with an error: a breach with what the error says. */
export function toFailed(error: unknown): Tried {
  return { milliseconds: 0, breaches: [error instanceof Error ? error.message : String(error)] };
}
