import { ExpectedError } from "@/system/errors";

/** The engine does not answer, or not with anything that it says. */
export class EngineSilent extends ExpectedError {
  override readonly name = "EngineSilent";

  constructor(cause: Error) {
    super(
      "engine-silent",
      `The search engine does not answer: ${cause.message}.`,
      "Run again when it does.",
      {
        cause,
      },
    );
  }
}

/** The engine took a task and could not do it. */
export class TaskFailed extends Error {
  override readonly name = "TaskFailed";
}
