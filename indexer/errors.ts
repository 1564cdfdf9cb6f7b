/** A run that published nothing; the live index is untouched. */
export class RunFailed extends Error {
  override readonly name = "RunFailed";
}

/** The engine took a task and could not do it. */
export class TaskFailed extends Error {
  override readonly name = "TaskFailed";
}
