import { ExpectedError } from "@/system/errors";

/** A run that published nothing; the live index is untouched. The message ends with the cause, where there is one. */
export class RunFailed extends ExpectedError {
  override readonly name = "RunFailed";

  constructor(message: string, options: ErrorOptions = {}) {
    const { cause } = options;
    super("run-failed", cause instanceof Error ? `${message} (${cause.message})` : message, "", options);
  }
}
