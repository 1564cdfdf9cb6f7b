import { DOCUMENT_NOUNS } from "../../knowledge/sources/citing-nouns";
import type { Sentence } from "../text/parsed-text";
import type { Attribution } from "./attribution";
import { toContentSpan } from "./content";
import { findPhraseAfter } from "./noun-phrase";
import { type SourceContext, toHead } from "./source-context";

/** Phrases that name a source after them; each is a list of words, without the article of the source. */
const PHRASES: readonly (readonly string[])[] = [
  ["according", "to"],
  ["in", "the", "words", "of"],
  ["in", "the", "view", "of"],
  ["in", "the", "opinion", "of"],
  ["in", "the", "eyes", "of"],
  ["as", "per"],
];

const FIRST_WORDS = new Set(PHRASES.map(([first]) => first));

/** "in a Herald article": the paper is the source, and "in" all that says so. */
function readInDocument(context: SourceContext, sentence: Sentence, at: number): Attribution | null {
  const { parsed, placeAt, places } = context;
  if (parsed.tokens[at]?.lower !== "in" || !/^(?:an?|the)$/.test(parsed.tokens[at + 1]?.lower ?? ""))
    return null;
  const source = findPhraseAfter(context, at + 1, sentence.to);
  if (!source || places[placeAt[at + 2] ?? -1]?.type !== "organization") return null;
  const head = toHead(source, context);
  if (placeAt[head] !== -1 || !DOCUMENT_NOUNS.has(parsed.tokens[head]?.lower ?? "")) return null;
  const content = toContentSpan(parsed, sentence.from, at) ?? toContentSpan(parsed, source.to, sentence.to);
  const cue = { from: at, to: at + 1 };
  return {
    source: { from: source.from, to: head + 1 },
    antecedent: null,
    cue,
    content: content ? [content] : [],
    rule: "in-document",
  };
}

/** Sources named by "according to" and its like. */
export function findAccordingTo(context: SourceContext, sentence: Sentence): readonly Attribution[] {
  const { parsed } = context;
  const found: Attribution[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if ((context.quotationAt[at] ?? -1) >= 0) continue;
    if (!FIRST_WORDS.has(parsed.tokens[at]?.lower ?? "")) continue;
    const phrase = PHRASES.find((words) =>
      words.every((word, step) => parsed.tokens[at + step]?.lower === word),
    );
    const document = phrase ? null : readInDocument(context, sentence, at);
    if (document) found.push(document);
    if (!phrase) continue;
    const cue = { from: at, to: at + phrase.length };
    const source = findPhraseAfter(context, cue.to, sentence.to);
    if (!source) continue;
    const before = toContentSpan(parsed, sentence.from, at);
    const content = before ?? toContentSpan(parsed, source.to, sentence.to);
    found.push({ source, antecedent: null, cue, content: content ? [content] : [], rule: "according-to" });
  }
  return found;
}
