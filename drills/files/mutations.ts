import { gzipSync } from "node:zlib";
import { toZip } from "./packages";
import { SEEDS, type Seed } from "./seeds";

/** A number from 0 to 1, without 1. */
type Random = () => number;

/** A file that somebody might send: its bytes and the ending it has. */
export type Mutant = Pick<Seed, "ending" | "bytes">;

/** A way to make a hostile file of a good one. */
export type Mutation = { readonly name: string; readonly mutate: (seed: Seed, random: Random) => Mutant };

/** A file may grow by so much, in bytes. */
const GROWTH = 200_000;

const below = (random: Random, most: number): number => Math.floor(random() * most);

function pick<Value>(random: Random, values: readonly [Value, ...Value[]]): Value {
  return values[below(random, values.length)] ?? values[0];
}

function withBytes(mutate: (bytes: Buffer, random: Random) => Uint8Array): Mutation["mutate"] {
  return ({ bytes, ending }, random) => ({ ending, bytes: mutate(Buffer.from(bytes), random) });
}

function splice(bytes: Buffer, at: number, put: Uint8Array, cut = 0): Buffer {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
}

/** What opens something that must be closed, in one format or another. */
const OPENERS = [
  "[",
  '{"a":',
  "(",
  "<div>",
  "<ul><li>",
  "<table><tr><td>",
  "> ",
  "- ",
  "**_",
  "[![",
  "`",
  "{\\b ",
  "<w:p><w:r>",
  "<text:span>",
  "<</A ",
  "BT q ",
  "<!--",
  "<![CDATA[",
  "--b1\r\nContent-Type: multipart/mixed; boundary=b1\r\n\r\n",
  "Content-Type: message/rfc822\r\n\r\n",
] as const;

/** What has stopped parsers of one kind or another. */
const WORDS = [
  "\0",
  "\ufeff",
  "\ud800",
  "\r",
  "&#x110000;",
  "&lol;",
  '<!DOCTYPE a [<!ENTITY lol "&lol2;&lol2;"><!ENTITY lol2 "&lol;&lol;">]>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  "../../../../etc/passwd",
  "__proto__",
  '{"__proto__":{"x":1}}',
  "constructor",
  "%n%n%n",
  "1e309",
  "NaN",
  "-0",
  "9".repeat(400),
  "2024-02-31",
  "0000-00-00",
  "99999-99-99",
  "!!js/function 'function(){}'",
  "&a [*a,*a]",
  "charset=utf-7",
  "charset=no-such-set",
  "boundary=",
  "=?utf-8?B?////?=",
  "endobj",
  "obj<</Length 99999999>>stream",
  "]]>",
  "-->",
  '"',
  ",",
] as const;

const ENCODINGS: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  (text) => Buffer.from(text, "utf16le").subarray(1),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  (text) => Buffer.from(text.replace(/[aeiou]/g, "\xe9"), "latin1"),
  (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80])]),
  (text) => Buffer.from([...text].map((one) => `\0\0\0${one}`).join(""), "latin1"),
  (text) => Buffer.from(text.replaceAll(" ", "\u200b\u202e\u0301".repeat(20))),
];

