import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { actAs } from "@/access/current-reader";
import type { Identify } from "@/access/identify";
import { withDeadline } from "@/system/deadline";
import { logFailure } from "@/system/log";
import type { Settings } from "@/system/settings";
import { admit } from "./admit";
import { checkAllowed } from "./allowed";
import { toReadClient } from "./forwarded";
import { forbidStoring, toHeaderSetter } from "./headers";
import { toHostCheck } from "./hosts";
import { boundParameters } from "./parameters";
import { toRateCheck } from "./rates";
import { refuse } from "./refuse";
import { checkTarget } from "./target";
import { openTurns } from "./turns";
import type { Check, Refusal, Visit } from "./visit";
import { type Watch, watch } from "./watch";

/** Answers a request that may be answered. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the gate is made with. */
export type GateParts = {
  readonly settings: Settings;
  /** Who makes a request. */
  readonly identify: Identify;
  readonly handle: Handle;
};

/**
 * The one way into the site: every request, whatever it is for, passes these checks in this order, and is then answered in its
 * turn for the reader who makes it.
 */
export function openGate({ settings, identify, handle }: GateParts): Handle {
  const readClient = toReadClient(settings.access);
  const takeTurn = openTurns(settings.limits);
  const rates = toRateCheck(settings);
  const setHeaders = toHeaderSetter(settings);
  const checks: readonly Check[] = [
    checkTarget,
    toHostCheck(settings),
    checkAllowed,
    ...(rates === null ? [] : [rates]),
    boundParameters,
  ];
  const answer = async (visit: Visit, watched: Watch): Promise<Refusal | null> => {
    const refusal = await findRefusal(checks, visit);
    if (refusal !== null) return refusal;
    return withDeadline(settings.limits.searchSeconds * 1_000, async () => {
      const admission = await admit(visit, identify);
      if ("refusal" in admission) return admission.refusal;
      watched.isAdmitted(admission.reader);
      if (admission.reader.by !== "machine") forbidStoring(visit);
      const { request, response } = visit;
      const origin = { client: visit.client, request: visit.id };
      return takeTurn(visit, () => actAs(admission.reader, () => handle(request, response), origin));
    });
  };
  return async (request, response) => {
    const visit = { request, response, id: randomUUID(), client: readClient(request) };
    setHeaders(visit);
    const watched = watch(visit);
    try {
      const refusal = await answer(visit, watched);
      if (refusal !== null) refuse(visit, refusal);
    } catch (error) {
      logFailure("A request broke off.", error, visit.id);
      refuse(visit, BROKEN);
    }
  };
}

async function findRefusal(checks: readonly Check[], visit: Visit): Promise<Refusal | null> {
  for (const check of checks) {
    const refusal = await check(visit);
    if (refusal !== null) return refusal;
  }
  return null;
}

const BROKEN: Refusal = {
  status: 500,
  code: "internal",
  message: "Something went wrong on our side.",
  advice: "Try again. The log of Parallax says more.",
};
