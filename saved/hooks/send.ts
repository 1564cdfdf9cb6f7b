import { lookup } from "node:dns/promises";
import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP } from "node:net";
import { Webhook } from "standardwebhooks";
import { isPublicAddress, type Resolve, toCheckedLookup } from "./public-address";

/** A message to a webhook. */
export type Message = {
  readonly url: string;
  readonly secret: string;
  /** The same for every try at one message. */
  readonly id: string;
  readonly at: Date;
  /** JSON. */
  readonly body: string;
};

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Sends a message, signed by the Standard Webhooks specification 1.0 (`webhook-id`, `webhook-timestamp`,
 * `webhook-signature`), and gives the status of the answer. Redirections are not followed, and what the name was resolved to
 * is what is connected to.
 *
 * @throws Error saying why nothing answered.
 */
export async function send(
  { url, secret, id, at, body }: Message,
  allowPrivate: boolean,
  resolve: Resolve = lookup,
): Promise<number> {
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw new Error(`${host} is not public`);
  const request = protocol === "https:" ? requestSecure : requestPlain;
  const isAllowed = allowPrivate ? () => true : isPublicAddress;
  return new Promise((succeed, fail) => {
    const sending = request(url, {
      method: "POST",
      agent: false, // A connection that is open already was not checked for this message.
      lookup: toCheckedLookup(resolve, isAllowed),
      headers: {
        "Content-Type": "application/json",
        "Content-Length": Buffer.byteLength(body),
        "User-Agent": "Parallax",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
        "webhook-signature": new Webhook(secret).sign(id, at, body),
      },
      signal: AbortSignal.timeout(PATIENCE),
    });
    sending.once("response", (answer) => {
      succeed(answer.statusCode ?? 0);
      answer.destroy(); // Only the status counts.
    });
    sending.once("error", fail);
    sending.end(body);
  });
}
