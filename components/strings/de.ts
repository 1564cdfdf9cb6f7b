// Every word of one language stands in one file, however long, so that it can be compared with English line by line.
import type { SearchQuery } from "@/search/query/query";
import type { Strings } from "./en";
import { type RelativeUnit, toFormats } from "./formats";
import { type Messages, say } from "./messages";

const formats = toFormats("de");
const { number } = formats;

function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

const documents = (count: number): string => counted(count, "Dokument", "Dokumente");

/** So many of what a search counts: documents, or stories where it groups them. */
const found = (count: number, group: SearchQuery["group"]): string =>
  group === null ? documents(count) : counted(count, "Meldung", "Meldungen");

/** In the dative, as all prepositions of time want it. */
const UNITS: Readonly<Record<RelativeUnit, readonly [string, string]>> = {
  d: ["Tag", "Tagen"],
  w: ["Woche", "Wochen"],
  m: ["Monat", "Monaten"],
  y: ["Jahr", "Jahren"],
};

/** Fields as the query language writes them stay as they are; a facet in a sentence has its German name. */
const facetNames: Readonly<Record<string, string>> = {
  actor: "Akteur",
  publisher: "Medium",
  source: "Quelle",
  stance: "Haltung",
  voice: "Stimme",
  collection: "Sammlung",
  language: "Sprache",
};

const DATE_FORMS = "Gültig sind 2024, 2024-10, 2024-10-22 oder -7d.";

const messages = {
  notices: {
    "unbalanced-quote": () =>
      "Das Anführungszeichen hat kein Gegenstück; das Zitat wurde bis zum Ende gelesen.",
    "unbalanced-parenthesis": ({ mark }) =>
      mark === "("
        ? "Die Klammer wird nicht geschlossen; sie wurde bis zum Ende gelesen."
        : mark === ")"
          ? "Diese Klammer schließt nichts und wurde weggelassen."
          : null,
    "dangling-operator": ({ written }) => say`${written} verbindet hier nichts und wurde weggelassen.`,
    "nothing-to-search": ({ mark, text }) =>
      mark === "("
        ? "Die Klammern sind leer und wurden weggelassen."
        : mark === '"'
          ? "Das Zitat enthält kein Wort und wurde weggelassen."
          : mark === "signs"
            ? say`„${text}“ enthält kein Wort, und nur Wörter lassen sich suchen; so wird nichts gefunden.`
            : say`„${text}“ enthält kein Wort und wurde weggelassen.`,
    "nested-too-deeply": ({ deepest }) =>
      say`Mehr als ${deepest} ineinander liegende Klammern wurden weggelassen.`,
    "conditions-too-deep": ({ deepest }) =>
      say`Bedingungen, die tiefer als ${deepest} ineinander liegen, wurden weggelassen; die gespeicherter Suchen zählen mit.`,
    "unknown-field": ({ field }) =>
      say`Ein Feld ${field} gibt es nicht; seine Wörter wurden im Text gesucht.`,
    "empty-field": ({ field, text }) =>
      text === undefined
        ? say`${field}: hat keinen Wert und wurde weggelassen. Schreiben Sie den Wert ohne Leerzeichen dahinter.`
        : say`${field}: enthält kein Wort, nach dem sich suchen lässt, und wurde weggelassen.`,
    "impossible-date": ({ parameter, value }) =>
      parameter === undefined
        ? say`${value} ist kein Datum und wurde weggelassen. ${DATE_FORMS}`
        : say`${parameter}=„${value}“ ist kein Datum und wurde weggelassen. ${DATE_FORMS}`,
    "reversed-dates": ({ from, to }) => say`${from} liegt nach ${to}; die beiden wurden vertauscht.`,
    "unsupported-wildcard": () =>
      "Ein Stern steht nur am Ende eines Wortes für beliebige Endungen; hier wurde er als Leerzeichen gelesen.",
    "unknown-value": ({ facet = "", value }) =>
      say`Zu ${facetNames[facet]} „${value}“ gibt es kein Dokument.`,
    "unknown-lack": ({ value, known }) => say`Eine Angabe ${value} gibt es nicht. Was fehlen kann: ${known}.`,
    "repaired-value": ({ value, taken }) => say`„${value}“ wurde gelesen als: ${taken}.`,
    "repaired-parameter": ({ parameter, value, known, least, most, taken }) => {
      if (known !== undefined)
        return say`${parameter}=„${value}“ ist nicht bekannt und wurde weggelassen. Bekannt: ${known}.`;
      if (least !== undefined)
        return say`${parameter}=„${value}“ ist keine Zahl von ${least} bis ${most}; gilt als ${taken}.`;
      return taken === undefined
        ? say`${parameter}=„${value}“ nennt keine Facette und wurde weggelassen.`
        : say`${parameter}=„${value}“ ist weder true noch false; gilt als ${taken}.`;
    },
    "unknown-parameter": ({ parameter }) =>
      say`Einen Parameter mit dem Namen ${parameter} gibt es nicht; er wurde übergangen.`,
    "doubled-parameter": ({ parameter }) => say`${parameter} steht mehrmals da; der erste Wert gilt.`,
    "unknown-saved-search": ({ slug }) =>
      say`Eine gespeicherte Suche „${slug}“ gibt es nicht; sie steht für kein Dokument.`,
    "unknown-document": ({ id }) => say`Ein Dokument „${id}“ gibt es nicht; ihm ähnelt daher nichts.`,
    "too-many-likes": ({ most }) =>
      say`Mehr als ${most} Dokumenten kann nichts ähneln; die weiteren wurden weggelassen.`,
    unlike: ({ like }) => say`Ähnlichkeit hat Grade und schließt nichts aus; -${like} wurde weggelassen.`,
    "name-spellings": ({ written, name, spellings }) =>
      say`„${written}“ wurde als der Name ${name} gelesen und findet daher auch ${spellings}. In Anführungszeichen findet es nur, was dasteht.`,
    "too-many-parameters": ({ most }) =>
      say`Nur die ersten ${number(Number(most))} Angaben der Adresse zählen; die weiteren wurden weggelassen.`,
    "too-many-values": ({ parameter, most, more }) =>
      say`Von ${parameter} zählen nur die ersten ${most} Werte; ${more} weitere wurden weggelassen.`,
    "part-missing": ({ nodes, documents }) =>
      say`Ein Teil der Suchmaschine antwortet nicht (${nodes}): Dessen ${number(Number(documents))} Dokumente fehlen in dieser Antwort, und keine Zahl ist exakt.`,
    "not-exact": ({ most, counted: unit }) => {
      const limit = most === undefined ? undefined : number(Number(most));
      return unit === "stories"
        ? say`Mehr als ${limit} Dokumente dieser Suche haben weitere Fassungen, oder das Zählen dauerte zu lange; die Zahl der Meldungen ist daher nicht exakt.`
        : say`Ein Teil dieser Anfrage trifft auf mehr als ${limit} Dokumente zu, oder sie hat zu viele Teile; ihre Zahlen sind daher nicht exakt.`;
    },
  },
  failures: {
    "not-running": [
      "Die Suchmaschine läuft nicht.",
      "Starten Sie Parallax mit `npm start`. Diese Seite versucht es von selbst wieder.",
    ],
    "not-indexed": [
      "Es ist noch nichts indexiert.",
      "Führen Sie `npm run index` aus und laden Sie die Seite neu.",
    ],
    "not-read": [
      "Der Index ist neu für diese Seite; sie liest noch seine Namen und Wörter.",
      "Das dauert für einige hunderttausend Dokumente höchstens eine Minute; diese Seite versucht es von selbst wieder.",
    ],
    "key-refused": [
      "Die Suchmaschine nimmt den Schlüssel nicht an.",
      "Prüfen Sie MEILI_MASTER_KEY und starten Sie Parallax neu.",
    ],
    "no-answer": [
      "Die Suchmaschine antwortet nicht.",
      "Sie wird von selbst neu gestartet, und diese Seite versucht es wieder. Hält es an, starten Sie Parallax neu.",
    ],
    "part-missing": [
      "Ein Teil der Suchmaschine antwortet nicht, und mit dem Rest geht das nicht.",
      "Versuchen Sie es wieder, wenn er antwortet; Suchen werden aus dem Rest beantwortet und sagen es dazu.",
    ],
    "too-slow": [
      "Diese Suche dauert länger, als eine dauern darf.",
      "Grenzen Sie sie ein oder lassen Sie Wörter weg; wenn viele zugleich suchen, versuchen Sie es noch einmal.",
    ],
    internal: [
      "Bei uns ist etwas schiefgegangen.",
      "Versuchen Sie es noch einmal. Näheres steht im Protokoll von Parallax.",
    ],
    "cross-site": [
      "Eine andere Website darf hier nichts ändern.",
      "Benutzen Sie die Seiten von Parallax oder ein Programm, das kein Browser ist.",
    ],
  },
} as const satisfies Messages;

