/** The engine took a task and could not do it. */
export class TaskFailed extends Error {
  override readonly name = "TaskFailed";
}
