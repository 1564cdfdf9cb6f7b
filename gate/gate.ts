import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { actAs } from "@/access/current-reader";
import type { Reader } from "@/access/rules/reader";
import type { Settings } from "@/system/settings";
import { forbidStoring, toHeaderSetter } from "./headers";
import { toHostCheck } from "./hosts";
import { refuse } from "./refuse";
import type { Check } from "./visit";

/** Answers a request that may be answered. */
type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the gate is made with. */
export type GateParts = {
  readonly settings: Settings;
  /** Who makes a request. */
  readonly identify: (request: IncomingMessage) => Promise<Reader>;
  readonly handle: Handle;
};

/**
 * The one way into the site: every request, whatever it is for, passes these checks in this order, and is then answered for
 * the reader who makes it.
 */
export function openGate({ settings, identify, handle }: GateParts): Handle {
  const checks: readonly Check[] = [toHostCheck(settings)];
  const setHeaders = toHeaderSetter(settings);
  return async (request, response) => {
    const visit = { request, response, id: randomUUID() };
    setHeaders(visit);
    for (const check of checks) {
      const refusal = await check(visit);
      if (refusal !== null) return refuse(response, refusal);
    }
    const reader = await identify(request);
    if (reader.by !== "machine") forbidStoring(visit);
    await actAs(reader, () => handle(request, response));
  };
}
