import { ExpectedError } from "@/system/errors";

/** The search engine cannot be had: not found, not verified, not started, too old, or the key is refused. */
export class EngineFault extends ExpectedError {
  override readonly name = "EngineFault";
  /** Whether nothing answers at all, so that it may come later. */
  readonly isSilent: boolean;

  constructor(message: string, isSilent = false) {
    super("engine", message);
    this.isSilent = isSilent;
  }
}