/** Every word that Parallax itself says to the reader, in German. */
export const de = {
  ...formats,
  messages,

  product: "Parallax",
  about: "Suche in der Berichterstattung: wer handelt, wann, auf wessen Wort hin und mit welcher Haltung.",
  skipToResults: "Zu den Treffern springen",
  skipToText: "Zum Text springen",
  changeTheme: "Zwischen Hell und Dunkel wechseln",

  searchLabel: "Berichterstattung durchsuchen",
  searchPlaceholder: "Wörter, „Zitate“, -nicht, actor:Putin …",
  searchButton: "Suchen",
  titleOfAll: "Alle Dokumente",
  suggestions: "Vorschläge",
  suggestionKinds: {
    actor: "Akteure",
    publisher: "Medien",
    source: "Zitierte Quellen",
    target: "Haltungen",
    collection: "Sammlungen",
    language: "Sprachen",
    record: "Angaben",
    field: "Felder",
    word: "Wörter aus dem Bestand",
  },
  fieldHints: {
    actor: "wer darin handelt",
    publisher: "in welchem Medium es erschien",
    source: "auf wessen Wort es sich stützt",
    stance: "für oder gegen etwas, etwa against:NATO",
    voice: "wer darin für oder gegen etwas ist",
    collection: "der Ordner, aus dem es stammt",
    language: "die Sprache, in der es geschrieben ist",
    title: "ein Wort oder Zitat aus dem Titel",
    date: "wann es erschien, etwa 2024-06..2024-12",
    before: "erschienen vor einem Zeitpunkt",
    after: "erschienen nach einem Zeitpunkt",
    mentions: "eine Zeit, von der der Text handelt",
    saved: "eine gespeicherte Suche",
    like: "ähnliche Treffer zu einem Dokument, nach dessen ID",
    format: "die Art der Datei, etwa format:pdf",
    lacks: "was ihm an Angaben fehlt: author, date, language, publisher oder title",
  },
  pastQueries: "Frühere Suchen",
  forgetQueries: "Frühere Suchen vergessen",

  found,
  atLeast: (what) => `Mindestens ${what}`,
  atMost: (what) => `höchstens ${what}`,
  exact: "exakt",
  exactHint: "Alle Dokumente wurden gezählt.",
  ofTheseClose: (count) => `davon ${counted(count, "Teiltreffer", "Teiltreffer")}`,
  closeHintJoined: "Teiltreffer sind die besten nach Rang, höchstens 200; alle anderen wurden gezählt.",
  inexact: "unvollständig",
  inexactHint: "Nicht alle Dokumente konnten gezählt werden.",
  sortLabel: "Reihenfolge",
  sorts: { relevance: "Beste zuerst", newest: "Neueste", oldest: "Älteste" },
  oneHitAStory: "Ein Treffer je Meldung",
  everyDocument: "Jedes Dokument",
  oneOfCopies: (count) => `eine von ${number(count)} Fassungen`,
  copies: (count) => counted(count, "weitere Fassung", "weitere Fassungen"),
  moreCopies: (count) => `und ${number(count)} mehr`,
  results: "Treffer",
  notices: "Hinweise",
  searching: "Die Suche läuft",
  paging: "Seiten",
  previousPage: "Zurück",
  nextPage: "Weiter",
  toPage: (page) => `Seite ${number(page)}`,

  filters: "Filter",
  filtersChosen: (count) => (count > 0 ? `Filter (${number(count)})` : "Filter"),
  show: (what) => `${what} zeigen`,
  chosenFilters: "Gewählt",
  clear: "Alle entfernen",
  not: "nicht",
  remove: "Entfernen:",
  include: "Einschließen:",
  exclude: "ohne",
  only: "nur",
  excludeValue: (value) => `Ohne ${value}`,
  onlyValue: (value) => `Nur ${value}`,
  stopExcluding: "Nicht mehr ausschließen:",
  any: "eines davon",
  all: "alle",
  anyOrAll: "Dokumente mit",
  facets: {
    actor: "Akteure",
    publisher: "Medien",
    source: "Zitierte Quellen",
    stance: "Haltung",
    voice: "Stimmen",
    collection: "Sammlungen",
    language: "Sprachen",
  },
  fields: {
    actor: "Akteur",
    publisher: "Medium",
    source: "zitiert",
    stance: "Haltung",
    voice: "Stimme",
    collection: "Sammlung",
    language: "Sprache",
  },
  moreValues: (count) => `${number(count)} weitere`,
  notShownSinceLong: (count) => `${number(count)} weitere nicht gezeigt, weil der Link sehr lang ist`,
  moreByName: "Es gibt noch mehr; suchen Sie nach dem Namen.",
  findValue: "Name oder anderer Name",
  findIn: (facet) => `Suchen in: ${facet}`,
  foundNone: "Kein Name lautet so.",

  stances: { against: "dagegen", neutral: "neutral", favor: "dafür" },
  stanceValue: (holder, stance, target) => `${holder} ${stance}: ${target}`.trim(),
  quoted: (text) => `„${text}“`,
  asList: "Als Liste",
  withPossible: "Auch mögliche: eher richtig als falsch",
  possibleToo: "auch mögliche Haltungen",
  stanceLink: (count, stance, target) => `${number(count)} ${stance}: ${target}`,
  moreTargets: (count) => counted(count, "weiteres Thema", "weitere Themen"),

  when: "Zeit",
  published: "Erschienen",
  fieldPublished: "erschienen",
  fieldMentioned: "handelt von",
  mentioned: "Handelt von",
  mentionedHint: "Zeiten, von denen der Text handelt",
  from: "von",
  to: "bis",
  until: "bis",
  dateHint: "Jahr, Monat oder Tag: 2024, 2024-10, 2024-10-22",
  datePlaceholder: "JJJJ-MM",
  apply: "Zeigen",
  noDate: "ohne Datum",
  onlyUndated: "Nur Dokumente ohne Datum",
  keepUndated: "Solche ohne Datum behalten",
  withUndated: "oder ohne Datum",
  withoutDate: "ohne Datum",
  timelineLabel: "Dokumente nach Erscheinungsdatum",
  mentionedLabel: "Dokumente nach den Zeiten, von denen sie handeln",
  noTime: "keine",
  speaksOfNoTime: "Handeln von keiner so kurzen Zeit",
  notCounted: "Das ließ sich nicht zählen.",
  timelineTable: "Als Tabelle",
  coarse: (label, count) => `${label} (${number(count)})`,
  datedCoarsely: "Nicht genauer datiert:",
  since: (date) => `seit ${date}`,
  sinceRelative: (count, unit) => `seit ${counted(count, ...UNITS[unit])}`,
  before: (date) => `bis ${date}`,
  between: (from, to) => `${from} – ${to}`,
  relative: (count, unit) => `vor ${counted(count, ...UNITS[unit])}`,
  storiesGrouped: "ein Treffer je Meldung",
  closeJoined: "auch Teiltreffer",

  dateUnknown: "Datum unbekannt",
  publisherUnknown: "Medium nicht angegeben",
  monthOnly: "nur der Monat",
  yearOnly: "nur das Jahr",
  titleFromFile: "Betitelt nach dem Namen der Datei; der Text nennt keinen Titel.",
  possible: "möglich",
  foundAsPossible: "gefunden nach einer Haltung, die nur möglich ist",
  moreStances: (count) => `und ${number(count)} weitere`,
  passage: (at) => `Absatz ${number(at)}`,
  lacks: "Es fehlt",
  foundAs: (spellings) => `gefunden als ${spellings.join(", ")}`,
  foundInTitle: "im Titel gefunden",
  closeTitle: "Teiltreffer",
  closeHint: "Ihnen fehlen einige der Wörter; oben sind sie nicht mitgezählt.",
  closeHintMeaning:
    "Ihnen fehlen einige der Wörter, oder sie sagen es mit anderen; oben sind sie nicht mitgezählt.",
  inOtherWords: "sagt es mit anderen Worten",
  byWordsAlone: "Nur nach Wörtern",
  byMeaningToo: "Auch nach dem Sinn",
  closeByWords: "Teiltreffer nur nach Wörtern",
  readCloselyPart: (read, of) =>
    `${number(read)} von ${number(of)} Dokumenten sind genau gelesen; danach findet sich vielleicht mehr.`,
  readCloselySoFar: (read, of) => `Genau gelesen: ${number(read)} von ${number(of)}`,
  likeTitle: "Was Ähnliches sagt",
  joinClose: (count) => `Auch ${counted(count, "Teiltreffer", "Teiltreffer")} zählen und filtern`,
  didYouMean: "Meinten Sie",
  mainActors: "Wichtigste Akteure",

  emptyTitle: "Kein Dokument erfüllt alles zugleich",
  emptyCorpus: "Es gibt noch keine Dokumente",
  emptyCorpusAdvice: "Legen Sie Dateien in den Ordner des Bestands und führen Sie `npm run index` aus.",
  emptyPage: "Auf dieser Seite steht nichts",
  toFirstPage: "Zur ersten Seite",
  dropOne: "Was es gibt, wenn ein Teil wegfällt:",
  without: "ohne",
  startOver: "Neu beginnen mit allen Dokumenten",

  longNeedsScript:
    "Diese Suche ist so lang, dass die meisten Links darin JavaScript brauchen, das Ihr Browser nicht ausführt. Suche, Seiten und Reihenfolge gehen auch ohne.",
  awayTitle: "Die Suche antwortet nicht",
  partAwayTitle: "Nicht alle Dokumente sind erreichbar",
  awayRetry: "Diese Seite versucht es von selbst wieder.",
  awayShown: "Was Sie unten sehen, ist von vorher.",
  tryNow: "Jetzt versuchen",
  offline: "Die Website ist nicht erreichbar.",
  offlineAdvice: "Prüfen Sie, ob Parallax läuft. Diese Seite versucht es von selbst wieder.",
  brokenTitle: "Bei uns ist etwas schiefgegangen",
  brokenAdvice: "Diese Seite versucht es von selbst wieder. Näheres steht im Protokoll von Parallax.",
  notFoundTitle: "Unter dieser Adresse gibt es nichts",
  notFoundAdvice:
    "Das Dokument ist vielleicht nicht mehr im Bestand, oder die Adresse enthält einen Tippfehler.",
  toSearch: "Zur Suche",

  backToResults: "Treffer",
  hitsHere: "Ihre Wörter in diesem Text",
  hitOf: (at, count) => `${number(at)} von ${number(count)}`,
  hits: (count) => counted(count, "Fundstelle", "Fundstellen"),
  nextHit: "Nächste Fundstelle",
  previousHit: "Vorige Fundstelle",
  minutes: (count) => counted(count, "Minute", "Minuten"),
  tags: "Schlagwörter",
  tagsOfDocument: "Schlagwörter dieses Dokuments",
  dates: "Zeitangaben im Text",
  mentions: "Nennungen",
  nextMention: "Nächste Nennung",
  previousMention: "Vorige Nennung",
  noTags: "Keine gefunden.",
  notTagged: (language) => `In Texten dieser Sprache (${language}) wird danach nicht gesucht.`,
  whereItStands: "Haltungen",
  author: "Der Text selbst",
  noStances: "Es wurde keine Haltung gefunden, die sicher genug ist.",
  stancesMayLack: "Noch nicht genau gelesen: Haltungen können fehlen.",
  possibleStances: "Möglich",
  possibleHint: "Eher richtig als falsch; mitgezählt nur, wo eine Suche es will.",
  unnamed: "ohne Namen",
  targetKinds: { actor: "Akteur", issue: "Thema" },
  sides: {
    act: {
      against: "eine Handlung gegen das, worauf sie zielt",
      neutral: "eine Handlung, die keine Seite nimmt",
      favor: "eine Handlung für das, worauf sie zielt",
    },
    statement: {
      against: "eine Aussage gegen das, wovon sie spricht",
      neutral: "eine Aussage, die abwägt oder sich enthält",
      favor: "eine Aussage für das, wovon sie spricht",
    },
    author: {
      against: "eigene Worte des Textes dagegen",
      neutral: "eigene Worte des Textes, die abwägen",
      favor: "eigene Worte des Textes dafür",
    },
  },
  byCue: (cue, side) => `„${cue}“: ${side}`,
  setByReader: "von Lesenden so gesetzt",
  confidence: (value) => `Sicherheit ${value}`,
  stated: "ausgesprochen",
  inferred: "erschlossen",
  rule: (name) => `Regel ${name}`,
  original: {
    title: "Original",
    hints: {
      html: "ohne Skripte, fremde Bilder und Links",
      pdf: "wie es kam",
      picture: "wie es kam",
      none: "wie es kam",
    },
    holder: "die Datei, in der es kam",
    take: (name, size) => `${name} mitnehmen (${size})`,
    inTab: "In eigenem Tab",
    showHere: "Hier zeigen",
    of: (name) => `Das Original: ${name}`,
    here: "im Original",
    atPage: (page) => `Öffnet das Original auf Seite ${number(page)}`,
  },
  record: "Angaben",
  recordHint: "mit ihrer Herkunft",
  notStated: "Nicht angegeben",
  metadata: {
    title: "Titel",
    publisher: "Medium",
    author: "Verfasst von",
    published: "Erschienen",
    language: "Sprache",
    url: "Adresse",
  },
  collection: "Sammlung",
  file: "Datei",
  attachedTo: "Anhang von",
  attachments: "Anhänge",
  indexed: "Indexiert",
  readClosely: "Genau gelesen",
  isReadClosely: (isRead, isReadable) =>
    isRead ? "ja" : isReadable ? "nein" : "nein, nicht in dieser Sprache",
  moreLikeThis: "Mehr wie dieses",
  moreLikePassage: "Mehr wie diese Stelle",
  changed: "Geändert",
  origins: {
    correction: "Korrektur",
    "front-matter": "Dateikopf",
    metadata: "Metadaten",
    text: "Text",
    file: "Datei",
  },
  noOrigin: "–",
  page: (at) => `S. ${number(at)}`,
  pageCount: "Seiten",
  writing: "Schrift",
  recognised: "In Bildern erkannt: Buchstaben können falsch sein",
  toPassage: (at) => `Link zu Absatz ${number(at)}`,
  wrong: "falsch?",
  wrongAbout: (label) => `falsch? ${label}`,
  correctionOf: (label) => `${label} korrigieren`,
  whatIsRight: "Was richtig ist",
  removeIt: "Entfernen",
  calledSo: "Der Name ist",
  rightName: "Der richtige Name",
  publishedOn: "Erschienen am",
  rightDate: "Das richtige Datum",
  fullDatePlaceholder: "JJJJ-MM-TT",
  standsSo: "Die Haltung ist",
  rightStance: "Die richtige Haltung",
  rightHolder: "Wessen Haltung; leer für den Text selbst",
  rightTarget: "Wozu",
  rightType: "Die richtige Art",
  typeAsItIs: "wie bisher",
  nothingChanged: "Das steht schon so da. Ändern Sie etwas.",
  judge: "richtig?",
  judgeOf: (label) => `richtig? ${label}`,
  judgeHint: "Tasten: y richtig, n falsch, e korrigieren",
  isRight: "richtig",
  isWrong: "falsch",
  correctIt: "korrigieren …",
  actorTypes: {
    person: "Person",
    organization: "Organisation",
    country: "Land",
    place: "Ort",
    group: "Gruppe",
  },
  scope: "Wo",
  hereOnly: "in diesem Dokument",
  everywhere: "in allen Dokumenten",
  why: "Begründung",
  correct: "Korrigieren",
  cancel: "Abbrechen",
  corrections: "Korrekturen",
  pendingHint: "Der nächste Indexlauf übernimmt, was aussteht; sofort geht es mit:",
  correctedKinds: { actor: "Akteur", date: "Zeitangabe", source: "Quelle", stance: "Haltung" },
  correctionStates: {
    pending: "steht aus",
    applied: "korrigiert",
    unmatched: "findet nichts, was zu ändern wäre",
  },
  removed: (kind, value) => `${kind} „${value}“ entfernt`,
  renamed: (from, to) => `„${from}“ umbenannt in „${to}“`,
  stanceOf: (holder, stance, target) => `${holder} ${stance}: ${target}`,
  stanceSet: (holder, stance, target) => `Haltung gesetzt: ${holder} ${stance}: ${target}`,
  publishedSet: (date) => `Erscheinungsdatum gesetzt: ${date}`,
  because: (why) => `Begründung: ${why}`,
  confirmed: (kind, value) => `${kind} „${value}“ bestätigt`,
  confirmedByReader: "von Lesenden bestätigt",
  confirmedPending: "bestätigt, steht aus",
  refusedPending: "verworfen, steht aus",
  retyped: (name, type) => `Art von „${name}“ gesetzt: ${type}`,
  undo: "rückgängig",
  undoOf: (what) => `rückgängig: ${what}`,
  undone: "Rückgängig gemacht",
  undoPending: "rückgängig gemacht, steht aus",
  now: "jetzt",
  past: "die Vergangenheit",
  future: "die Zukunft",
  week: (week, year) => `Kalenderwoche ${week}/${year}`,
  quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
  decade: (year) => `${year}er Jahre`,
  century: (at) => `${at}. Jahrhundert`,

  requirePart: (part) => `${part} verlangen`,
  excludePart: (part) => `${part} ausschließen`,
  removePart: (part) => `${part} entfernen`,
  editPart: "In der Suchzeile bearbeiten",
  pastWeek: "Letzte 7 Tage",
  pastMonth: "Letzter Monat",
  pastYear: "Letztes Jahr",
  brushHint:
    "Über die Balken ziehen wählt einen Zeitraum; mit der Tastatur: Umschalt und Pfeiltasten, dann Enter.",
  changeDensity: "Zwischen ausführlichen und knappen Treffern wechseln",
  closeDialog: "Schließen",
  keys: "Tasten",
  keysInResults: "In den Treffern",
  keysInDocument: "In einem Dokument",
  keysAnywhere: "Überall",
  keyToQuery: "zur Suchzeile",
  keyToHits: "nächster und voriger Treffer",
  keyToOpen: "den Treffer öffnen",
  keyToExclude: "den Wert ausschließen, der den Fokus hat, oder das Medium des Treffers",
  keyToSave: "die Suche speichern",
  keyToWalk: "nächste und vorige Fundstelle",
  keyToClose: "schließen, was offen ist; nicht länger warten",
  keyToHelp: "diese Liste",
  keysAtTag: "Bei „richtig?“ eines Schlagworts und in der Durchsicht",
  keyToConfirm: "es ist richtig",
  keyToRefuse: "es ist falsch",
  keyToCorrect: "korrigieren",
  cite: "Zitieren",
  citePassage: "Die Zahl vor einem Absatz ist sein Link.",
  besides: "Daneben zu lesen",
  related: "Verwandte Dokumente",
  shares: (what) => `gemeinsam: ${what.join(", ")}`,
  preview: "Vorschau",
  previewHint:
    "Mit j und k zu einem Treffer gehen oder dort „Vorschau“ wählen, um ihn hier neben der Liste zu lesen.",
  previewOf: (title) => `Vorschau: ${title}`,
  openDocument: "Dokument öffnen",
  closePreview: "Vorschau schließen",

  sharing: {
    title: "Wer sie sieht",
    visibilities: { private: "privat", group: "Gruppen", public: "öffentlich" },
    hints: {
      private: "Nur Sie, und wer verwaltet.",
      group: "Die Mitglieder der hier gewählten Gruppen, und wer verwaltet.",
      public: "Alle, die hier lesen dürfen.",
    },
    whose: "Wessen",
    owners: { all: "Alle", mine: "Meine", shared: "Mit Gruppen geteilt", public: "Öffentlich" },
    mine: "Von Ihnen gespeichert",
    of: (name) => `Gespeichert von ${name}`,
    nobodys: "Gespeichert von niemandem, der hier ist",
    sharedWith: (groups) => `geteilt mit ${groups.join(", ")}`,
    uncounted: "auf ihrer Seite gezählt",
  },

  saved: {
    title: "Gespeicherte Suchen",
    skip: "Zur gespeicherten Suche springen",
    save: "Speichern",
    saveTitle: "Diese Suche speichern",
    name: "Name",
    note: "Notiz",
    link: "Link der Suche",
    mode: "Gehalten",
    modes: { live: "laufend", frozen: "eingefroren" },
    modeHints: {
      live: "Was passt, jetzt und später. Relative Daten bleiben relativ.",
      frozen: "Die Dokumente, die jetzt passen, damit sich eine Aussage später prüfen lässt.",
    },
    liveSince: (date) => `Laufend, gespeichert ${date}`,
    frozenSince: (date) => `Eingefroren ${date}`,
    generation: (name) => `Indexstand ${name}`,
    openSearch: "Die Suche öffnen",
    openDocuments: "Ihre Dokumente als Suche öffnen",
    feed: "Feed zum Abonnieren (Atom)",
    documentsTitle: "Ihre Dokumente",
    tooMany: "Mehr Dokumente, als sich verfolgen lassen",
    asText: (slug) => `In Anfragen: saved:${slug}`,

    changesTitle: "Was aus ihr wurde",
    changesSince: (time) => `Seit ${time}`,
    noChanges: "In dieser Zeit hat sich nichts geändert.",
    changes: { new: "Neu", changed: "Geändert", retagged: "Anders verschlagwortet", gone: "Weggefallen" },
    reasons: { removed: "aus dem Bestand entfernt", "no-longer-matches": "passt nicht mehr" },
    matched: (parts) => `enthält ${parts.join(", ")}`,
    spans: {
      saved: "seit dem Speichern",
      seen: "seit meinem letzten Blick",
      week: "7 Tage",
      month: "30 Tage",
    },
    seen: "Das habe ich gesehen",

    around: "Was um sie herum steht",
    names: "Baut auf",
    namedBy: "Andere bauen auf ihr auf",
    kinds: {
      "variant-of": "Variante von",
      opposes: "Widerspricht",
      follows: "Folgt auf",
      "see-also": "Siehe auch",
    },
    kindsBack: {
      "variant-of": "Hat die Variante",
      opposes: "Wird widersprochen von",
      follows: "Wird fortgesetzt von",
      "see-also": "Siehe auch",
    },
    addLink: "Mit einer anderen verbinden",
    to: "Mit",
    kind: "Als",
    unlink: (name) => `Die Verbindung zu ${name} entfernen`,
    alone: "Es gibt keine andere gespeicherte Suche, mit der sie sich verbinden oder vergleichen ließe.",
    compareWith: "Vergleichen mit",
    compare: "Vergleichen",

    settings: "Ändern",
    keep: "Behalten",
    remove: "Löschen",
    removeHint: "Ihre Verbindungen und das über sie Vermerkte gehen mit ihr.",
    removeUsed: (names) =>
      `Andere gespeicherte Suchen bauen auf ihr auf und fänden durch sie nichts mehr: ${names.join(", ")}.`,
    removeAnyway: "Trotzdem löschen",

    hooks: "Rückrufadressen (Webhooks)",
    hooksHint: "Adressen, denen gemeldet wird, was aus ihr wird, unterschrieben nach Standard Webhooks.",
    hookUrl: "Adresse",
    addHook: "Einen Webhook hinzufügen",
    hookSecret: "Sein Geheimnis, das nur jetzt gezeigt wird:",
    sentUntil: (time) => `benachrichtigt bis ${time}`,
    failing: (times, reason) =>
      `${counted(times, "gescheiterter Versuch", "gescheiterte Versuche")}: ${reason}`,
    paused: (time) => `angehalten ${time}`,
    resume: "Fortsetzen",
    removeHook: (url) => `Den Webhook ${url} entfernen`,

    none: "Noch ist nichts gespeichert",
    noneAdvice: "Suchen Sie etwas und wählen Sie dann über den Treffern Speichern, oder drücken Sie s.",
    find: "Nach Name, Notiz oder Anfrage finden",
    noneFound: "Keine gespeicherte Suche enthält das.",
    order: "Reihenfolge",
    orders: { newest: "Neueste", name: "Nach Namen", news: "Meiste Neuigkeiten", total: "Meiste Dokumente" },
    grouped: "Nach Verbindungen",
    ungrouped: "Eine Liste",
    news: (came, changed, gone) =>
      `${number(came)} neu, ${number(changed)} geändert, ${number(gone)} weggefallen`,
    noNews: "nichts Neues",
    chooseToCompare: (name) => `${name} vergleichen`,
    compareChosen: "Die gewählten vergleichen",
    exportAll: "Alle als eine Datei",
    readIn: "Eine Datei einlesen",
    file: "Datei gespeicherter Suchen",
    report: (came, known) =>
      `${counted(came, "gespeicherte Suche", "gespeicherte Suchen")} eingelesen, ${number(known)} schon da.`,
    estimate: (documentsAWeek, timesAWeek) =>
      `Nach den bisherigen Indexläufen: etwa ${number(documentsAWeek)} neue Dokumente in der Woche, ${number(timesAWeek)} Mal etwas Neues.`,
    noEstimate: "Wie oft sie etwas Neues hätte, lässt sich noch nicht sagen: zu wenige Indexläufe.",

    comparison: "Gespeicherte Suchen nebeneinander",
    parts: "Was sie gemeinsam haben",
    onlyIn: (name) => `Nur in ${name}`,
    inAll: "In allen",
    inJust: (names) => `In ${names.join(" und ")}`,
    overTime: "Im Zeitverlauf",
    apart: "Was sie unterscheidet",
    apartHint: "Werte, deren Anteil an den Dokumenten am weitesten auseinanderliegt.",
    value: "Wert",
    notApart: "Hier unterscheidet sie nichts.",

    faults: {
      unusable:
        "Das lässt sich so nicht speichern. Ein Name hat 1 bis 200 Buchstaben, eine Notiz höchstens 10.000.",
      "foreign-link": "Das ist kein Link der Suchseite, wie /?q=putin einer ist.",
      cycle: "Diese Suche würde auf sich selbst zurückführen.",
      "in-use": "Andere gespeicherte Suchen bauen auf ihr auf.",
      "slug-taken": "Eine dieses Namens gibt es schon.",
      "too-large":
        "Sie findet mehr Dokumente, als sich einfrieren oder verfolgen lassen. Grenzen Sie sie ein.",
      "hook-refused": "Das ist keine öffentliche Adresse.",
      "not-allowed": "Das darf nur, wer sie als Redakteur gespeichert hat oder verwaltet.",
      "sharing-refused":
        "So lässt sie sich nicht teilen. Wählen Sie mindestens eine Gruppe, und nur Gruppen, in denen Sie sind.",
      since: "Was sie damals enthielt, ist nicht bekannt; dies ist seit dem Speichern.",
      away: "Nichts wurde gespeichert: Die Suchmaschine oder der Speicher antwortet nicht. Versuchen Sie es noch einmal.",
      broken:
        "Bei uns ging etwas schief, und nichts wurde gespeichert. Das Protokoll von Parallax sagt mehr.",
      library: "Das ist keine Datei gespeicherter Suchen, oder sie ist zu groß.",
      correction:
        "Nichts wurde übernommen: Es ändert nichts, ist nicht eindeutig, oder es betrifft alle Dokumente und eine Begründung fehlt.",
      compare: "Wählen Sie zwei bis vier verschiedene gespeicherte Suchen.",
    },
  },

  review: {
    title: "Schlagwörter zur Durchsicht",
    skip: "Zu den Schlagwörtern",
    intro:
      "Was ein Urteil am meisten lohnt: wie zweifelhaft ein Schlagwort ist, mal der Zahl der Dokumente, die seinen Wert tragen; von den 80 häufigsten Werten einer Art je die vier neuesten Dokumente. Tasten: y richtig, n falsch, e korrigieren, Pfeile für das nächste und das vorige.",
    howSure: "Wie sicher sind Schlagwörter?",
    kind: "Arten von Schlagwörtern",
    kinds: { stance: "Haltungen", actor: "Akteure", source: "Quellen" },
    progress: "Beurteilt von dem, was hier steht",
    done: (judged, of) => `${number(judged)} von ${number(of)} beurteilt`,
    inAll: (count) => `insgesamt ${counted(count, "Urteil", "Urteile")} von Lesenden`,
    last: (what) => `Zuletzt: ${what}.`,
    nothing: "Hier ist nichts mehr zu beurteilen.",
    corrected: "berichtigt",
    actsAs: (name, type) => `${name} kommt hier vor: ${type}`,
    isCited: (name) => `${name} wird hier zitiert`,
    counted: (count) => `in ${counted(count, "Dokument", "Dokumenten")}`,
  },

  export: {
    title: "Mitnehmen",
    forms: {
      csv: "Tabelle (CSV)",
      json: "JSON",
      bibtex: "BibTeX",
      ris: "RIS",
      protocol: "Suchprotokoll",
      feed: "Feed (Atom)",
    },
    progress: (done, total) =>
      total === 0
        ? "Die Dokumente werden erfragt"
        : `${number(done)} von ${counted(total, "Dokument", "Dokumenten")}`,
    done: (total) => `Fertig: ${documents(total)}.`,
    failed: "Die Datei kam nicht vollständig an, deshalb wurde nichts gespeichert.",
  },

  intake: {
    reading: (done, of) => `${number(done)} von ${counted(of, "Datei", "Dateien")} aufgenommen`,
    publishing: (of) => `${counted(of, "Datei wird", "Dateien werden")} durchsuchbar`,
    changed: "Der Bestand hat sich geändert.",
    show: "Zeigen",
    failed:
      "Was sich im Bestand geändert hat, konnte nicht aufgenommen werden. Was durchsuchbar war, ist es weiterhin.",
  },

  visitor: { account: (name) => `Konto von ${name}`, logOut: "Abmelden" },

  pages: {
    navigation: "Ansichten",
    names: { search: "Suche", matrix: "Matrix", timeline: "Verlauf", network: "Netzwerk" },
    places: { saved: "Gespeichert", review: "Durchsicht", corpus: "Bestand" },
    showDocuments: "Die Dokumente zeigen",
    skip: "Zum Bild springen",
    withClose: "mit Teiltreffern",
    moreExact: (count) => `${number(count)} weitere`,
    moreAtLeast: (count) => `mindestens ${number(count)} weitere`,
    toSearchAdvice: "Die Suchseite sagt, was es gibt, wenn ein Teil wegfällt:",
    few: "zu wenige für einen Vergleich",
    of: (count, label) => `${label}: ${number(count)}`,
    asTable: "Als Tabelle",
  },

  matrix: {
    title: "Wer wo steht",
    intro:
      "Jede Zelle zählt die Dokumente, die zu einem Thema Stellung nehmen. Die Balken zeigen Anteile: links dagegen, rechts dafür, in der Mitte neutral. Jede Zahl öffnet ihre Dokumente.",
    publishers: "Medien",
    publishersHint: "wo ihre Dokumente stehen",
    voices: "Stimmen",
    voicesHint: "wo die stehen, die sie zitieren",
    all: "Alle Dokumente",
    region: (table) => `${table}: Haltung je Thema`,
    moreTargets: (more) => `Nicht gezeigte Themen: ${more}.`,
    moreRows: (more) => `Nicht gezeigt: ${more}.`,
    split: "Geteilt",
    share: (percent, stance) => `${number(percent)} % ${stance}`,
    none: "keine",
    unclear: (count) => `${number(count)} unklar`,
    figure: (count, what, row, target) => `${row} zu ${target}: ${number(count)} ${what}`,
    withStance: "mit einer Haltung",
    withoutStance: "unklar",
    unclearHint: "Unklar: Dokumente der Zeile ohne Haltung zum Thema.",
    noStances: "Kein Dokument dieser Suche nimmt zu etwas Stellung.",
    noPublishers: "Kein Dokument dieser Suche nennt sein Medium.",
    noVoices: "Kein Dokument dieser Suche zitiert eine Stimme mit einer Haltung zu diesen Themen.",
  },

  timeline: {
    title: "Im Lauf der Zeit",
    intro:
      "Nach dem Datum der Veröffentlichung; Zeiten, von denen die Texte handeln, stehen neben den Treffern einer Suche. Jeder Punkt öffnet seine Dokumente.",
    as: { count: "Anzahl", share: "Anteil an allen Dokumenten" },
    asLabel: "Zeichnen",
    by: "Vergleichen nach",
    nothing: "nichts",
    compare: "Vergleichen",
    values: "Verglichen",
    mostValues: "höchstens vier",
    everything: "Alle Dokumente der Suche",
    chart: "Dokumente nach Datum der Veröffentlichung",
    undated: (what) => `${what} ohne Datum`,
    coarse: (label) => `${label}, nicht genauer datiert`,
    point: (value, date, what) => `${value}, ${date}: ${what}`,
    ofWhole: (what, whole, percent) => `${what} von ${number(whole)}, ${percent}`,
    noneDated: "Kein Dokument dieser Suche hat ein Datum.",
    period: "Erschienen",
    allOfTime: "Alle der Zeit",
  },

  network: {
    title: "Wer zusammen vorkommt",
    intro:
      "Akteure derselben Dokumente. Je dicker eine Linie, desto mehr Dokumente haben beide; je größer eine Scheibe, desto mehr haben den Akteur. Beide öffnen ihre Dokumente.",
    chart: "Akteure und die Dokumente, die sie teilen",
    pair: (one, other) => `${one} und ${other}`,
    pairs: "Paare",
    actors: "Akteure",
    documents: "Dokumente",
    morePairs: (count) => `Schwächere Paare, weggelassen: ${number(count)}.`,
    moreActors: (more) => `Nicht gezeichnete Akteure: ${more}.`,
    none: "Kein Dokument dieser Suche nennt einen Akteur.",
    noPairs: "Keine zwei dieser Akteure teilen ein Dokument.",
  },
} satisfies Strings;
