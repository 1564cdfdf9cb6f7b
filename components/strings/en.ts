// Every word of one language stands in one file, however long, so that it can be read and put into another as a whole.

import type { CorrectedFacet } from "@/search/document/correction";
import type { ActorType, Stance, StanceKind, TargetKind } from "@/search/document/document";
import type { FacetKey } from "@/search/document/facets";
import type { CorrectionState } from "@/search/document/listed-corrections";
import type { MetadataKey } from "@/search/document/metadata";
import type { FieldName } from "@/search/query/field-names";
import type { SearchQuery, Sort } from "@/search/query/query";
import type { CompletionKind } from "@/search/suggest/completion";
import { type Formats, type RelativeUnit, toFormats } from "./formats";
import { LOCALES } from "./locales";
import type { Messages } from "./messages";

const formats = toFormats("en");
const { number } = formats;

function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

const documents = (count: number): string => counted(count, "document", "documents");

/** So many of what a search counts: documents, or stories where it groups them. */
const found = (count: number, group: SearchQuery["group"]): string =>
  group === null ? documents(count) : counted(count, "story", "stories");

const relative = (count: number, unit: RelativeUnit): string => `${counted(count, ...UNITS[unit])} ago`;

const UNITS: Readonly<Record<RelativeUnit, readonly [string, string]>> = {
  d: ["day", "days"],
  w: ["week", "weeks"],
  m: ["month", "months"],
  y: ["year", "years"],
};

const facets = {
  actor: "Actors",
  publisher: "Publishers",
  source: "Sources cited",
  stance: "Where they stand",
  voice: "Voices",
  collection: "Collections",
  language: "Languages",
} as const satisfies Record<FacetKey, string>;

const fields = {
  actor: "actor",
  publisher: "publisher",
  source: "cites",
  stance: "stance",
  voice: "voice",
  collection: "collection",
  language: "language",
} as const satisfies Record<FacetKey, string>;

const targetKinds = { actor: "actor", issue: "issue" } as const satisfies Record<TargetKind, string>;

/** What takes a side with its object, as a reader would say it. */
const sides = {
  act: {
    against: "an act against its object",
    neutral: "an act that takes no side",
    favor: "an act in favor of its object",
  },
  statement: {
    against: "a statement against its object",
    neutral: "a statement that weighs or declines",
    favor: "a statement in favor of its object",
  },
  author: {
    against: "the author’s own words against it",
    neutral: "the author’s own words, which weigh it",
    favor: "the author’s own words in favor of it",
  },
} as const satisfies Record<StanceKind, Record<Stance, string>>;

const stances = { against: "against", neutral: "neutral", favor: "in favor" } as const satisfies Record<
  Stance,
  string
>;

const sorts = { relevance: "Best first", newest: "Newest", oldest: "Oldest" } as const satisfies Record<
  Sort,
  string
>;

const metadata = {
  title: "Title",
  publisher: "Publisher",
  author: "Author",
  published: "Published",
  language: "Language",
  url: "Address",
} as const satisfies Record<MetadataKey, string>;

const suggestionKinds = {
  actor: "Actors",
  publisher: "Publishers",
  source: "Sources cited",
  target: "Where they stand",
  collection: "Collections",
  language: "Languages",
  record: "Record",
  field: "Fields",
  word: "Words of the corpus",
} as const satisfies Record<CompletionKind, string>;

const fieldHints = {
  actor: "who acts in it",
  publisher: "who published it",
  source: "whose word it relies on",
  stance: "for or against what, as in against:NATO",
  voice: "who in it is for or against what",
  collection: "the folder it came from",
  language: "the language it is written in",
  title: "a word or quotation of the title",
  date: "when it was published, as in 2024-06..2024-12",
  before: "published before a time",
  after: "published after a time",
  mentions: "a time the text speaks of",
  saved: "a saved search",
  like: "close matches of a document, by its id",
  format: "the kind of file, as in format:pdf",
  lacks: "what its record lacks: author, date, language, publisher or title",
} as const satisfies Record<FieldName, string>;

const correctedKinds = {
  actor: "Actor",
  date: "Date",
  source: "Source",
  stance: "Stance",
} as const satisfies Record<CorrectedFacet, string>;

const actorTypes = {
  person: "person",
  organization: "organisation",
  country: "country",
  place: "place",
  group: "group",
} as const satisfies Record<ActorType, string>;

