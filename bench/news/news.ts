import { type Dice, toDice } from "./dice";
import { LANGUAGES, toForeignParagraph } from "./foreign";
import { ISSUES, OUTLETS, PEOPLE, PLACES, toStranger, toTown } from "./names";
import { toParagraph } from "./sentences";

/** A report as a file of records has it. */
export type News = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly author: string;
  /** Left out of one in twenty. */
  readonly published?: string;
  readonly text: string;
};

/** One in so many is a copy of an earlier one that another publisher prints, with its last paragraph cut. */
const COPIED_EVERY = 25;
/** How far back the report lies that is copied, at most. */
const FARTHEST = 500;
/** One in so many is in another language than English. */
const FOREIGN_EVERY = 16;
const FIRST_DAY = Date.UTC(2010, 0, 1);
const DAYS = 15 * 365;
const A_DAY = 86_400_000;

/**
 * The report of a number, of some 280 words: by-line, quotes, attributions, dates, sides, names that all texts have and
 * names that few have; some in other languages, some copies. The same for the same seed and number.
 */
export function toNews(seed: number, at: number): News {
  const dice = toDice(seed * 1_000_003 + at);
  if (at % COPIED_EVERY === COPIED_EVERY - 1) return toCopy(seed, at, dice);
  const language = at % FOREIGN_EVERY === FOREIGN_EVERY - 1 ? dice.pick(LANGUAGES, 1) : null;
  const author = toStranger(dice);
  const published = toDate(dice);
  return {
    id: `news-${at}`,
    title: `${dice.pick(PEOPLE)} and ${dice.pick(PLACES)}: ${dice.pick(ISSUES)}`,
    publisher: dice.pick(OUTLETS),
    author,
    ...(dice.roll() < 0.05 ? {} : { published }),
    text: `${toTown(dice)} (${dice.pick(OUTLETS)}) – ${toBody(dice, language)}`,
  };
}

function toBody(dice: Dice, language: string | null): string {
  const paragraphs = 3 + Math.floor(dice.roll() * 5);
  return Array.from({ length: paragraphs }, () => {
    const sentences = 2 + Math.floor(dice.roll() * 4);
    return language === null ? toParagraph(dice, sentences) : toForeignParagraph(dice, language, sentences);
  }).join("\n\n");
}

function toCopy(seed: number, at: number, dice: Dice): News {
  const back = 1 + Math.floor(dice.roll() * Math.min(FARTHEST, at - 1));
  const of = (at - back) % COPIED_EVERY === COPIED_EVERY - 1 ? at - back - 1 : at - back;
  const { text, ...rest } = toNews(seed, of);
  const cut = text.lastIndexOf("\n\n");
  return { ...rest, id: `news-${at}`, publisher: dice.pick(OUTLETS), text: text.slice(0, cut) };
}

/** A day; more of them are late. */
function toDate(dice: Dice): string {
  const day = FIRST_DAY + Math.floor(dice.roll() ** 0.7 * DAYS) * A_DAY;
  return new Date(day).toISOString().slice(0, 10);
}
