import type { TokenWords } from "./tokens-en";

/** What an account's page says of API tokens, in German. */
export const tokensDe: TokenWords = {
  title: "API-Schlüssel",
  intro:
    "Mit einem Schlüssel nutzt ein Programm diese Seite in Ihrem Namen: für das, was Sie ankreuzen, und so lange, wie Sie wählen. Er wird im Header Authorization: Bearer gesendet.",
  none: "Sie haben keinen.",
  made: (name) => `„${name}“ ist erstellt. Kopieren Sie ihn: Er wird nur dieses eine Mal gezeigt.`,
  name: "Wofür er ist",
  scopes: "Was er darf",
  scope: {
    read: "suchen, lesen und exportieren",
    save: "Suchen speichern, ändern und verfolgen",
    correct: "Kennzeichnungen korrigieren und beurteilen",
    add: "Dokumente hinzufügen und entfernen",
    admin: "was nur die Verwaltung darf",
  },
  lasts: "Wie lange er gilt",
  days: (days) => (days === 365 ? "ein Jahr" : `${days} Tage`),
  make: "Schlüssel erstellen",
  until: (day) => `gilt bis ${day}`,
  expired: (day) => `abgelaufen am ${day}`,
  revoked: (day) => `widerrufen am ${day}`,
  used: (moment) => `zuletzt benutzt ${moment}`,
  unused: "nie benutzt",
  revoke: "Widerrufen",
  revokeOf: (name) => `Den Schlüssel „${name}“ widerrufen`,
};
