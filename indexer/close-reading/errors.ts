/** Bytes that are no reading, or not a whole one. */
export class NoReading extends Error {
  override readonly name = "NoReading";
}
