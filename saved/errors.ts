/** What a reader wanted kept could not be; nothing that was kept before is lost. */
export class NotKept extends Error {
  override readonly name = "NotKept";
}

/** There is no such correction in force. */
export class NoSuchCorrection extends Error {
  override readonly name = "NoSuchCorrection";
}
