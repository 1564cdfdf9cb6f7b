import { setImmediate } from "node:timers/promises";

/** A short request passes so many turns of the process from its first byte to its answer: gate, route, answer. */
const TURNS = 8;

/** Lets others have this process until a short request that waits for it is answered. */
export async function letOut(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await setImmediate();
}
