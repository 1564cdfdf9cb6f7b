import { type ParseArgsConfig, parseArgs } from "node:util";
import { ExpectedError } from "@/system/errors";

/** The command line cannot be read. */
export class UsageFault extends ExpectedError {
  override readonly name = "UsageFault";

  constructor(message: string) {
    super("usage", message);
  }
}

/**
 * The parameters of this command.
 *
 * @throws UsageFault that says what is wrong and how the command is used.
 */
export function readParameters<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageFault(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
