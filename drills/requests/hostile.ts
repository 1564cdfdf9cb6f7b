import { toRandom } from "@/bench/random";
import type { Message } from "./message";
import { CLASSES, type HostileClass } from "./messages";

/** A request of a class, the same for the same seed and number. */
export type Hostile = { readonly of: HostileClass; readonly message: Message };

const TURNS = CLASSES.flatMap((one) => Array.from({ length: one.turns }, () => one));

/** The hostile request of a number; classes take turns, each as often as it says. */
export function toHostile(seed: number, at: number, host: string): Hostile {
  const of = TURNS[at % TURNS.length] ?? CLASSES[0];
  return { of, message: of.make(toRandom(seed * 1_000_003 + at), host) };
}
