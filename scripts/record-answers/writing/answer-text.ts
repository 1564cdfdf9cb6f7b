import { toJson } from "../shared/json";
import type { SiteRequest } from "../shared/request";
import type { Answer } from "../site/send";
import { withoutDurations } from "./normalise";
import { toPageText } from "./page-text";
import { print } from "./print";

/** The headers that are compared, in this order. */
const HEADERS = [
  "content-type",
  "content-disposition",
  "location",
  "allow",
  "retry-after",
  "cache-control",
  "set-cookie",
  "x-total-count",
  "x-parallax-notice",
];

/** What a file says of an answer: request, status, headers, body. */
export function toAnswerText(request: SiteRequest, answer: Answer): string {
  const headers = HEADERS.flatMap((name) => {
    const value = answer.headers[name];
    return value === undefined ? [] : [`${name}: ${[value].flat().join("; ")}`];
  });
  const line = `${request.method ?? "GET"} ${request.path.slice(0, 2_000)}`;
  const sent = request.body === undefined ? [] : [`body: ${request.body.slice(0, 2_000)}`];
  return [line, ...sent, String(answer.status), ...headers, "", toBodyText(answer), ""].join("\n");
}

function toBodyText({ headers, body }: Answer): string {
  const type = headers["content-type"] ?? "";
  if (type.includes("text/html")) return toPageText(body);
  const json = type.includes("json") ? toJson(body) : undefined;
  return json === undefined ? body : print(withoutDurations(json));
}
