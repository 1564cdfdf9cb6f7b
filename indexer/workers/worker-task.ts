/** A task as it comes to a worker: with a counter that its signs of life go into. */
export type WorkerTask<Task> = { readonly task: Task; readonly life: Int32Array };

/** The counter of the task that this worker does; a worker does one at a time. */
let current: Int32Array | null = null;

/** Makes of what does a task what a worker's file exports as default. */
export function toWorker<Task, Answer>(
  work: (task: Task) => Answer | Promise<Answer>,
): (given: WorkerTask<Task>) => Answer | Promise<Answer> {
  return ({ task, life }) => {
    current = life;
    return work(task);
  };
}

/** Says that the task at hand, which may take long, comes on: its time is counted anew from here. Nothing outside a worker. */
export function giveSignOfLife(): void {
  if (current !== null) Atomics.add(current, 0, 1);
}
