import { toAddresses } from "./addresses";
import { toBodies } from "./bodies";
import type { Message } from "./message";
import { below, many, much, pick, type Random } from "./pieces";
import { toAnySearch, toManyGroups, toManyParameters, toManyWords } from "./queries";

/** A class of hostile requests. */
export type HostileClass = {
  readonly name: string;
  /** How often it has its turn, of 40: what is quick to answer comes more often. */
  readonly turns: number;
  readonly make: (random: Random, host: string) => Message;
};

const get = (target: string, headers: readonly string[] = []): Message => ({
  method: "GET",
  target,
  headers,
});

const HEADERS: readonly [string, ...string[]] = [
  "Host: evil.example",
  "Host: localhost",
  "Content-Length: 0\r\nContent-Length: 5",
  "Content-Length: -1",
  "Content-Length: 99999999999999999999",
  "Transfer-Encoding: chunked\r\nContent-Length: 3",
  "Transfer-Encoding: gzip",
  "X-Forwarded-Host: evil.example",
  "X-Forwarded-Proto: javascript",
  "X-Forwarded-For: 127.0.0.1, unknown, _x",
  "X-Forwarded-User: admin",
  "Forwarded: for=127.0.0.1;host=evil.example",
  "Expect: 100-continue",
  "Expect: the-worst",
  "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13",
  "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
  "Authorization: Bearer x",
  "Authorization: Basic Og==",
  "Range: bytes=0-,1-,2-,3-",
  'If-None-Match: "x", W/"y"',
  "If-Modified-Since: never",
  "Accept-Language: zz-ZZ;q=NaN, *;q=9, de;q=0.0000001",
  "Accept-Encoding: identity;q=0, *;q=0",
  "Cookie: seen.x=1; report=%7B; theme=\u0001",
  "RSC: 1\r\nNext-Router-State-Tree: %5B",
  "Next-Action: x",
  "x-middleware-subrequest: middleware:middleware:middleware",
  "x-invoke-path: /saved",
  "Sec-Fetch-Site: cross-site",
];

function toHeaders(random: Random): Message {
  const headers = many(much(random, 40), () =>
    random() < 0.2 ? `X-${below(random, 1e6)}: ${"a".repeat(much(random, 8_000))}` : pick(random, HEADERS),
  );
  return get(pick(random, ["/", "/api/search?q=kim", "/api/health", "/saved", "/api/feed?q=kim"]), headers);
}

const METHODS: readonly [string, ...string[]] = [
  "OPTIONS",
  "HEAD",
  "TRACE",
  "CONNECT",
  "PUT",
  "PATCH",
  "DELETE",
  "PROPFIND",
  "PURGE",
  "SEARCH",
  "M-SEARCH",
  "LOCK",
];

function toMethods(random: Random): Message {
  const target = pick(random, [
    "/",
    "*",
    "/api/search?q=kim",
    "/api/health",
    "/save/keep",
    "/api/nothing",
    "/nothing",
    "/_next/static/x",
  ]);
  return { method: pick(random, METHODS), target, headers: [] };
}

function toBroken(random: Random): Message {
  const method = pick(random, ["GET", "G\0T", "get", "", "GET GET", "PRI", "A".repeat(5_000)]);
  const target = pick(random, [
    "/",
    "",
    " ",
    "/\u0001",
    "/a b",
    "/\r\nX: y",
    `/${"x".repeat(much(random, 300_000))}`,
  ]);
  return {
    method,
    target,
    headers: [pick(random, ["", ":", "a\0: b", " folded", "A: \u0001", "Host"])],
    isBroken: true,
  };
}

/** Every class. */
export const CLASSES: readonly [HostileClass, ...HostileClass[]] = [
  { name: "many parameters", turns: 1, make: (random) => get(toManyParameters(random)) },
  { name: "many words", turns: 1, make: (random) => get(toManyWords(random)) },
  { name: "many groups", turns: 1, make: (random) => get(toManyGroups(random)) },
  { name: "any search", turns: 1, make: (random) => get(toAnySearch(random)) },
  { name: "bodies", turns: 8, make: toBodies },
  { name: "headers", turns: 7, make: toHeaders },
  { name: "addresses", turns: 7, make: toAddresses },
  { name: "methods", turns: 7, make: toMethods },
  { name: "no HTTP", turns: 7, make: toBroken },
];
