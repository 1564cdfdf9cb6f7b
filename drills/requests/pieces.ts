/** A number from 0 to 1, without 1. */
export type Random = () => number;

/** A whole number from 0 to `most`, without it. */
export function below(random: Random, most: number): number {
  return Math.floor(random() * most);
}

/** One of some values. */
export function pick<Value>(random: Random, values: readonly [Value, ...Value[]]): Value {
  return values[below(random, values.length)] ?? values[0];
}

/** So many pieces, made one after another. */
export function many(count: number, make: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** How much of something: mostly little, now and then a lot, up to the most there can be. */
export function much(random: Random, most: number): number {
  return 1 + Math.floor(most ** (random() ** 6) - 1 + random());
}

/** Words of the corpus, words of none, and what is no word. */
const WORDS = [
  "kim",
  "putin",
  "munitions",
  "congress",
  "war",
  "the",
  "of",
  "state",
  "Ukraine",
  "North Korea",
  "Россия",
  "中国",
  "a",
  "nought",
  "\u0301",
  "\ufeff",
  "\ud800",
  "\0",
  "\r\n",
  "😀",
  "<script>alert(1)</script>",
  "';--",
  "{{7*7}}",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "id EXISTS",
  '" OR gone = true OR id = "',
  "*",
  "-",
  '"',
  "(",
  ")",
  "|",
  "&",
  ":",
] as const;

/** A word, which nobody else may have sent. */
export function aWord(random: Random): string {
  const known = pick(random, WORDS);
  return random() < 0.5 ? known : known + below(random, 100_000).toString(36);
}

const FIELDS = [
  "actor",
  "publisher",
  "source",
  "stance",
  "voice",
  "collection",
  "language",
  "lang",
  "title",
  "date",
  "before",
  "after",
  "mentions",
  "saved",
  "like",
  "format",
  "lacks",
  "nothing",
] as const;

/** A condition of the query language, whole or broken. */
export function aCondition(random: Random): string {
  const word = aWord(random);
  const way = below(random, 10);
  if (way < 3) return word;
  if (way === 3) return `"${word} ${aWord(random)} ${aWord(random)}"`;
  if (way === 4) return `${word}*`;
  if (way === 5) return `-${word}`;
  if (way === 6) return `"${word}`;
  if (way === 7) return `${pick(random, FIELDS)}:${1000 + below(random, 9000)}..${below(random, 9999)}`;
  return `${pick(random, FIELDS)}:${random() < 0.5 ? word : `"${word}"`}`;
}

/** Text percent-encoded as a form is; a lone surrogate as what stands for it. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll("%20", "+");
}
