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

/** One of several engines does not answer, and nothing is indexed without it. */
export class NodeSilent extends ExpectedError {
  override readonly name = "NodeSilent";

  constructor(place: string, cause: Error) {
    super(
      "engine-silent",
      `The search engine at ${place} does not answer, and it holds a part of the documents: nothing was indexed.`,
      "Start it, or take it out of PARALLAX_NODES, and run again.",
      { cause },
    );
  }
}

/** The engine took a task and could not do it. */
export class TaskFailed extends Error {
  override readonly name = "TaskFailed";
}
