import { toValue } from "./calendar";
import { SPELLED_YEAR } from "./number-words";
import type { DateContext, DateRecogniser, Groups } from "./recogniser";
import { A_YEAR, NO_WORD_AFTER, toNumber, toYear, YEAR } from "./words";

/** Words that make a number before them a count, a measure or a clock time. */
const COUNTED =
  "miles|people|troops|men|women|children|schoolchildren|soldiers|dollars|pounds|euros|meters|metres|feet|km|kilometers|kilometres|tons|tonnes|acres|hectares|members|votes|jobs|employees|workers|homes|houses|pages|words|years?|days|hours|hrs|minutes|times|percent|per\\scent|calories|degrees|pieces|students|pupils|patients|cases|deaths|prisoners|refugees|migrants|delegates|seats|copies|points|attendees|passengers|residents|voters|protesters|protestors|demonstrators|inmates|detainees|officers|officials|shares|bonds|tickets|doses|apartments|stores|shops|branches|villages|towns|islands|trees|sheep|cattle|complaints|applications|petitions|documents|emails|letters|citizens|clients|candidates|followers|recruits|conscripts|victims|participants|visitors|civilians|victims|survivors|signatures|customers|households|buildings|vehicles|cars|trucks|ships|boats|aircraft|planes|flights|species|animals|birds|companies|schools|hospitals|beds|tests|samples|rounds|bullets|m|ft|lbs?|oz|MB|GB|TB|kB|kg|kilograms|kilogrammes|grams|mg|litres|liters|gallons|inches|yards|mm|cm|sq|square|cubic|watts|volts|megawatts|MW|GW|kW|Hz|MHz|rpm|hp|horsepower|mph|kph|knots|cc|calorie|degree|sorties|strikes|rockets|missiles|warheads|firefighters|police|personnel|Marines|fighters|staff|million|billion|local|hours|a\\.?m|p\\.?m|or\\smore|odd|GMT|UTC|BC|B\\.C|BCE";
/** "In 1984 people fled": where the sentence begins with it, it is when. */
const SENTENCE_BEGINS = '(?:^|[.!?]["”]?\\s|\\n)(?:in|by|since)\\s\\d{4}';
const NO_COUNT = `(?!(?<!${SENTENCE_BEGINS}(?=\\s\\p{L}{4,}))\\s(?:${COUNTED})\\b|-(?:year|strong|member|seat|pound|mile|foot|metre|meter)\\b|\\s\\d{3,4}\\b)`;
/** "1980 Main Street" */
const NO_ADDRESS =
  "(?!\\s(?:\\p{Lu}[\\p{Ll}.]*\\s){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Place)\\b)";
/** Whatever has numbers for names. */
const NUMBERED =
  "No|page|pages|pp|p|route|room|rooms|flight|section|article|resolution|level|channel|suite|highway|lot|item|bus|building|gate|chapter|paragraph|docket|case|unit|type|model|number|box|battalion|regiment|squadron|asteroid|law|rule|regulation|directive|decree|ordinance|statute|HB|SB|H\\.R|zip|postcode|tel|phone|ext|extension|windows|peugeot|bmw|boeing|nokia";
const YEAR_AFTER =
  /^(?:\s(?:levels?|elections?|census|campaign|season|olympics|games|edition|vintage|crisis)\b|\s?[–-]\s?[12]\d{3})/;
const PLURAL_AFTER = /^\s(?:[a-z]+\s)?\p{Ll}{3,}s\b/u;
const LIKE_YEAR_BEFORE =
  /(?:\b(?:in|since|by|until|till|from|to|the|year|fiscal|early|late|mid|before|after|during|circa|between|and|of|through|summer|spring|fall|winter|autumn)|[(–-])[\s-]?$/i;
const EARLIEST_SURE = 1800;
const LATEST_SURE = 2060;

/** "(2024 Friday, UTC)" and "at 2030" are times of day. */
const CLOCK_AFTER = /^\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|UTC\b|GMT\b)/;
const CLOCK_BEFORE = /\bat\s(?:about\s|around\s)?$/i;
const CLOCK_END = /^(?:[.,;)]|\son\b|$)/;

function isClock(year: number, { text, at, end }: DateContext): boolean {
  if (year % 100 > 59 || year > 2359) return false;
  const after = text.slice(end, end + 12);
  return (
    CLOCK_AFTER.test(after) ||
    (CLOCK_BEFORE.test(text.slice(Math.max(0, at - 12), at)) && CLOCK_END.test(after))
  );
}

