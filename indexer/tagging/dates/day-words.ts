import { addDays } from "./calendar";
import type { DateContext, DateRecogniser } from "./recogniser";
import { NO_WORD_BEFORE, PART_OF_DAY } from "./words";

/** "USA Today" is a paper. */
function isName(word: string | undefined, { text, at }: DateContext): boolean {
  return word === "Today" && /\p{Lu}\p{L}*\s$/u.test(text.slice(Math.max(0, at - 20), at));
}

const AGES_AGO =
  /(?:\b(?:decades?|years?|century|centuries)\s(?:ago|earlier)|\b(?:1\d|20)\d0s|\bcentur(?:y|ies))\b[^\n]*[.!?\]"”]\s$/;
const AS_THINGS_ARE = /^\s(?:an?|the|one|among|home|still)\b|^,\s(?:and|as|but)\b/i;
const AS_ONE_IS =
  /\b(?:(?:I|we|he|she|it|they|you)(?:\s(?:am|are|is)|['’](?:m|re|s))|to\sthis\sday|than|even|still)\s$/i;

/** "Two decades ago there were more. Today, there are few": these times, not a day. */
function isNowadays(word: string | undefined, { text, at, end }: DateContext): boolean {
  if (word?.toLowerCase() !== "today") return false;
  if (/^['’]s\s(?:\p{L}+\s)?(?:world|society|standards|youth|\p{L}+s)\b/u.test(text.slice(end, end + 40)))
    return !/^['’]s\s(?:\p{L}+\s)?\p{L}*(?:news|events|protests|talks|attacks|results|elections|votes|polls)\b/u.test(
      text.slice(end, end + 40),
    );
  const before = text.slice(Math.max(0, at - 200), at);
  if (/\b(?:is|are)\s$/.test(before) && AS_THINGS_ARE.test(text.slice(end))) return true;
  return (
    (word === "Today" && AGES_AGO.test(before)) || (AS_ONE_IS.test(before) && /^[.,"”]/.test(text.slice(end)))
  );
}

/** Words for days that count from the present one. */
export const DAY_WORDS: readonly DateRecogniser[] = [
  {
    // today · yesterday · tomorrow night · tonight · this morning · last night · the day before yesterday
    rule: "day-word",
    pattern: new RegExp(
      `${NO_WORD_BEFORE}(?:(?<far>the\\sday\\s(?:before|after)\\s)?(?<w>today|yesterday|tomorrow|tmrw|tonight|tonite)${PART_OF_DAY}?|(?<l>last)\\s(?:night|evening)|this\\s(?:morning|afternoon|evening))(?!\\p{L})`,
      "giu",
    ),
    hint: /today|yesterday|tomorrow|tmrw|tonight|tonite|last\s(?:night|evening)|this\s(?:morning|afternoon|evening)/,
    toValue: ({ w, l, far }, context) => {
      const { anchor } = context;
      if (isName(w, context)) return null;
      if (isNowadays(w, context)) return anchor && "PRESENT_REF";
      const word = (w ?? "").toLowerCase();
      const step = l || word === "yesterday" ? -1 : /^t(?:om|mr)/.test(word) ? 1 : 0;
      return addDays(anchor, step + (far ? (/before/i.test(far) ? -1 : 1) : 0));
    },
    certainty: "inferred",
  },
  {
    // by the end of the day · EOD; "at the end of the day" is a manner of speaking
    rule: "end-of-day",
    pattern:
      /(?<![\p{L}\d])(?:(?<!\bat\sthe\s)end\sof\s(?:the\s)?day|eod)(?![\p{L}\d])(?!\s(?:on\s)?\p{Lu}\p{L}+day)/giu,
    hint: /end\sof|eod/,
    toValue: (_, { anchor }) => addDays(anchor, 0),
    certainty: "inferred",
  },
];
