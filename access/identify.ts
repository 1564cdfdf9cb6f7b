import type { IncomingMessage } from "node:http";
import { OPERATOR, type Reader } from "./rules/reader";

/** Who makes a request: without a login the one person at this machine. */
export async function identify(_request: IncomingMessage): Promise<Reader> {
  return OPERATOR;
}
