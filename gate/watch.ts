import { toRoute } from "@/access/rules/match-route";
import type { Reader } from "@/access/rules/reader";
import { readLog } from "@/system/log";
import { readMetrics } from "@/system/metrics";
import { METHODS } from "./methods";
import { toPath } from "./target";
import type { Visit } from "./visit";

/** Of a request whose client went away before its answer was whole; no answer has it. */
const GONE = 499;

/** What becomes of a request that is watched. */
export type Watch = { readonly isAdmitted: (reader: Reader) => void };

/**
 * Gives an answer the id of its request, and when it ends writes one line of the log and measures it: by the route's pattern, not by
 * the link, which says what somebody reads.
 */
export function watch(visit: Visit): Watch {
  const { request, response, id } = visit;
  const started = performance.now();
  // A request that is given up with its body unread may have none by the end.
  const { socket } = request;
  const sent = socket.bytesWritten;
  const link = request.url ?? "/";
  const method = METHODS.find((one) => one === request.method) ?? "other";
  const route = toRoute(toPath(link)) ?? "none";
  let reader: Reader | null = null;
  response.setHeader("X-Request-Id", id);
  response.once("close", () => {
    const seconds = (performance.now() - started) / 1_000;
    const status = response.writableFinished ? response.statusCode : GONE;
    readMetrics().requests.observe({ route, method, status: String(status) }, seconds);
    const { logger, settings } = readLog();
    const bytes = socket.bytesWritten - sent;
    logger.info(
      {
        id,
        method,
        route,
        status,
        ms: Math.round(seconds * 1_000),
        bytes,
        ...toWho(reader),
        ...(settings.queries ? { link } : {}),
      },
      "request",
    );
  });
  return {
    isAdmitted: (admitted) => {
      reader = admitted;
    },
  };
}

/** Who is logged in; nothing of the one person at a machine without a login. */
function toWho(reader: Reader | null): { readonly reader?: string; readonly token?: string } {
  if (reader === null || reader.by === "machine" || reader.by === "nobody") return {};
  return { reader: reader.name, ...(reader.token === null ? {} : { token: reader.token }) };
}
