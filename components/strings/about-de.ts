import type { AboutWords } from "./about-en";
import { de } from "./de";

const { number } = de;

const parts: AboutWords["parts"] = {
  actor: "Akteure",
  date: "Zeitangaben",
  source: "Zitierte Quellen",
  stance: "Haltungen, alle Arten",
  act: "Haltungen aus Taten",
  statement: "Haltungen aus Aussagen",
  author: "Haltungen des Textes selbst",
};

/** What the page about tags says, in German. */
export const aboutDe: AboutWords = {
  title: "Wie sicher sind Schlagwörter?",
  skip: "Zu den Zahlen",
  intro:
    "Parallax verschlagwortet mit Regeln und kleinen Modellen. Sie irren. Hier steht, was gemessen wurde, nicht, was zu hoffen wäre. Richtig: wie viel von dem, was gezeigt wird, sorgfältigen Lesenden recht gibt. Gefunden: wie viel von dem, was sorgfältige Lesende sehen, gezeigt wird.",
  measured: (date, version, tagger) => `Gemessen am ${date} mit Parallax ${version}, Tagger ${tagger}.`,
  isPresent: "Es ist der Tagger, der hier läuft.",
  isOther: (tagger) =>
    `Hier läuft ein anderer Tagger, ${tagger}: Er wurde nicht gemessen und mag besser oder schlechter sein.`,
  close: "Genau gelesen",
  closeHint: "Mit dem Encoder, wie ein Dokument einige Zeit, nachdem es dazukam.",
  fast: "Der schnelle Durchgang",
  fastHint: "Ohne den Encoder, wie ein Dokument gleich, nachdem es dazukam. Er zeigt weniger.",
  part: "Schlagwörter",
  set: "Texte",
  right: "Richtig",
  found: "Gefunden",
  share: (percent, hits, of) => `${percent} (${number(hits)} von ${number(of)})`,
  between: (from, to) => `95 %: ${from} bis ${to}`,
  notMeasured: "nicht gemessen",
  parts,
  sets: {
    "wikinews-tags-dev": "Wikinews-Artikel von 2019",
    "gum-dates-dev": "Wikinews-Artikel mit Zeitangaben (GUM)",
    "polnear-sources-dev": "politische Nachrichten der USA von 2016 (PolNeAR)",
  },
  texts: (count) => `${number(count)} ${count === 1 ? "Text" : "Texte"}`,
  tuned:
    "Die Regeln wurden mit diesen Artikeln vor Augen geschrieben und eingestellt. Bei anderen ist weniger zu erwarten; wie viel weniger, sagen diese Zahlen nicht.",
  sentences: "Eigene Sätze",
  sentencesFound: (share) =>
    `Für dieses Projekt geschrieben, jeder mit einer Haltung, die ein Verb zeigt: Sie wurde gefunden in ${share}.`,
  sentencesSilent: (share) =>
    `Geschrieben, um in die Irre zu führen (berichtete Tatsachen, Leid, Geschichte, Zitate im Zitat und dergleichen): Nichts Falsches wurde gezeigt in ${share}.`,
  weak: "Was schwach ist",
  weakness: {
    few: (part) => `${part}: Zu wenige wurden gemessen, um etwas zu sagen.`,
    wrong: (part, percent) => `${part}: Nur ${percent} der gezeigten sind richtig.`,
    missed: (part, percent) => `${part}: Nur ${percent} der vorhandenen werden gefunden.`,
  },
  alwaysWeak: [
    "Nach Quellen, Haltungen und Zeitangaben wird nur im Englischen gesucht. Texte in anderen Sprachen haben nur Akteure.",
    "Ironie, Haltungen zwischen den Zeilen und Gedankengänge über viele Sätze werden nicht gefunden.",
    "Was fehlt, ist damit nicht verneint: Eine fehlende Haltung sagt nichts darüber, wo jemand steht.",
  ],
  house: "Nach Lesenden dieses Hauses",
  houseHint:
    "Von den Schlagwörtern, die Lesende dieser Installation beurteilt haben. Zweifelhafte wurden ihnen zuerst vorgelegt; im Ganzen sollte es also besser stehen.",
  houseKinds: {
    actor: parts.actor,
    date: parts.date,
    source: parts.source,
    act: parts.act,
    statement: parts.statement,
    author: parts.author,
    possible: "Haltungen, die nur möglich sind",
  },
  houseNone: "Noch hat niemand ein Schlagwort beurteilt.",
  toReview: "Schlagwörter durchsehen",
  asSet: "Dasselbe auf der Kommandozeile, und die Urteile als Messlatte:",
};
