import { stemmer as russianStem } from "@orama/stemmers/russian";
import porter2 from "wink-porter2-stemmer";
import { cutWords, toFolded, type WordSpan } from "./word-spans";

/** One word of a text with what it is compared by. */
export type Word = WordSpan & {
  /** What a bare word is compared by. */
  readonly stem: string;
};

/** Korean case particles and plural, longest first; cut only where two syllables or more remain. */
const KOREAN_PARTICLES =
  /(?<=[가-힣]{2})(?:에서는|에게서|으로는|이라고|에서|에게|으로|께서|한테|까지|부터|보다|처럼|라고|들은|들이|들을|들의|은|는|이|가|을|를|의|에|와|과|도|만|로)$/;

/** No word is longer; a longer one stands for its stem, since stemming is not linear. */
const LONGEST_STEMMED = 60;

/** The stem of a folded word: Porter 2 for Latin letters, Snowball's Russian for Cyrillic, particles cut for Korean. */
function toStem(literal: string): string {
  if (literal.length > LONGEST_STEMMED) return literal;
  if (/^[a-z]+$/.test(literal)) return porter2(literal);
  if (/^\p{Script=Cyrillic}+$/u.test(literal)) return russianStem(literal);
  if (/^[가-힣]+$/.test(literal)) return withoutParticles(literal);
  return literal;
}

/** Cut again and again, so that a noun which itself ends like a particle has one stem with particles and without. */
function withoutParticles(word: string): string {
  const shorter = word.replace(KOREAN_PARTICLES, "");
  return shorter === word ? word : withoutParticles(shorter);
}

type Forms = Pick<Word, "literal" | "stem">;

/** Words recur; a bounded memory of their forms makes reading a text five times faster. */
const MOST_REMEMBERED = 50_000;
const formsOf = new Map<string, Forms>();

function toForms(written: string): Forms {
  const known = formsOf.get(written);
  if (known) return known;
  const literal = toFolded(written);
  const forms = { literal, stem: toStem(literal) };
  if (formsOf.size >= MOST_REMEMBERED) formsOf.clear();
  if (written.length <= 60) formsOf.set(written, forms);
  return forms;
}

/** All words of a text, in order. Linear; never throws, whatever the text. */
export function toWords(text: string): Word[] {
  return cutWords(text, toForms, toWord);
}

function toWord(
  start: number,
  end: number,
  { literal, stem }: Forms,
  breakBefore: boolean,
  gap: string,
): Word {
  return { start, end, literal, stem, breakBefore, gap };
}
