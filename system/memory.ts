import { totalmem } from "node:os";

/** How many bytes of memory there are for this process: those of the machine, or fewer where it is in a container that is given fewer. */
export function readMemory(): number {
  // Nothing, by version of Node 0 or undefined, where nobody limits it.
  const limit = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  return Math.min(totalmem(), limit);
}
