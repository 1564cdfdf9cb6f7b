import type { Message } from "./message";
import { aWord, much, pick, type Random } from "./pieces";

const PATHS: readonly [string, ...string[]] = [
  "/api/%zz",
  "/%",
  "/%c0%ae%c0%ae/",
  "/%ED%A0%80",
  "/api/documents/%00",
  "/api/documents/..%2f..%2fetc%2fpasswd",
  "/api/documents/a%5cb",
  "/../../etc/passwd",
  "/..;/api/search",
  "//evil.example/",
  "/\\evil.example",
  "/api//search",
  "/./api/search",
  "/api/search;x=1",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/_next/static/../../package.json",
  "/_next/image?url=http://127.0.0.1/&w=64&q=75",
  "/_next/data/x/index.json",
  "/.env",
  "/.git/config",
  "/s/%F0%9F%98%80",
  "/s/__proto__",
  "/api/facets/constructor",
  "/api/facets/__proto__?find=a",
  "/api/searches/%22%27",
  "/documents/%3Cscript%3E",
  "*",
  "http://evil.example/api/search",
  "https:///x",
  "ftp://x/",
  "api/search",
  "?q=kim",
  "/#/../",
];

/** A request for an address that nobody has, or that two programs might read in two ways. */
export function toAddresses(random: Random): Message {
  const known = pick(random, PATHS);
  const word = encodeURIComponent(aWord(random).toWellFormed());
  const target = random() < 0.5 ? known : `${known}/${word.repeat(much(random, 500))}`;
  return { method: "GET", target, headers: [] };
}
