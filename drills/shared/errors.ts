import { ExpectedError } from "@/system/errors";

/** A drill cannot be run: it is not known, or what it needs is not there. */
export class DrillFault extends ExpectedError {
  override readonly name = "DrillFault";

  constructor(message: string) {
    super("drill", message);
  }
}
