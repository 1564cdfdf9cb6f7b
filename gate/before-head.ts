import type { ServerResponse } from "node:http";

/** Does something at the last moment at which headers of an answer can still be set, when those of its maker are all set. */
export function beforeHead(response: ServerResponse, work: () => void): void {
  const writeHead = response.writeHead;
  let isDone = false;
  response.writeHead = function writeHeadAfterWork(this: ServerResponse, ...head: unknown[]) {
    if (!isDone) {
      isDone = true;
      work();
    }
    return Reflect.apply(writeHead, this, head);
  } as typeof writeHead;
}
