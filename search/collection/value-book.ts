import { toFolded } from "../text/word-spans";

/**
 * Values by numbers from 0 on, each once, in the order in which they came: some twenty bytes each beside its own, where lists and maps of
 * strings take two hundred.
 */
export type ValueBook = {
  readonly size: () => number;
  /** The number of a value, which is entered where it is new. */
  readonly enter: (value: string) => number;
  /** The number of a value; null where the engine may take it for one that is there, and -1 where it is none of them. */
  readonly find: (value: string) => number | null;
  readonly at: (number: number) => string;
  /** 1 for each value that the engine may take for another one, since it folds values. */
  readonly toDoubtful: () => Uint8Array;
};

/** A book that begins with nothing. */
export function openValueBook(): ValueBook {
  const texts = openTexts();
  const numberOf = openNumbers();
  // Of all values that are equal here the first; their prints of 64 bits stand for what is equal of them.
  const firstOf = openNumbers();
  const prints = openPairs();
  const doubtful: number[] = [];
  const find = (value: string): number => {
    const [print] = toPrints(value);
    return numberOf.find(print, (number) => texts.at(number) === value);
  };
  const findEqual = ([one, other]: Prints): number =>
    firstOf.find(one, (number) => prints.first(number) === one && prints.second(number) === other);
  return {
    size: texts.size,
    enter: (value) => {
      const known = find(value);
      if (known >= 0) return known;
      const number = texts.push(value);
      const coarse = toPrints(toCoarse(value));
      prints.push(coarse);
      numberOf.add(toPrints(value)[0], number, (one) => toPrints(texts.at(one))[0]);
      const equal = findEqual(coarse);
      if (equal < 0) firstOf.add(coarse[0], number, prints.first);
      else doubtful.push(equal, number);
      return number;
    },
    find: (value) => {
      const known = find(value);
      if (known >= 0) return known;
      return findEqual(toPrints(toCoarse(value))) < 0 ? -1 : null;
    },
    at: texts.at,
    toDoubtful: () => {
      const doubts = new Uint8Array(texts.size());
      for (const number of doubtful) doubts[number] = 1;
      return doubts;
    },
  };
}

/** Two numbers of 32 bits that stand for a text: two texts in 10¹⁹ pairs share both. */
type Prints = readonly [number, number];

/** FNV-1a over UTF-16 units, once as it is and once with another factor, each stirred by MurmurHash3's last steps. */
function toPrints(text: string): Prints {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
  }
  return [toStirred(one), toStirred(other)];
}

function toStirred(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

const FEWEST = 1_024;

/** Texts one after the other, in UTF-8. */
function openTexts() {
  let bytes = Buffer.alloc(16 * FEWEST);
  let ends = new Uint32Array(FEWEST);
  let [size, end] = [0, 0];
  return {
    size: () => size,
    push: (text: string): number => {
      const most = 3 * text.length;
      if (end + most > bytes.length) {
        // What nobody has written to yet takes no memory, as it would where it were filled.
        const longer = Buffer.alloc(2 * bytes.length + most);
        bytes.copy(longer);
        bytes = longer;
      }
      if (size === ends.length) ends = toLonger(ends);
      end += bytes.write(text, end);
      ends[size] = end;
      size += 1;
      return size - 1;
    },
    at: (number: number): string => bytes.toString("utf8", number === 0 ? 0 : ends[number - 1], ends[number]),
  };
}

/** Pairs of numbers, one after the other. */
function openPairs() {
  let pairs = new Uint32Array(2 * FEWEST);
  let size = 0;
  return {
    push: ([one, other]: Prints): void => {
      if (2 * size === pairs.length) pairs = toLonger(pairs);
      pairs.set([one, other], 2 * size);
      size += 1;
    },
    first: (at: number): number => pairs[2 * at] ?? 0,
    second: (at: number): number => pairs[2 * at + 1] ?? 0,
  };
}

/** Numbers that are found by a print, where what they stand for fits. */
function openNumbers() {
  // Open addressing; what is free is 0.
  let places = new Uint32Array(2 * FEWEST);
  let size = 0;
  const put = (print: number, number: number): void => {
    let at = print % places.length;
    while (places[at] !== 0) at = (at + 1) % places.length;
    places[at] = number + 1;
  };
  return {
    find: (print: number, fits: (number: number) => boolean): number => {
      for (let at = print % places.length; places[at] !== 0; at = (at + 1) % places.length) {
        const number = (places[at] ?? 0) - 1;
        if (fits(number)) return number;
      }
      return -1;
    },
    /** `printOf` says again what the print of each is. */
    add: (print: number, number: number, printOf: (number: number) => number): void => {
      put(print, number);
      size += 1;
      if (4 * size < 3 * places.length) return;
      const old = places;
      places = new Uint32Array(2 * old.length);
      for (const one of old) if (one !== 0) put(printOf(one - 1), one - 1);
    },
  };
}

function toLonger(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * numbers.length);
  longer.set(numbers);
  return longer;
}

/** Values are equal to the engine up to so many bytes; of fewer characters two that agree are taken for one here. */
const COMPARED = 100;

/**
 * Equal for any two values that the engine may take for one: it folds case, accents and some letters, and in other scripts more than
 * can be listed, so that of those every letter is like every other. That more values are equal here only costs questions.
 */
export function toCoarse(value: string): string {
  return toFolded(value)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}0-9]+/gu, (other) =>
      /[\p{L}\p{N}]/u.test(other) ? "□" : " ",
    )
    .slice(0, COMPARED)
    .trim();
}
