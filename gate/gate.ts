import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { actAs } from "@/access/current-reader";
import type { Identify } from "@/access/identify";
import type { Settings } from "@/system/settings";
import { admit } from "./admit";
import { toClient } from "./client";
import { toHostCheck } from "./hosts";
import { refuse } from "./refuse";
import type { Check } from "./visit";

/** Answers a request that may be answered. */
type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the gate is made with. */
export type GateParts = {
  readonly settings: Settings;
  /** Who makes a request. */
  readonly identify: Identify;
  readonly handle: Handle;
};

/**
 * The one way into the site: every request, whatever it is for, passes these checks in this order, and is then answered for
 * the reader who makes it.
 */
export function openGate({ settings, identify, handle }: GateParts): Handle {
  const findClient = toClient(settings);
  const checks: readonly Check[] = [toHostCheck(settings)];
  return async (request, response) => {
    const visit = { request, response, id: randomUUID() };
    for (const check of checks) {
      const refusal = await check(visit);
      if (refusal !== null) return refuse(response, refusal);
    }
    const admission = await admit(visit, identify);
    if ("refusal" in admission) return refuse(response, admission.refusal);
    const origin = { client: findClient(request), request: visit.id };
    await actAs(admission.reader, () => handle(request, response), origin);
  };
}
