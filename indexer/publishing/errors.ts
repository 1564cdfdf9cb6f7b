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

/** The code of the failure below, by which it is known in another process. */
export const NODE_SILENT = "node-silent";

/** One of several engines does not answer, and nothing is indexed without it. */
export class NodeSilent extends ExpectedError {
  override readonly name = "NodeSilent";

  constructor(place: string, cause: Error) {
    super(
      NODE_SILENT,
      `The search engine at ${place} does not answer, and it holds a part of the documents: nothing is indexed without it.`,
      "Start it, or take it out of PARALLAX_NODES, and run again.",
      { cause },
    );
  }
}

/** The engine took a task and could not do it. */
export class TaskFailed extends Error {
  override readonly name = "TaskFailed";
}
