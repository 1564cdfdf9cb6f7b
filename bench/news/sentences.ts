import type { Dice } from "./dice";
import { BODIES, ISSUES, OUTLETS, PEOPLE, PLACES, toOfficial, toStranger, toTown } from "./names";

const DAYS = "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday".split(",");
const MONTHS = "January,February,March,April,May,June,July,August,September,October,November,December".split(
  ",",
);
const ADJECTIVES =
  "heavy,late,disputed,regional,northern,costly,quiet,unexpected,joint,temporary,legal,medical,rural,industrial,coastal,armed,public,private,annual,historic".split(
    ",",
  );
const NOUNS =
  "rain,hearing,vote,shipment,bridge,hospital,election,harvest,railway,factory,school,convoy,inquiry,currency,reservoir,border post,verdict,festival,vaccine,satellite,ferry,power station,loan,survey,migration,wildfire,trial,tunnel,merger,refinery,stadium,archive,earthquake,curfew,subsidy,embassy".split(
    ",",
  );
const VERBS =
  "delayed,reopened,damaged,financed,inspected,cancelled,rebuilt,halted,flooded,approved,reported,postponed,searched,surrounded,evacuated,privatised,celebrated,audited,expanded,closed".split(
    ",",
  );
const REASONS =
  "because of a shortage of spare parts,after weeks of negotiations,although the mayor had warned against it,as prices rose again,while thousands waited at the station,despite an injunction of the regional court,before the new rules took effect,without giving a reason,in spite of protests by fishermen and farmers,so that supplies would last through the winter".split(
    ",",
  );

type Form = (dice: Dice) => string;

/** What happened, who said so and who takes a side: as news have it. */
const TELLING: readonly Form[] = [
  (dice) =>
    `${dice.pick(PEOPLE)} told ${dice.pick(OUTLETS)} on ${dice.pick(DAYS, 1)} that ${dice.pick(PLACES)} would support ${dice.pick(ISSUES)}.`,
  (dice) => `${toCapital(dice.pick(BODIES))} condemned ${dice.pick(ISSUES)}, ${dice.pick(OUTLETS)} reported.`,
  (dice) =>
    `According to ${dice.pick(OUTLETS)}, ${dice.pick(PEOPLE)} met ${dice.pick(PEOPLE)} in ${toTown(dice)} in ${dice.pick(MONTHS, 1)} ${toYear(dice)}.`,
  (dice) =>
    `“We reject ${dice.pick(ISSUES)}, and we will say so in ${toTown(dice)},” ${toOfficial(dice)} said.`,
  (dice) =>
    `${toOfficial(dice)} praised ${dice.pick(PEOPLE)} for ${dice.pick(ISSUES)}, but warned that ${dice.pick(PLACES)} was losing patience.`,
  (dice) =>
    `In a letter of ${toDay(dice)}, ${toStranger(dice)} accused ${dice.pick(BODIES)} of delaying ${dice.pick(ISSUES)}.`,
  (dice) =>
    `“It was the ${dice.pick(ADJECTIVES, 1)} ${dice.pick(NOUNS, 1)} that ${dice.pick(VERBS, 1)} us,” said ${toStranger(dice)}, who has lived in ${toTown(dice)} since ${toYear(dice)}.`,
  (dice) =>
    `Protesters in ${toTown(dice)} demanded that ${dice.pick(BODIES)} withdraw from ${dice.pick(ISSUES)} by ${toDay(dice)}.`,
];

/** What fills a report. */
const BACKGROUND: readonly Form[] = [
  (dice) =>
    `The ${dice.pick(ADJECTIVES, 1)} ${dice.pick(NOUNS, 1)} near ${toTown(dice)} was ${dice.pick(VERBS, 1)} ${dice.pick(REASONS, 1)}.`,
  (dice) =>
    `Some ${toNumber(dice)} people had been waiting for the ${dice.pick(NOUNS, 1)}, which the ministry ${dice.pick(VERBS, 1)} in ${toYear(dice)} ${dice.pick(REASONS, 1)}.`,
  (dice) =>
    `It rose by ${Math.floor(dice.roll() * 40)}.${Math.floor(dice.roll() * 10)} per cent, and the ${dice.pick(ADJECTIVES, 1)} ${dice.pick(NOUNS, 1)} cost ${toNumber(dice)} euros.`,
  (dice) =>
    `Residents say that a ${dice.pick(NOUNS, 1)} was never ${dice.pick(VERBS, 1)}, and that the ${dice.pick(ADJECTIVES, 1)} ${dice.pick(NOUNS, 1)} stood empty ${dice.pick(REASONS, 1)}.`,
  (dice) =>
    `He was born in ${toTown(dice)}, studied law, and worked for a ${dice.pick(ADJECTIVES, 1)} ${dice.pick(NOUNS, 1)} that was ${dice.pick(VERBS, 1)} soon afterwards.`,
  (dice) =>
    `A ${dice.pick(ADJECTIVES, 1)} ${dice.pick(NOUNS, 1)}, a ${dice.pick(NOUNS, 1)} and two ${dice.pick(ADJECTIVES, 1)} roads were ${dice.pick(VERBS, 1)} between ${dice.pick(MONTHS, 1)} and ${dice.pick(MONTHS, 1)}.`,
];

/** A paragraph of so many sentences, two of five of them about who says and wants what. */
export function toParagraph(dice: Dice, sentences: number): string {
  return Array.from({ length: sentences }, () => toSentence(dice)).join(" ");
}

function toSentence(dice: Dice): string {
  const forms = dice.roll() < 0.4 ? TELLING : BACKGROUND;
  return forms[Math.floor(dice.roll() * forms.length)]?.(dice) ?? "";
}

function toYear(dice: Dice): number {
  return 2024 - Math.floor(dice.roll() ** 2 * 60);
}

function toDay(dice: Dice): string {
  return `${1 + Math.floor(dice.roll() * 28)} ${dice.pick(MONTHS, 1)} ${toYear(dice)}`;
}

function toNumber(dice: Dice): string {
  return Math.floor(10 ** (2 + dice.roll() * 4)).toLocaleString("en");
}

function toCapital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