const correctionStates = {
  pending: "pending",
  applied: "corrected",
  unmatched: "finds nothing to change",
} as const satisfies Record<CorrectionState, string>;

const ordinals = new Intl.PluralRules(LOCALES.en, { type: "ordinal" });
const ENDINGS = { one: "st", two: "nd", few: "rd" } as const;

function ordinal(value: number): string {
  const kind = ordinals.select(value);
  return `${value}${kind === "one" || kind === "two" || kind === "few" ? ENDINGS[kind] : "th"}`;
}

/** Notices and failures are in English already. */
const messages: Messages = { notices: {}, failures: {} };

/** Every word that Parallax itself says to the reader, in English. */
export const en = {
  ...formats,
  messages,

  product: "Parallax",
  about: "A search room for reporting: who acts, when, on whose word, and where it stands.",
  skipToResults: "Skip to results",
  skipToText: "Skip to the text",
  changeTheme: "Change between light and dark",

  searchLabel: "Search the reporting",
  searchPlaceholder: "Words, “phrases”, -not, actor:Putin …",
  searchButton: "Search",
  titleOfAll: "All documents",
  suggestions: "Suggestions",
  suggestionKinds,
  fieldHints,
  pastQueries: "Past queries",
  forgetQueries: "Forget past queries",

  found,
  atLeast: (what: string) => `At least ${what}`,
  atMost: (what: string) => `at most ${what}`,
  exact: "exact",
  exactHint: "Every document was counted.",
  ofTheseClose: (count: number) => `of these ${counted(count, "close match", "close matches")}`,
  closeHintJoined: "Close matches are the best by rank, 200 at most; all others were counted.",
  inexact: "partial",
  inexactHint: "Not every document could be counted.",
  sortLabel: "Order",
  sorts,
  oneHitAStory: "One hit a story",
  everyDocument: "Every document",
  oneOfCopies: (count: number) => `one of ${number(count)} copies`,
  copies: (count: number) => counted(count, "other copy", "other copies"),
  moreCopies: (count: number) => `and ${number(count)} more`,
  results: "Results",
  notices: "Notices",
  searching: "Searching",
  paging: "Pages",
  previousPage: "Previous",
  nextPage: "Next",
  toPage: (page: number) => `Page ${number(page)}`,

  filters: "Filters",
  filtersChosen: (count: number) => `Filters ${count > 0 ? number(count) : ""}`.trim(),
  show: (what: string) => `Show ${what}`,
  chosenFilters: "Chosen",
  clear: "Clear all",
  not: "not",
  remove: "Remove",
  include: "Include",
  exclude: "exclude",
  only: "only",
  excludeValue: (value: string) => `Exclude ${value}`,
  onlyValue: (value: string) => `Only ${value}`,
  stopExcluding: "Stop excluding",
  any: "any",
  all: "all chosen",
  anyOrAll: "Documents with",
  facets,
  fields,
  moreValues: (count: number) => `${number(count)} more`,
  notShownSinceLong: (count: number) => `${number(count)} more not shown, since the link is very long`,
  moreByName: "There are more. Find them by name.",
  findValue: "Find by name or alias",
  findIn: (facet: string) => `Find in ${facet}`,
  foundNone: "No name or alias has this.",

  stances,
  stanceValue: (holder: string, stance: string, target: string) =>
    [holder, stance, target].filter((part) => part !== "").join(" "),
  quoted: (text: string) => `“${text}”`,
  asList: "As a list",
  withPossible: "With possible ones: more likely right than wrong",
  possibleToo: "possible stances too",
  stanceLink: (count: number, stance: string, target: string) => `${number(count)} ${stance}: ${target}`,
  moreTargets: (count: number) => counted(count, "more target", "more targets"),

  when: "When",
  published: "Published",
  fieldPublished: "published",
  fieldMentioned: "speaks of",
  mentioned: "Speaks of",
  mentionedHint: "Times the text speaks of",
  from: "From",
  to: "To",
  until: "to",
  dateHint: "Year, month or day: 2024, 2024-10, 2024-10-22",
  datePlaceholder: "YYYY-MM",
  apply: "Apply",
  noDate: "no date",
  onlyUndated: "Only documents without a date",
  keepUndated: "Keep those without a date",
  withUndated: "or no date",
  withoutDate: "without a date",
  timelineLabel: "Documents by date of publication",
  mentionedLabel: "Documents by the times they speak of",
  noTime: "none",
  speaksOfNoTime: "Speak of no time so short",
  notCounted: "These could not be counted.",
  timelineTable: "As a table",
  coarse: (label: string, count: number) => `${label} (${number(count)})`,
  datedCoarsely: "Dated no closer than:",
  since: (date: string) => `since ${date}`,
  sinceRelative: (count: number, unit: RelativeUnit) => `since ${relative(count, unit)}`,
  before: (date: string) => `until ${date}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  relative,
  storiesGrouped: "one hit a story",
  closeJoined: "close matches too",

  dateUnknown: "Date unknown",
  publisherUnknown: "Publisher not stated",
  monthOnly: "month only",
  yearOnly: "year only",
  titleFromFile: "Titled by its file’s name; the text states none.",
  possible: "possible",
  foundAsPossible: "found by a stance that is only possible",
  moreStances: (count: number) => `and ${number(count)} more`,
  passage: (at: number) => `Passage ${number(at)}`,
  lacks: "Lacks",
  foundAs: (spellings: readonly string[]) => `found as ${spellings.join(", ")}`,
  foundInTitle: "found in the title",
  closeTitle: "Close matches",
  closeHint: "They lack some of the words, and are not counted above.",
  closeHintMeaning: "They lack some of the words or say it in others, and are not counted above.",
  inOtherWords: "says it in other words",
  byWordsAlone: "By words alone",
  byMeaningToo: "By meaning too",
  closeByWords: "close matches by words alone",
  readCloselyPart: (read: number, of: number) =>
    `${number(read)} of ${number(of)} documents were read closely; more may be found after it.`,
  readCloselySoFar: (read: number, of: number) => `Read closely: ${number(read)} of ${number(of)}`,
  likeTitle: "What says much the same",
  joinClose: (count: number) => `Count and filter ${counted(count, "close match", "close matches")} too`,
  didYouMean: "Did you mean",
  mainActors: "Main actors",

  emptyTitle: "Nothing has all of this",
  emptyCorpus: "There are no documents yet",
  emptyCorpusAdvice: "Put files into the corpus folder and run `npm run index`.",
  emptyPage: "There is nothing on this page",
  toFirstPage: "To the first page",
  dropOne: "What there is when one thing is left out:",
  without: "without",
  startOver: "Start over with all documents",

  longNeedsScript:
    "This search is so long that most of its links need JavaScript, which your browser does not run. Search, pages and order work without.",
  awayTitle: "Search is not answering",
  partAwayTitle: "Not all documents can be reached",
  awayRetry: "This page tries again by itself.",
  awayShown: "What you see below is from before.",
  tryNow: "Try now",
  offline: "The site cannot be reached.",
  offlineAdvice: "Check that Parallax is running. This page tries again by itself.",
  brokenTitle: "Something went wrong on our side",
  brokenAdvice: "This page tries again by itself. The log of Parallax says more.",
  notFoundTitle: "There is nothing at this address",
  notFoundAdvice: "The document may have left the corpus, or the address is mistyped.",
  toSearch: "To the search",

  backToResults: "Results",
  hitsHere: "Your words here",
  hitOf: (at: number, count: number) => `${number(at)} of ${number(count)}`,
  hits: (count: number) => counted(count, "hit", "hits"),
  nextHit: "Next hit",
  previousHit: "Previous hit",
  minutes: (count: number) => counted(count, "minute", "minutes"),
  tags: "Tags",
  tagsOfDocument: "Tags of this document",
  dates: "Dates in the text",
  mentions: "mentions",
  nextMention: "Next mention",
  previousMention: "Previous mention",
  noTags: "None found.",
  notTagged: (language: string) => `Not looked for: the tagger does not read ${language}.`,
  whereItStands: "Where it stands",
  author: "The author",
  noStances: "No stance was found that holds up.",
  stancesMayLack: "Not read closely yet: stances may be missing.",
  possibleStances: "Possible",
  possibleHint: "More likely right than wrong; no count has them unless a search wants it.",
  unnamed: "without a name",
  targetKinds,
  sides,
  byCue: (cue: string, side: string) => `“${cue}”: ${side}`,
  setByReader: "set by a reader",
  confidence: (value: string) => `Confidence ${value}`,
  stated: "stated",
  inferred: "inferred",
  rule: (name: string) => `rule ${name}`,
  original: {
    title: "Original",
    hints: {
      html: "without scripts, pictures of other sites or links",
      pdf: "as it came",
      picture: "as it came",
      none: "as it came",
    },
    holder: "the file that it came in",
    take: (name: string, size: string) => `Take away ${name} (${size})`,
    inTab: "In a tab of its own",
    showHere: "Show it here",
    of: (name: string) => `The original: ${name}`,
    here: "in the original",
    atPage: (page: number) => `Opens the original at page ${number(page)}`,
  },
  record: "Record",
  recordHint: "where each line comes from",
  notStated: "Not stated",
  metadata,
  collection: "Collection",
  file: "File",
  attachedTo: "Attached to",
  attachments: "Attachments",
  indexed: "Indexed",
  readClosely: "Read closely",
  isReadClosely: (isRead: boolean, isReadable: boolean) =>
    isRead ? "yes" : isReadable ? "no" : "no, not in this language",
  moreLikeThis: "More like this",
  moreLikePassage: "More like this passage",
  changed: "Changed",
  origins: {
    correction: "correction",
    "front-matter": "front matter",
    metadata: "metadata",
    text: "text",
    file: "file",
  },
  noOrigin: "–",
  page: (at: number) => `p. ${number(at)}`,
  pageCount: "Pages",
  writing: "Writing",
  recognised: "Recognised in pictures: letters may be wrong",
  toPassage: (at: number) => `Link to passage ${number(at)}`,
  wrong: "wrong?",
  wrongAbout: (label: string) => `wrong? ${label}`,
  correctionOf: (label: string) => `Correct ${label}`,
  whatIsRight: "What is right",
  removeIt: "Remove it",
  calledSo: "Its name is",
  rightName: "The right name",
  publishedOn: "Published on",
  rightDate: "The right date",
  fullDatePlaceholder: "YYYY-MM-DD",
  standsSo: "It is",
  rightStance: "The right stance",
  rightHolder: "Whose it is; empty for the author",
  rightTarget: "What it is about",
  rightType: "The right type",
  typeAsItIs: "as it is",
  nothingChanged: "This is what it says already. Change something.",
  judge: "right?",
  judgeOf: (label: string) => `right? ${label}`,
  judgeHint: "Keys: y right, n wrong, e correct",
  isRight: "right",
  isWrong: "wrong",
  correctIt: "correct…",
  actorTypes,
  scope: "Where",
  hereOnly: "in this document",
  everywhere: "in all documents",
  why: "Why",
  correct: "Correct",
  cancel: "Cancel",
  corrections: "Corrections",
  pendingHint: "The next indexing run takes up what is pending; at once does:",
  correctedKinds,
  correctionStates,
  removed: (kind: string, value: string) => `${kind} “${value}” removed`,
  renamed: (from: string, to: string) => `“${from}” renamed to “${to}”`,
  stanceOf: (holder: string, stance: string, target: string) => `${holder} ${stance}: ${target}`,
  stanceSet: (holder: string, stance: string, target: string) => `Stance set: ${holder} ${stance}: ${target}`,
  publishedSet: (date: string) => `Published date set: ${date}`,
  because: (why: string) => `because: ${why}`,
  confirmed: (kind: string, value: string) => `${kind} “${value}” confirmed`,
  confirmedByReader: "confirmed by a reader",
  confirmedPending: "confirmed, pending",
  refusedPending: "refused, pending",
  retyped: (name: string, type: string) => `Type of “${name}” set: ${type}`,
  undo: "undo",
  undoOf: (what: string) => `undo: ${what}`,
  undone: "Undone",
  undoPending: "undone, pending",
  now: "now",
  past: "the past",
  future: "the future",
  week: (week: number, year: string) => `Week ${week} of ${year}`,
  quarter: (quarter: string, year: string) => `Q${quarter} ${year}`,
  decade: (year: string) => `${year}s`,
  century: (number: number) => `${ordinal(number)} century`,

  requirePart: (part: string) => `Require ${part}`,
  excludePart: (part: string) => `Exclude ${part}`,
  removePart: (part: string) => `Remove ${part}`,
  editPart: "Edit in the query",
  pastWeek: "Past 7 days",
  pastMonth: "Past month",
  pastYear: "Past year",
  brushHint: "Draw over the bars to choose a range, or hold Shift with the arrow keys and press Enter.",
  changeDensity: "Change between full and compact hits",
  closeDialog: "Close",
  keys: "Keys",
  keysInResults: "In the results",
  keysInDocument: "In a document",
  keysAnywhere: "Anywhere",
  keyToQuery: "to the query",
  keyToHits: "next and previous hit",
  keyToOpen: "open the hit",
  keyToExclude: "exclude the value that has the focus, or the hit’s publisher",
  keyToSave: "save the search",
  keyToWalk: "next and previous of your words",
  keyToClose: "close what is open, stop waiting",
  keyToHelp: "this list",
  keysAtTag: "At a tag’s “right?”, and in the review",
  keyToConfirm: "it is right",
  keyToRefuse: "it is wrong",
  keyToCorrect: "correct it",
  cite: "Cite",
  citePassage: "The number before a passage is its link.",
  besides: "Besides this",
  related: "Related documents",
  shares: (what: readonly string[]) => `shares ${what.join(", ")}`,
  preview: "Preview",
  previewHint: "Step to a hit with j and k, or choose Preview on it, to read it here beside the list.",
  previewOf: (title: string) => `Preview ${title}`,
  openDocument: "Open the document",
  closePreview: "Close the preview",

  sharing: {
    title: "Who sees it",
    visibilities: { private: "private", group: "groups", public: "public" },
    hints: {
      private: "You alone, and admins.",
      group: "The members of the groups chosen here, and admins.",
      public: "Everybody who may read here.",
    },
    whose: "Whose",
    owners: { all: "All", mine: "Mine", shared: "Shared with groups", public: "Public" },
    mine: "Saved by you",
    of: (name: string) => `Saved by ${name}`,
    nobodys: "Saved by nobody who is here",
    sharedWith: (groups: readonly string[]) => `shared with ${groups.join(", ")}`,
    uncounted: "counted on its page",
  },

  saved: {
    title: "Saved searches",
    skip: "Skip to the saved search",
    save: "Save",
    saveTitle: "Save this search",
    name: "Name",
    note: "Note",
    link: "Link of the search",
    mode: "Kept",
    modes: { live: "live", frozen: "frozen" },
    modeHints: {
      live: "Whatever fits, now and later. Relative dates stay relative.",
      frozen: "The documents that fit now, so that a claim can be checked later.",
    },
    liveSince: (date: string) => `Live, saved ${date}`,
    frozenSince: (date: string) => `Frozen ${date}`,
    generation: (name: string) => `Index ${name}`,
    openSearch: "Open the search",
    openDocuments: "Open its documents as a search",
    feed: "Feed (Atom)",
    documentsTitle: "Its documents",
    tooMany: "More documents than can be followed",
    asText: (slug: string) => `In queries: saved:${slug}`,

    changesTitle: "What became of it",
    changesSince: (time: string) => `Since ${time}`,
    noChanges: "Nothing became of it in this time.",
    changes: { new: "New", changed: "Changed", retagged: "Tagged otherwise", gone: "Gone" },
    reasons: { removed: "removed from the corpus", "no-longer-matches": "no longer fits" },
    matched: (parts: readonly string[]) => `bears ${parts.join(", ")}`,
    spans: { saved: "since it was saved", seen: "since I last looked", week: "7 days", month: "30 days" },
    seen: "I have seen this",

    around: "What stands around it",
    names: "Builds on",
    namedBy: "Others build on it",
    kinds: {
      "variant-of": "Variant of",
      opposes: "Opposes",
      follows: "Follows",
      "see-also": "See also",
    },
    kindsBack: {
      "variant-of": "Has the variant",
      opposes: "Opposed by",
      follows: "Followed by",
      "see-also": "See also",
    },
    addLink: "Link to another",
    to: "To",
    kind: "As",
    unlink: (name: string) => `Remove the link to ${name}`,
    alone: "There is no other saved search to link to or compare with.",
    compareWith: "Compare with",
    compare: "Compare",

    settings: "Change it",
    keep: "Keep",
    remove: "Delete",
    removeHint: "Its links and what was noted of it go with it.",
    removeUsed: (names: readonly string[]) =>
      `Other saved searches build on it, and would find nothing by it: ${names.join(", ")}.`,
    removeAnyway: "Delete it anyway",

    hooks: "Webhooks",
    hooksHint: "Addresses that are told what becomes of it, signed as Standard Webhooks.",
    hookUrl: "Address",
    addHook: "Add a webhook",
    hookSecret: "Its secret, which is shown only now:",
    sentUntil: (time: string) => `told until ${time}`,
    failing: (times: number, reason: string) => `${counted(times, "failed try", "failed tries")}: ${reason}`,
    paused: (time: string) => `paused ${time}`,
    resume: "Go on",
    removeHook: (url: string) => `Remove the webhook ${url}`,

    none: "Nothing is saved yet",
    noneAdvice: "Search for something, then choose Save above the results, or press s.",
    find: "Find by name, note or query",
    noneFound: "No saved search has this.",
    order: "Order",
    orders: { newest: "Newest", name: "By name", news: "Most news", total: "Most documents" },
    grouped: "By links",
    ungrouped: "One list",
    news: (came: number, changed: number, gone: number) =>
      `${number(came)} new, ${number(changed)} changed, ${number(gone)} gone`,
    noNews: "nothing new",
    chooseToCompare: (name: string) => `Compare ${name}`,
    compareChosen: "Compare the chosen",
    exportAll: "All as one file",
    readIn: "Read a file in",
    file: "File of saved searches",
    report: (came: number, known: number) =>
      `${counted(came, "saved search", "saved searches")} read in, ${number(known)} there already.`,
    estimate: (documentsAWeek: number, timesAWeek: number) =>
      `By past indexing runs: about ${number(documentsAWeek)} new documents a week, ${number(timesAWeek)} times with something new.`,
    noEstimate: "How often it would have something new cannot be told yet: too few indexing runs.",

    comparison: "Saved searches side by side",
    parts: "What they share",
    onlyIn: (name: string) => `Only in ${name}`,
    inAll: "In all of them",
    inJust: (names: readonly string[]) => `In ${names.join(" and ")}`,
    overTime: "Over time",
    apart: "What sets them apart",
    apartHint: "Values whose share of the documents differs most.",
    value: "Value",
    notApart: "Nothing sets them apart here.",

    faults: {
      unusable: "What was given cannot be kept. A name has 1 to 200 letters, a note 10,000 at most.",
      "foreign-link": "This is no link of the search page, such as /?q=putin.",
      cycle: "That search would lead back to itself.",
      "in-use": "Other saved searches build on it.",
      "slug-taken": "There is one of this name already.",
      "too-large": "It finds more documents than can be frozen or followed. Narrow it.",
      "hook-refused": "This is no public address.",
      "not-allowed": "Only the editor who saved it, or an admin, may do that.",
      "sharing-refused": "It cannot be shared so. Choose at least one group, and only groups of yours.",
      since: "What it held then is not known, so this is since it was saved.",
      away: "Nothing was kept: the search engine or the store does not answer. Try again.",
      broken: "Something went wrong on our side, and nothing was kept. The log of Parallax says more.",
      library: "This is no file of saved searches, or it is too large.",
      correction:
        "Nothing was kept: it changes nothing, it is not clear, or all documents are meant and no reason is given.",
      compare: "Choose two to four different saved searches.",
    },
  },

  review: {
    title: "Tags to review",
    skip: "Skip to the tags",
    intro:
      "The tags most worth a reader’s judgement: doubtful ones of values that many documents carry, the four newest of each. Keys: y right, n wrong, e correct, arrows for the next and the previous.",
    howSure: "How sure are tags?",
    kind: "Kinds of tags",
    kinds: { stance: "Stances", actor: "Actors", source: "Sources" },
    progress: "Judged of what is offered",
    done: (judged: number, of: number) => `${number(judged)} of ${number(of)} judged`,
    inAll: (count: number) => `${counted(count, "judgement", "judgements")} by readers in all`,
    last: (what: string) => `Last: ${what}.`,
    nothing: "Nothing is left to judge here.",
    corrected: "corrected",
    actsAs: (name: string, type: string) => `${name} is named here: ${type}`,
    isCited: (name: string) => `${name} is cited here`,
    counted: (count: number) => `in ${documents(count)}`,
  },

  export: {
    title: "Take away",
    forms: {
      csv: "Table (CSV)",
      json: "JSON",
      bibtex: "BibTeX",
      ris: "RIS",
      protocol: "Search protocol",
      feed: "Feed (Atom)",
    },
    progress: (done: number, total: number) =>
      total === 0 ? "Asking for the documents" : `${number(done)} of ${documents(total)}`,
    done: (total: number) => `Done: ${documents(total)}.`,
    failed: "The file did not come whole, so nothing was saved.",
  },

  intake: {
    reading: (done: number, of: number) => `Taking in ${number(done)} of ${counted(of, "file", "files")}`,
    publishing: (of: number) => `Making ${counted(of, "file", "files")} searchable`,
    changed: "The corpus has changed.",
    show: "Show",
    failed: "What changed in the corpus could not be taken in. What was searchable still is.",
  },

  visitor: { account: (name: string) => `Account of ${name}`, logOut: "Log out" },

  pages: {
    navigation: "Views",
    names: { search: "Search", matrix: "Matrix", timeline: "Timeline", network: "Network" },
    places: { saved: "Saved", review: "Review", corpus: "Corpus" },
    showDocuments: "Show the documents",
    skip: "Skip to the picture",
    withClose: "close matches included",
    moreExact: (count: number) => `${number(count)} more`,
    moreAtLeast: (count: number) => `at least ${number(count)} more`,
    toSearchAdvice: "The search page says what there is when one thing is left out:",
    few: "too few to compare",
    of: (count: number, label: string) => `${label}: ${number(count)}`,
    asTable: "As a table",
  },

  matrix: {
    title: "Who stands where",
    intro:
      "Each cell counts the documents that take a stand on a target. Bars show shares: against left, in favor right. Every number opens its documents.",
    publishers: "Publishers",
    publishersHint: "where their documents stand",
    voices: "Voices",
    voicesHint: "where those they cite stand",
    all: "All documents",
    region: (table: string) => `${table}: stance by target`,
    moreTargets: (more: string) => `Targets not shown: ${more}.`,
    moreRows: (more: string) => `Not shown: ${more}.`,
    split: "Split",
    share: (percent: number, stance: string) => `${percent}% ${stance}`,
    none: "none",
    unclear: (count: number) => `${number(count)} unclear`,
    figure: (count: number, what: string, row: string, target: string) =>
      `${row} on ${target}: ${number(count)} ${what}`,
    withStance: "with a stance",
    withoutStance: "unclear",
    unclearHint: "Unclear: documents of the row without a stance on the target.",
    noStances: "No document of this search takes a stand on anything.",
    noPublishers: "No document of this search states its publisher.",
    noVoices: "No document of this search cites a voice with a stance on these targets.",
  },

  timeline: {
    title: "Over time",
    intro:
      "By date of publication; the times that texts speak of stand beside the results of a search. Every point opens its documents.",
    as: { count: "Counts", share: "Share of all documents" },
    asLabel: "Draw",
    by: "Compare by",
    nothing: "nothing",
    compare: "Compare",
    values: "Compared",
    mostValues: "four at most",
    everything: "All documents of the search",
    chart: "Documents by date of publication",
    undated: (what: string) => `${what} without a date`,
    coarse: (label: string) => `${label}, no closer date`,
    point: (value: string, date: string, what: string) => `${value}, ${date}: ${what}`,
    ofWhole: (what: string, whole: number, percent: string) => `${what} of ${number(whole)}, ${percent}`,
    noneDated: "No document of this search has a date.",
    period: "Published",
    allOfTime: "All of the time",
  },

  network: {
    title: "Who appears together",
    intro: "Actors of the same documents. Thicker lines and larger discs have more documents, and open them.",
    chart: "Actors and the documents they share",
    pair: (one: string, other: string) => `${one} and ${other}`,
    pairs: "Pairs",
    actors: "Actors",
    documents: "Documents",
    morePairs: (count: number) => `Weaker pairs left out: ${number(count)}.`,
    moreActors: (more: string) => `Actors not drawn: ${more}.`,
    none: "No document of this search names an actor.",
    noPairs: "No two of these actors share a document.",
  },
} as const;

/** Words as another language has them: the same keys, functions of the same values. */
type Translated<Words> = Words extends string
  ? string
  : Words extends (...values: infer Values) => unknown
    ? (...values: Values) => string
    : { readonly [Key in keyof Words]: Translated<Words[Key]> };

/** Every word that Parallax says to a reader, in his or her language, with its numbers and dates. */
export type Strings = Translated<Omit<typeof en, "messages" | "lang">> &
  Pick<Formats, "lang"> & { readonly messages: Messages };
