/**
 * Lets a command go on when its output is closed, as when the pipe or terminal it was started in is gone. Otherwise the
 * next line fails, Next prints the failure, which fails too, and so on: a core stays busy for good.
 */
export function ignoreClosedOutput(): void {
  // Nobody is left who could read about it.
  for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
}
