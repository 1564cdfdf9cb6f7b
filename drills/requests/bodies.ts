import type { Message } from "./message";
import { aWord, below, many, much, pick, type Random } from "./pieces";
import { toAnySearch } from "./queries";

type Changing = readonly [method: string, target: string];

const CHANGING: readonly [Changing, ...Changing[]] = [
  ["POST", "/api/searches"],
  ["PATCH", "/api/searches/nothing"],
  ["DELETE", "/api/searches/nothing"],
  ["POST", "/api/searches/nothing/links"],
  ["POST", "/api/searches/nothing/hooks"],
  ["POST", "/api/corrections"],
  ["DELETE", "/api/corrections/nothing"],
  ["POST", "/api/library"],
  ["POST", "/save/keep"],
  ["POST", "/saved/import"],
  ["POST", "/review/judge"],
  ["POST", "/language"],
  ["POST", "/s/nothing/change"],
];

const TYPES = [
  "application/json",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=b",
  "text/plain",
  "application/json; charset=utf-7",
] as const;

function aBody(random: Random): string {
  const way = below(random, 6);
  if (way === 0) return "[".repeat(much(random, 200_000));
  if (way === 1) return `{"a":`.repeat(much(random, 20_000));
  if (way === 2) return JSON.stringify({ name: aWord(random), link: toAnySearch(random), mode: "live" });
  if (way === 3) return many(much(random, 20_000), (at) => `f${at}=${at}`).join("&");
  if (way === 4)
    return many(
      much(random, 2_000),
      () => `--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n{`,
    ).join("");
  return aWord(random).repeat(much(random, 100_000)).slice(0, 1_500_000);
}

/** A request that would change something, with a body that is none of what it takes, or too much of it. */
export function toBodies(random: Random): Message {
  const [method, target] = pick(random, CHANGING);
  const type = pick(random, TYPES);
  const body = aBody(random);
  const bytes = Buffer.byteLength(body);
  const headers = [`Content-Type: ${type}`, random() < 0.1 ? "Origin: http://evil.example" : "Accept: */*"];
  if (random() < 0.3) {
    const chunked = `${bytes.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    return { method, target, headers: [...headers, "Transfer-Encoding: chunked"], body: chunked };
  }
  return { method, target, headers: [...headers, `Content-Length: ${bytes}`], body };
}
