import { constants, getPriority, setPriority } from "node:os";

const LOW = constants.priority.PRIORITY_BELOW_NORMAL;

/** Gives a process low priority where it has not lower already; 0 is this one. What it starts later has it too. */
export function lowerPriority(pid = 0): void {
  try {
    if (getPriority(pid) < LOW) setPriority(pid, LOW);
  } catch {
    // It has ended already, or the system forbids it: the work can be done all the same.
  }
}