/** Every way, in the order of the table. */
export const MUTATIONS: readonly Mutation[] = [
  {
    name: "bits are flipped",
    mutate: withBytes((bytes, random) => {
      for (let left = 1 + below(random, 24); left > 0; left -= 1) {
        const at = below(random, bytes.length);
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << below(random, 8)), at);
      }
      return bytes;
    }),
  },
  {
    name: "cut off, or a piece cut out",
    mutate: withBytes((bytes, random) => {
      const at = below(random, bytes.length);
      return random() < 0.5 ? bytes.subarray(0, at) : splice(bytes, at, Buffer.of(), below(random, 400));
    }),
  },
  {
    name: "a piece repeated up to 200 kB",
    mutate: withBytes((bytes, random) => {
      const at = below(random, bytes.length);
      const piece = bytes.subarray(at, at + 1 + below(random, 200));
      return splice(bytes, at, Buffer.alloc(below(random, GROWTH), piece));
    }),
  },
  {
    name: "opened and never closed, up to 200 kB",
    mutate: withBytes((bytes, random) => {
      const opener = Buffer.from(pick(random, OPENERS));
      const at = pick(random, [0, below(random, bytes.length)]);
      return splice(bytes, at, Buffer.alloc(pick(random, [GROWTH, below(random, GROWTH)]), opener));
    }),
  },
  {
    name: "nothing but one sign, 200 kB of it",
    mutate: ({ ending }, random) => ({
      ending,
      bytes: Buffer.alloc(
        GROWTH,
        pick(random, [
          "[",
          "(",
          "{",
          "<",
          "*",
          "_",
          "`",
          '"',
          "&",
          "\\",
          "|",
          ">",
          "=",
          "-",
          "#",
          "\n",
          " ",
          "[]",
          "][",
          "()",
          "a@",
          "1.",
          "<a>",
          "&#1;",
        ]),
      ),
    }),
  },
  {
    name: "huge numbers and lengths",
    mutate: (seed, random) => {
      const bytes = Buffer.from(seed.bytes);
      const huge = pick(random, ["99999999999999999999", "4294967295", "-1", "2147483648", "1e999", "0"]);
      if (random() < 0.5) {
        const text = bytes.toString("latin1").replace(/\d+/g, (digits) => (random() < 0.3 ? huge : digits));
        return { ending: seed.ending, bytes: Buffer.from(text, "latin1") };
      }
      for (let left = 1 + below(random, 6); left > 0; left -= 1)
        bytes.writeUInt32LE(
          pick(random, [0xffffffff, 0x7fffffff, 0x80000000, 0]),
          below(random, bytes.length - 3),
        );
      return { ending: seed.ending, bytes };
    },
  },
  {
    name: "words that stop parsers",
    mutate: withBytes((bytes, random) => {
      let made = bytes;
      for (let left = 1 + below(random, 8); left > 0; left -= 1)
        made = splice(made, below(random, made.length), Buffer.from(pick(random, WORDS)), below(random, 4));
      return made;
    }),
  },
  {
    name: "half one format, half another",
    mutate: (seed, random) => {
      const other = SEEDS[below(random, SEEDS.length)] ?? seed;
      const [head, tail] = [seed, other].map((one) => Buffer.from(one.bytes));
      const at = below(random, seed.bytes.length);
      return {
        ending: seed.ending,
        bytes: Buffer.concat([
          head?.subarray(0, at) ?? Buffer.of(),
          tail?.subarray(below(random, other.bytes.length)) ?? Buffer.of(),
        ]),
      };
    },
  },
  {
    name: "the ending of another format",
    mutate: ({ bytes }, random) => ({ bytes, ending: SEEDS[below(random, SEEDS.length)]?.ending ?? "txt" }),
  },
  {
    name: "in a character set that it is not said to be in",
    mutate: (seed, random) => {
      const encode = ENCODINGS[below(random, ENCODINGS.length)] ?? ((text: string) => Buffer.from(text));
      return { ending: seed.ending, bytes: encode(Buffer.from(seed.bytes).toString("latin1")) };
    },
  },
  {
    name: "one line of a megabyte",
    mutate: ({ ending }, random) => ({
      ending,
      bytes: Buffer.alloc(
        1_000_000,
        pick(random, ["word ", "a", "ab-cd.", "Kim met Putin, ", "1,2,", "漢字", "a.b@c.d ", "2024-01-02 "]),
      ),
    }),
  },
  { name: "small files that hold large ones", mutate: toBomb },
];

const ZEROS = "0".repeat(20_000_000);

/** Zips and gzips of little but zeros, in themselves up to thirty deep, and of many names. */
function toBomb({ ending }: Seed, random: Random): Mutant {
  const kind = below(random, 4);
  if (kind === 0) return { ending: "zip", bytes: toZip({ [`a.${ending}`]: ZEROS }, 6) };
  if (kind === 1) return { ending: "gz", bytes: gzipSync(ZEROS) };
  if (kind === 2) {
    const names = Array.from({ length: 2_000 }, (_, at) => [`${at}.${ending}`, ""] as const);
    return { ending: "zip", bytes: toZip(Object.fromEntries(names)) };
  }
  let bytes: Uint8Array = Buffer.from("The innermost.");
  for (let left = 1 + below(random, 30); left > 0; left -= 1) bytes = gzipSync(bytes);
  return { ending: "txt.gz", bytes };
}
