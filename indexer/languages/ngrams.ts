/** What a detector knows: languages by number, and for each run of letters how much it speaks for which of them. */
export type Ngrams = {
  readonly type: string;
  readonly languages: Readonly<Record<number, string>>;
  readonly ngrams: Readonly<Record<string, Readonly<Record<number, number>> | undefined>>;
};

const HEAD = /export const ngramsData = \{type:'(\w+)',languages:\{([^}]*)\},isSubset:false,ngrams:\{/;
const LANGUAGE = /(\d+):'(\w+)'/g;
const NGRAM = /(?:'((?:[^'\\]|\\.)*)'|([^':{}]+)):\{([\d:,]+)\}[,}]/y;
const ZERO = "0".charCodeAt(0);

/**
 * Reads the data of `eld` from its source. Run as a script it makes 105,000 objects, which take 190 MB in each thread; this
 * has their numbers in one row of bytes, and makes an object of those alone that are wanted.
 *
 * @throws Error where the source is written in another way.
 */
export function toNgrams(source: string): Ngrams {
  const head = HEAD.exec(source);
  if (head === null) throw new Error("The data of eld begins in an unknown way.");
  const [all, type = "", languages = ""] = head;
  const { places, scores } = readScores(source, head.index + all.length);
  return {
    type,
    languages: Object.fromEntries(
      [...languages.matchAll(LANGUAGE)].map(([, number = "", code = ""]) => [Number(number), code]),
    ),
    ngrams: new Proxy<Ngrams["ngrams"]>(
      {},
      {
        get: (_, ngram) => {
          const place = typeof ngram === "string" ? places.get(ngram) : undefined;
          return place === undefined ? undefined : toScores(scores, place);
        },
      },
    ),
  };
}

type Scores = {
  /** Where the scores of a run of letters begin. */
  readonly places: ReadonlyMap<string, number>;
  /** How many there are, and for each the number of its language and how much it speaks for it. */
  readonly scores: Uint8Array;
};

function readScores(source: string, start: number): Scores {
  const places = new Map<string, number>();
  const row: number[] = [];
  let end = start;
  NGRAM.lastIndex = start;
  for (let found = NGRAM.exec(source); found !== null; found = NGRAM.exec(source)) {
    const [, quoted, bare = "", written = ""] = found;
    places.set(quoted === undefined ? bare : quoted.replace(/\\(.)/g, "$1"), row.length);
    const place = row.push(0) - 1;
    pushNumbers(row, written);
    row[place] = (row.length - place - 1) / 2;
    end = NGRAM.lastIndex;
  }
  if (source.slice(end).trim() !== "};" && source.slice(end).trim() !== "}")
    throw new Error(`The data of eld goes on in an unknown way: ${source.slice(end, end + 40)}`);
  return { places, scores: Uint8Array.from(row) };
}

/** Adds the numbers of "11:63,16:9". There are 345,000 in all: no text is made of each. */
function pushNumbers(row: number[], written: string): void {
  let number = 0;
  for (let at = 0; at < written.length; at += 1) {
    const digit = written.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) number = number * 10 + digit;
    else {
      row.push(number);
      number = 0;
    }
  }
  row.push(number);
}

function toScores(scores: Uint8Array, place: number): Readonly<Record<number, number>> {
  const found: Record<number, number> = {};
  const count = scores[place] ?? 0;
  for (let at = place + 1; at <= place + 2 * count; at += 2) found[scores[at] ?? 0] = scores[at + 1] ?? 0;
  return found;
}
