import type { CorpusWords } from "./corpus-en";
import { toFormats } from "./formats";

const { number } = toFormats("de");

/** What the page about the corpus says, in German. */
export const corpusDe: CorpusWords = {
  title: "Was gelesen wurde",
  skip: "Zu dem, was gelesen wurde",
  documents: (count) => `${number(count)} ${count === 1 ? "Dokument" : "Dokumente"}`,
  intro:
    "Was eine Suche finden kann, und was sie nicht wissen kann. Jede Zahl ist genau und führt zu ihren Dokumenten.",
  lacking: "Was Dokumente nicht sagen",
  lackingHint: "Nichts wird erfunden: Ein Filter auf das, was unbekannt ist, lässt diese Dokumente aus.",
  lacks: {
    author: "Ohne Angabe, wer es verfasst hat",
    date: "Ohne Tag des Erscheinens",
    language: "Ohne Sprache",
    publisher: "Ohne Medium",
    title: "Ohne Titel außer dem Namen der Datei",
  },
  kind: "Art der Datei",
  formats: {
    markdown: "Markdown",
    text: "Einfacher Text",
    html: "Webseiten",
    pdf: "PDF",
    mail: "E-Mail (.eml)",
    msg: "E-Mail (Outlook, .msg)",
    mhtml: "Gespeicherte Webseiten (MHTML)",
    json: "JSON",
    "json-lines": "JSON Lines",
    table: "Tabellen (CSV, TSV)",
    docx: "Word (.docx)",
    odt: "OpenDocument-Text (.odt)",
    rtf: "Rich Text (RTF)",
    epub: "Bücher (EPUB)",
    pptx: "PowerPoint (.pptx)",
    odp: "OpenDocument-Folien (.odp)",
    xlsx: "Excel (.xlsx)",
    ods: "OpenDocument-Tabellen (.ods)",
    picture: "Bilder (PNG, JPEG …)",
    tiff: "Bilder (TIFF)",
  },
  language: "Sprache",
  collection: "Sammlung",
  publisher: "Medium",
  count: "Dokumente",
  unread: "Was nicht gelesen werden konnte",
  unreadNone: "Alles wurde gelesen.",
  unreadUnknown: "Nicht bekannt: Der Index stammt von einer früheren Fassung. Der nächste Lauf sagt es.",
  unreadTotal: (total) =>
    total === 1 ? "Eine Datei oder ein Teil davon." : `${number(total)} Dateien oder Teile davon.`,
  unreadShown: (shown, total) => `Die ersten ${number(shown)} von ${number(total)}.`,
  ignored: (count) =>
    count === 1
      ? "Eine Datei einer Art, die nicht gelesen wird, wurde übergangen."
      : `${number(count)} Dateien von Arten, die nicht gelesen werden, wurden übergangen.`,
  file: "Datei",
  line: (line) => `Zeile ${number(line)}`,
  reason: "Grund",
  more: (count) => `Alle ${number(count)}`,
};