/** Far or round numbers are years only where the words before them say so; "2000 bricks" is a count. */
function toYearValue({ y }: Groups, context: DateContext): string | null {
  const { text, at, end } = context;
  const year = toNumber(y);
  if (isClock(year, context)) return null;
  const isSure = year >= EARLIEST_SURE && year <= LATEST_SURE && year % 500 !== 0;
  const after = text.slice(end, end + 30);
  if (isSure || YEAR_AFTER.test(after)) return toValue(year);
  const isLed = LIKE_YEAR_BEFORE.test(text.slice(Math.max(0, at - 12), at));
  const isCount = PLURAL_AFTER.test(after);
  const isOfCount = isCount || (year < EARLIEST_SURE && /\bof\s$/.test(text.slice(Math.max(0, at - 4), at)));
  return isLed && !isOfCount ? toValue(year) : null;
}

/** Years that stand by themselves. */
export const YEARS: readonly DateRecogniser[] = [
  {
    // 1945 · the year 1962 · between 2011 and 2013 · 1939-45
    rule: "year",
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,:/$£€#+-]|\\b(?:${NUMBERED}|only|nearly|almost|some|over\\sa|about|roughly|exactly|(?:more|less|fewer)\\sthan)\\.?\\s|\\b\\d{1,3}\\s)(?:year\\s)?(?<y>${YEAR})(?![\\p{L}\\d%°]|[.,:]\\d|/\\d{2,}|-\\d{3}|\\s?-\\s?\\d{1,2}-|-\\p{Lu})${NO_COUNT}${NO_ADDRESS}`,
      "giu",
    ),
    hint: A_YEAR,
    toValue: toYearValue,
    certainty: "stated",
  },
  {
    // fiscal 1962 · fiscal year 2018 · FY2018 · FY18 · CY 18
    rule: "fiscal-year",
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:(?:fiscal|calendar|financial|tax)\\s(?:years?\\s)?(?<y>${YEAR})|[fc]y\\s?['’]?(?<z>${YEAR}|\\d{2}))${NO_WORD_AFTER}`,
      "giu",
    ),
    hint: /fiscal|calendar|financial|tax|[fc]y/,
    toValue: ({ y, z }) => toValue(toYear(y ?? z) ?? 0),
    certainty: "stated",
  },
  {
    // in nineteen eighty-four · two thousand and seven
    rule: "spelled-year",
    pattern: new RegExp(
      `(?<=\\b(?:in|of|since|by|until|from|to|year|before|after|summer|winter|spring|fall)\\s)(?<y>${SPELLED_YEAR})(?!\\p{L})(?!\\s\\p{L}{3,}s\\b)${NO_COUNT}`,
      "giu",
    ),
    hint: /two thousand|nineteen|eighteen|seventeen|sixteen|fifteen|twenty/,
    toValue: ({ y }) => toValue(toYear(y) ?? 0),
    certainty: "stated",
  },
  {
    // in '98 · the class of ’04
    rule: "short-year",
    pattern:
      /(?<=\b(?:in|since|of|until|from|by|late|early|summer|winter|spring|fall)\s)['’‘](?<y>\d{2})(?![\p{L}\d'’]|[.,:]\d)/giu,
    hint: /['’‘]\d\d/,
    toValue: ({ y }) => toValue(toYear(y) ?? 0),
    certainty: "inferred",
  },
  {
    // the end of a range of years: 1939–1945, 1939-45
    rule: "year-range-end",
    pattern: new RegExp(
      `(?<=(?<![\\d-])(?<f>${YEAR})\\s?[-–]\\s?)(?<y>${YEAR}|\\d{2})(?![\\d\\p{L}-])`,
      "gu",
    ),
    hint: /\d\s?[-–]\s?\d\d/,
    toValue: ({ f, y }) => toRangeEnd(f ?? "", y ?? ""),
    certainty: "stated",
  },
];

function toRangeEnd(first: string, last: string): string | null {
  if (last.length > 2) return toNumber(last) > toNumber(first) ? toValue(toNumber(last)) : null;
  const year = toNumber(first.slice(0, 2) + last);
  return year > toNumber(first) ? toValue(year) : null;
}
