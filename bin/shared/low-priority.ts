import { constants, getPriority, setPriority } from "node:os";

const LOW = constants.priority.PRIORITY_BELOW_NORMAL;

/** Of work that readers do not wait for, but may see the result of. */
export const SOMEWHAT_LOW = LOW / 2;

/** Gives a process low priority where it has not lower already; 0 is this one. What it starts later has it too. */
export function lowerPriority(pid = 0, to: number = LOW): void {
  try {
    if (getPriority(pid) < to) setPriority(pid, to);
  } catch {
    // It has ended already, or the system forbids it: the work can be done all the same.
  }
}
