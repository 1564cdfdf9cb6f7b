import { AsyncResource } from "node:async_hooks";
import PQueue from "p-queue";

/** Does work when what was wanted before has ended, and gives what comes of it. */
type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * One thing after the other, each done for the reader and by the deadline of whoever wanted it: who ends lets the next begin, and it
 * would else be done for them.
 */
export function openOneAfterAnother(): InTurn {
  const queue = new PQueue({ concurrency: 1 });
  return (work) => queue.add(AsyncResource.bind(work));
}
