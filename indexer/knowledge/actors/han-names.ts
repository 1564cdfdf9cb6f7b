import { readKnownNames } from "./known-names";

/** Names of one character are as often a part of another word. */
const FEWEST_CHARACTERS = 2;

let names: ReadonlySet<string> | null = null;
let longest = 0;

/**
 * Cuts a run of Chinese characters before and after each known name in it: at every place the longest that fits, as
 * words of unspaced text are commonly parted. The pieces make up the run. Linear in its length.
 */
export function cutAtHanNames(run: string): readonly string[] {
  names ??= readHanNames();
  const pieces: string[] = [];
  let plain = 0;
  for (let at = 0; at < run.length; ) {
    const name = findNameAt(run, at, names);
    if (name === null) at += 1;
    else {
      if (at > plain) pieces.push(run.slice(plain, at));
      pieces.push(name);
      at += name.length;
      plain = at;
    }
  }
  if (plain < run.length) pieces.push(run.slice(plain));
  return pieces;
}

function findNameAt(run: string, at: number, known: ReadonlySet<string>): string | null {
  for (let length = Math.min(longest, run.length - at); length >= FEWEST_CHARACTERS; length -= 1) {
    const name = run.slice(at, at + length);
    if (known.has(name)) return name;
  }
  return null;
}

function readHanNames(): ReadonlySet<string> {
  const han = [...readKnownNames().keys()].filter((key) => /^\p{Script=Han}+$/u.test(key));
  longest = Math.max(0, ...han.map((name) => name.length));
  return new Set(han);
}
