import type { Check, Refusal } from "./visit";

/** The path of a request, without its query. */
export function toPath(target: string): string {
  const end = target.indexOf("?");
  return end < 0 ? target : target.slice(0, end);
}

/**
 * Refuses an address that no link of ours has and that two programs might read in two ways: one that is not percent-encoded
 * by the rules, with dot segments, empty parts, backslashes or control characters. A whole URL in place of a path is read as
 * the path where it names the same host. How a query is encoded is not checked: what is wrong in it stands for itself.
 */
export const checkTarget: Check = ({ request }) => {
  const hosts = countHosts(request.rawHeaders);
  if (hosts > 1) return TWO_HOSTS;
  if (hosts < 1 && request.httpVersion !== "1.0") return NO_HOST;
  const target = request.url ?? "";
  if (target === "*") return request.method === "OPTIONS" ? null : UNREADABLE;
  const path = target.startsWith("/") ? target : fromWhole(target, request.headers.host ?? "");
  if (path === null || !isPlain(toPath(path))) return UNREADABLE;
  request.url = path;
  return null;
};

function countHosts(rawHeaders: readonly string[]): number {
  return rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length;
}

/** `http://host/path` as `/path`; null where it names another host than the header does, or is no such URL. */
function fromWhole(target: string, host: string): string | null {
  const [, named, path = ""] = /^https?:\/\/([^/?#]*)([/?].*)?$/i.exec(target) ?? [];
  if (named === undefined || named.toLowerCase() !== host.toLowerCase()) return null;
  return path.startsWith("/") ? path : `/${path}`;
}

function isPlain(path: string): boolean {
  if (path.includes("//") || path.includes("#")) return false;
  const decoded = toDecoded(path);
  if (decoded === null || /[\0-\x1f\x7f\\]/.test(decoded)) return false;
  return !decoded.split("/").some((part) => /^\.{1,2}(;.*)?$/.test(part));
}

function toDecoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

const UNREADABLE: Refusal = {
  status: 400,
  code: "malformed-address",
  message: "This address is not written by the rules.",
  advice:
    "Write the path from its first slash on, percent-encoded, without dot segments, backslashes or empty parts.",
};

const NO_HOST: Refusal = {
  status: 400,
  code: "malformed-request",
  message: "The request names no host.",
  advice: "Send a Host header.",
};

const TWO_HOSTS: Refusal = {
  status: 400,
  code: "malformed-request",
  message: "The request names its host more than once.",
  advice: "Send one Host header.",
};
