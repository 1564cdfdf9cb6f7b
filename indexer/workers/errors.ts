/** A task that was ended before its answer: the message says why, as a sentence. Other tasks are none the worse. */
export class TaskStopped extends Error {
  override readonly name = "TaskStopped";
}
