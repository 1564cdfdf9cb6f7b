import { Agent, type IncomingHttpHeaders, type IncomingMessage, request as open } from "node:http";
import type { SiteRequest } from "../shared/request";

/** What came back for one request. Its status is 0 where nothing came. */
export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** So many requests that change nothing are sent at a time. */
export const SENT_TOGETHER = 2;

/** On a loaded machine the engine may be too slow once; only what stays so is an answer. */
const BUSY = 503;

/** Milliseconds, as all times here. */
const BUSY_PAUSE = 5_000;

const MOST_TRIES = 4;
const ANSWER_PATIENCE = 60_000;

/** Between two changes, so that no two have the same time and lists by time keep one order. */
const BETWEEN_CHANGES = 5;

/** Holds the connections to the site; to be destroyed at the end. */
export const agent = new Agent({ keepAlive: true, maxSockets: SENT_TOGETHER });

/** Sends one request, and a few times more while the site says that it is too busy. It never fails. */
export async function send(port: number, request: SiteRequest, tries = MOST_TRIES): Promise<Answer> {
  const isChange = (request.method ?? "GET") !== "GET";
  if (isChange) await pause(BETWEEN_CHANGES);
  const answer = await exchange(port, request).catch(toNoAnswer);
  if (isChange) await pause(BETWEEN_CHANGES);
  if (answer.status !== BUSY || tries === 1) return answer;
  await pause(BUSY_PAUSE);
  return send(port, request, tries - 1);
}

function toNoAnswer(error: unknown): Answer {
  return { status: 0, headers: {}, body: `No answer: ${error instanceof Error ? error.message : error}` };
}

/** `fetch` is not used, since it adds headers and mends addresses. */
function exchange(port: number, { path, method = "GET", headers = {}, body }: SiteRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path, method, headers, agent };
    const sent = open(options, (response) => void readAnswer(response).then(resolve, reject));
    sent.setTimeout(ANSWER_PATIENCE, () => sent.destroy(new Error("it took too long")));
    sent.on("error", reject);
    sent.end(body);
  });
}

function readAnswer(response: IncomingMessage): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    response.on("data", (chunk: Buffer) => chunks.push(chunk));
    response.on("error", reject);
    response.on("end", () => resolve({ status, headers, body: Buffer.concat(chunks).toString("utf8") }));
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
