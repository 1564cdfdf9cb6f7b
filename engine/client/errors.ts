/** The search engine cannot be had: not found, not verified, not started, too old, or the key is refused. */
export class EngineFault extends Error {
  override readonly name = "EngineFault";
}
