import type { Readable } from "node:stream";

/**
 * The lines of a stream of UTF-8, without their ends; nothing but a newline ends one. (Node's own `readline` ends lines at
 * U+2028 too, which may stand in JSON.)
 */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of input.setEncoding("utf8") as AsyncIterable<string>) {
    const lines = chunk.split("\n");
    lines[0] = rest + lines[0];
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
