import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { OPERATOR } from "@/access/rules/reader";
import type { Message } from "@/drills/requests/message";
import { type Outcome, send, sendBytes } from "@/drills/requests/send";
import { openGate } from "@/gate/gate";
import { openServer } from "@/gate/server";
import { toSettings } from "@/system/settings";

/** What came through a gate. */
type Passed = Pick<IncomingMessage, "method" | "url" | "headers">;

type Gate = {
  readonly url: URL;
  readonly passed: readonly Passed[];
  readonly send: (target: string, message?: Partial<Message>) => Promise<Outcome>;
  /** Sends what no client of ours would write. */
  readonly sendBytes: (written: string) => Promise<Outcome>;
  readonly close: () => Promise<void>;
};

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const answerOk: Answer = async (_request, response) => void response.end("ok");

/** A gate of these settings, before something that answers all that comes through. */
export async function aGate(
  environment: Readonly<Record<string, string>> = {},
  answer: Answer = answerOk,
): Promise<Gate> {
  const passed: Passed[] = [];
  const settings = toSettings(environment, process.cwd());
  const enter = openGate({
    settings,
    identify: async () => ({ reader: OPERATOR, isTemporary: false }),
    handle: (request, response) => {
      passed.push({ method: request.method, url: request.url, headers: { ...request.headers } });
      return answer(request, response);
    },
  });
  const server = openServer(enter, { "X-Common": "said" });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    url,
    passed,
    send: (target, message = {}) => send({ method: "GET", target, headers: [], ...message }, url),
    sendBytes: (written) => sendBytes(Buffer.from(written), url),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A header of an answer. */
export function headerOf({ start }: Outcome, name: string): string | null {
  return new RegExp(`^${name}: (.*)\r$`, "im").exec(start)?.[1] ?? null;
}
