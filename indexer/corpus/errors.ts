/** A run that published nothing; the live index is untouched. */
export class RunFailed extends Error {
  override readonly name = "RunFailed";
}
