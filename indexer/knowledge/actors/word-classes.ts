import { readWeights } from "../shared/weights";

/** Classes of one level lie in one of the level above: the class divided by this. */
const FINE = 16;

type Classes = { readonly keys: Int32Array; readonly values: Int16Array; readonly mask: number };

let classes: Classes | null = null;

/**
 * The class of a lower-case word by its hash: words of one class are used alike. 0 for a word the table lacks, else
 * from 1 to 1024; `training/build-word-classes.ts` says how they were made.
 */
export function toWordClass(hash: number): number {
  classes ??= readClasses();
  const { keys, values, mask } = classes;
  const key = hash | 0;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const value = values[slot] ?? 0;
    if (value === 0 || keys[slot] === key) return value;
  }
}

/** The broad class that a class lies in: 0 for none, else from 1 to 64. */
export function toBroadClass(wordClass: number): number {
  return wordClass === 0 ? 0 : 1 + Math.floor((wordClass - 1) / FINE);
}

/** Steps from hash to hash as four byte planes, then the classes as two. */
function readClasses(): Classes {
  const { head, body } = readWeights("actors/word-classes.bin");
  const { words } = head as { readonly words: number };
  const byte = (plane: number, at: number): number => body[plane * words + at] ?? 0;
  const size = 1 << Math.ceil(Math.log2(words * 2));
  const keys = new Int32Array(size);
  const values = new Int16Array(size);
  let hash = 0;
  for (let at = 0; at < words; at++) {
    const step = byte(0, at) | (byte(1, at) << 8) | (byte(2, at) << 16) | (byte(3, at) << 24);
    hash = (hash + step) >>> 0;
    let slot = hash & (size - 1);
    while (values[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = hash | 0;
    values[slot] = 1 + (byte(4, at) | (byte(5, at) << 8));
  }
  return { keys, values, mask: size - 1 };
}
