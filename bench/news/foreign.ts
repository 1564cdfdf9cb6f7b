import type { Dice } from "./dice";
import { OUTLETS, PEOPLE, toStranger, toTown } from "./names";

type Form = (dice: Dice) => string;

/** Sentences of a few languages other than English, by their codes. */
const FORMS: Readonly<Record<string, readonly Form[]>> = {
  de: [
    (dice) =>
      `${dice.pick(PEOPLE)} traf am Dienstag in ${toTown(dice)} ein, wie ${dice.pick(OUTLETS)} meldete.`,
    (dice) =>
      `„Wir lehnen den Haushalt ab“, sagte ${toStranger(dice)} nach der Abstimmung über die neue Brücke.`,
    () => "Die Regierung hatte die Verhandlungen über das Kraftwerk im Winter ohne Ergebnis unterbrochen.",
  ],
  fr: [
    (dice) =>
      `${dice.pick(PEOPLE)} est arrivé mardi à ${toTown(dice)}, selon ${dice.pick(OUTLETS)}, pour discuter du budget.`,
    (dice) => `« Nous refusons cette réforme », a déclaré ${toStranger(dice)} devant l'assemblée régionale.`,
    () =>
      "Le gouvernement avait suspendu les négociations sur la centrale pendant l'hiver, sans explication.",
  ],
  es: [
    (dice) =>
      `${dice.pick(PEOPLE)} llegó el martes a ${toTown(dice)}, informó ${dice.pick(OUTLETS)}, para hablar del presupuesto.`,
    (dice) =>
      `«Rechazamos esta reforma», dijo ${toStranger(dice)} después de la votación en el parlamento regional.`,
    () =>
      "El gobierno había suspendido las negociaciones sobre la central durante el invierno sin explicación.",
  ],
  ru: [
    (dice) => `Как сообщает ${dice.pick(OUTLETS)}, во вторник в город прибыла делегация из ${toTown(dice)}.`,
    () => "Правительство приостановило переговоры о строительстве моста, заявил представитель министерства.",
    () => "Жители города требовали открыть больницу и школу до наступления зимы, но ответа не получили.",
  ],
};

export const LANGUAGES = Object.keys(FORMS);

/** A paragraph in one of these languages. */
export function toForeignParagraph(dice: Dice, language: string, sentences: number): string {
  const forms = FORMS[language] ?? [];
  return Array.from(
    { length: sentences },
    () => forms[Math.floor(dice.roll() * forms.length)]?.(dice) ?? "",
  ).join(" ");
}
