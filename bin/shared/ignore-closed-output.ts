/**
 * Lets a command go on when nobody hears it any more, as when the pipe or terminal it was started in is gone. Otherwise
 * the next word fails, Next tells of the failure, which fails too, and so on with a core kept busy for good.
 */
export function ignoreClosedOutput(): void {
  // There is nobody left who could be told that nobody can be told.
  for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
}
