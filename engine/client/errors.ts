import { ExpectedError } from "@/system/errors";

/** The search engine cannot be had: not found, not verified, not started, too old, or the key is refused. */
export class EngineFault extends ExpectedError {
  override readonly name = "EngineFault";

  constructor(message: string) {
    super("engine", message);
  }
}
