// Apart from the other words, since every page loads those, and these stand on one page that the server makes.

import { en } from "./en";

const { number } = en;

const parts = {
  actor: "Actors",
  date: "Dates",
  source: "Sources cited",
  stance: "Stances, all kinds",
  act: "Stances by an act",
  statement: "Stances by a statement",
  author: "Stances of the author",
};

/** What the page about tags says, in English. */
export const aboutEn = {
  title: "How sure are tags?",
  skip: "Skip to the figures",
  intro:
    "Parallax tags by rules and small models. They err. These are the figures that were measured, not what is hoped for. Right: of what is shown, how much a careful reader agrees with. Found: of what a careful reader sees, how much is shown.",
  measured: (date: string, version: string, tagger: string) =>
    `Measured on ${date} with Parallax ${version}, tagger ${tagger}.`,
  isPresent: "It is the tagger that is installed here.",
  isOther: (tagger: string) =>
    `The tagger installed here is another, ${tagger}: it was not measured, and may do better or worse.`,
  close: "Read closely",
  closeHint: "With the encoder, as a document is some time after it was added.",
  fast: "The fast pass",
  fastHint: "Without the encoder, as a document is right after it was added. It shows less.",
  part: "Tags",
  set: "Texts",
  right: "Right",
  found: "Found",
  share: (percent: string, hits: number, of: number) => `${percent} (${number(hits)} of ${number(of)})`,
  between: (from: string, to: string) => `95%: ${from} to ${to}`,
  notMeasured: "not measured",
  parts,
  sets: {
    "wikinews-tags-dev": "Wikinews articles of 2019",
    "gum-dates-dev": "Wikinews articles with dates (GUM)",
    "polnear-sources-dev": "US political news of 2016 (PolNeAR)",
  } as Readonly<Record<string, string>>,
  texts: (count: number) => `${number(count)} ${count === 1 ? "text" : "texts"}`,
  tuned:
    "The rules were written and tuned with these articles at hand. On others expect less; how much less, these figures don’t say.",
  sentences: "Sentences of our own",
  sentencesFound: (share: string) =>
    `Written for this project, each with one stance that a verb shows: it was found in ${share}.`,
  sentencesSilent: (share: string) =>
    `Written to mislead (reported facts, harm, history, nested quotes and the like): nothing wrong was shown in ${share}.`,
  weak: "What is weak",
  weakness: {
    few: (part: string) => `${part}: too few were measured to say anything.`,
    wrong: (part: string, percent: string) => `${part}: only ${percent} of those shown are right.`,
    missed: (part: string, percent: string) => `${part}: only ${percent} of those there are found.`,
  },
  alwaysWeak: [
    "Sources and stances are looked for in English alone, and so are times. Texts in other languages have actors only.",
    "Irony, sides that show only between the lines, and arguments that stretch over many sentences are not found.",
    "What nobody is tagged with is not thereby denied: a missing stance says nothing about where somebody stands.",
  ],
  house: "By readers of this house",
  houseHint:
    "Of the tags that readers of this installation judged. They were offered the doubtful ones first, so tags at large should do better than this.",
  houseKinds: {
    actor: parts.actor,
    date: parts.date,
    source: parts.source,
    act: parts.act,
    statement: parts.statement,
    author: parts.author,
    possible: "Stances that are only possible",
  },
  houseNone: "No reader has judged a tag yet.",
  toReview: "Review tags",
  asSet: "The same on the command line, and the judgements as a set to measure by:",
};

/** The same words in another language. */
export type AboutWords = typeof aboutEn;
