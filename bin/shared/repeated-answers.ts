import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import { compressAs, type Encoding, SMALLEST, toEncoding } from "@/gate/encodings";
import { toRepeated } from "@/system/direct-answers";

/** An answer that was given, ready to be sent again. */
type Repeated = {
  readonly headers: Headers;
  readonly plain: Buffer;
  /** The same compressed, once somebody wanted it so. */
  readonly compressed: Map<Encoding, Buffer>;
};

/** Headers by name. */
type Headers = Readonly<Record<string, string>>;

/** What is sent of one; no bytes to who has them. */
export type Sent = { readonly status: 200 | 304; readonly headers: Headers; readonly body: Buffer | null };

/** Answers as bytes, by request and the state in which they were given. */
export type RepeatedAnswers = {
  /** Whether a request was made before, as far as that is remembered; from then on it was. */
  readonly isKnown: (request: IncomingMessage) => boolean;
  /** What a request is answered in a state; null where that is not there. */
  readonly find: (request: IncomingMessage, state: string) => Promise<Sent | null>;
  /** Holds an answer where the same may be sent again. */
  readonly hold: (request: IncomingMessage, state: string, answer: Response) => void;
};

/** Bytes that are held in all, and of one answer; what was not wanted for longest goes first. */
const MOST_BYTES = 8_000_000;
const LONGEST = 600_000;
/** Characters of the addresses that are remembered, and of one. */
const MOST_ADDRESSES = 400_000;
const LONGEST_ADDRESS = 2_000;
/** Compressed in both ways an answer takes about so much more. */
const COMPRESSED = 0.4;
/** What is of one answer alone. */
const OF_ONE = ["server-timing"];

/** Holds nothing at first. */
export function openRepeatedAnswers(): RepeatedAnswers {
  const answers = new LRUCache<string, Repeated>({
    maxSize: MOST_BYTES,
    maxEntrySize: LONGEST,
    sizeCalculation: ({ plain }, key) => Math.ceil(plain.length * (1 + COMPRESSED)) + key.length,
  });
  const known = new LRUCache<string, true>({
    maxSize: MOST_ADDRESSES,
    maxEntrySize: LONGEST_ADDRESS,
    sizeCalculation: (_, address) => address.length + 1,
  });
  return {
    isKnown: (request) => {
      const address = toAddress(request);
      const before = known.get(address) === true;
      known.set(address, true);
      return before;
    },
    find: async (request, state) => {
      const known = answers.get(toKey(request, state));
      if (known === undefined) return null;
      return hasAlready(request, known) ? toUnchanged(known) : toWhole(known, request);
    },
    hold: (request, state, answer) => {
      const text = toRepeated(answer);
      if (text === null) return;
      const headers = Object.fromEntries([...answer.headers].filter(([name]) => !OF_ONE.includes(name)));
      answers.set(toKey(request, state), { headers, plain: Buffer.from(text), compressed: new Map() });
    },
  };
}

function toKey(request: IncomingMessage, state: string): string {
  return JSON.stringify([state, toAddress(request)]);
}

function toAddress({ url = "", headers: { host = "" } }: IncomingMessage): string {
  return host + url;
}

/** One tag of ours, as a client sends it that has one answer; whoever sends several is answered the long way, which reads them all. */
function hasAlready({ headers }: IncomingMessage, { headers: { etag } }: Repeated): boolean {
  return etag !== undefined && headers["if-none-match"] === etag;
}

function toUnchanged({ headers: { "content-type": _, ...headers } }: Repeated): Sent {
  return { status: 304, headers, body: null };
}

async function toWhole({ headers, plain, compressed }: Repeated, request: IncomingMessage): Promise<Sent> {
  const encoding = toEncoding(request.headers["accept-encoding"]);
  if (encoding === null || plain.length < SMALLEST) return { status: 200, headers, body: plain };
  const body = compressed.get(encoding) ?? (await compressAs(encoding, plain));
  compressed.set(encoding, body);
  return { status: 200, headers: { ...headers, "content-encoding": encoding }, body };
}
