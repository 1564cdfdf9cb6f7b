import { ACTING_VERBS, ACTS_ON } from "../../knowledge/sources/acting-verbs";
import { type CueForm, NEEDS_WORDS } from "../../knowledge/sources/cue-verbs";
import type { Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import { type SourceContext, toBearer, toHead } from "./source-context";
import type { Subject } from "./subject";

/** The tagger takes verbs in headlines for nouns: what has a subject before it and an ending of its own is a verb. */
export function isVerb(context: SourceContext, sentence: Sentence, at: number, form: CueForm): boolean {
  const { tokens, parts } = context.parsed;
  if ((context.placeAt[at] ?? -1) >= 0 || parts[at] === "ADP") return false;
  if (tokens[at + 1]?.lower === "tank") return false;
  if (parts[at] === "VERB" || parts[at] === "AUX") return true;
  if (form.form === "base" || form.form === "ing" || at === sentence.from) return false;
  const before = parts[at - 1] ?? "";
  const isNamed = before === "PROPN" || before === "PRON" || (context.placeAt[at - 1] ?? -1) >= 0;
  const isLed = isNamed || (before === "NOUN" && form.kind === "say");
  if (parts[at] === "ADJ" || parts[at] === "X") return form.kind === "say" && isLed && form.form === "past";
  const next = parts[at + 1] ?? "";
  return (
    isLed && next !== "VERB" && next !== "AUX" && !/^(?:of|and|,|\.|'s)$/.test(tokens[at + 1]?.lower ?? "")
  );
}

const MODALS = new Set(
  "will would can could may might should must shall 'll 'd do did does not n't to".split(" "),
);
const SINGULAR = new Set(["he", "she", "it", "this", "that", "which"]);

function isPlural({ parsed: { tokens, parts } }: SourceContext, phrase: TokenSpan, head: number): boolean {
  for (let at = phrase.from; at < phrase.to; at++) if (tokens[at]?.lower === "and") return true;
  const word = tokens[head]?.lower ?? "";
  return (
    /^(?:they|we|i|you)$/.test(word) ||
    (parts[head] === "NOUN" && /(?:[^su]s|men|people|children)$/.test(word))
  );
}

/** A bare form agrees with a plural, or stands after a helping verb; else it is a noun that was taken for a verb. */
export function agrees(context: SourceContext, at: number, { form }: CueForm, { phrase }: Subject): boolean {
  const { tokens, parts } = context.parsed;
  const head = toHead(phrase, context);
  const word = tokens[head]?.lower ?? "";
  if (form === "s") return !isPlural(context, phrase, head);
  if (form !== "base") return true;
  let before = at - 1;
  while (before > phrase.to && parts[before] === "ADV") before--;
  if (MODALS.has(tokens[before]?.lower ?? "") || parts[before] === "AUX") return true;
  return (
    !SINGULAR.has(word) && !(parts[head] === "NOUN" && !/(?:s|men|people|ren|data|media|police)$/.test(word))
  );
}

/** Verbs of acting, and "claimed lives", "denied the funding". */
function isDeed({ parsed: { tokens, parts } }: SourceContext, at: number, base: string): boolean {
  if (ACTING_VERBS.has(base)) return true;
  let object = at + 1;
  while (/^(?:DET|ADJ|NUM)$/.test(parts[object] ?? "")) object++;
  return ACTS_ON.get(base)?.has(tokens[object]?.lower ?? "") ?? false;
}

/** Whether verb and subject together cite: a document shows, a person says, wants and criticizes; a thing only says that. */
export function cites(
  context: SourceContext,
  sentence: Sentence,
  at: number,
  { kind, base }: CueForm,
  { phrase }: Subject,
): boolean {
  const { tokens, parts } = context.parsed;
  const bearer = toBearer(phrase, context);
  const next = tokens[at + 1];
  const opens =
    next?.lower === "that" ||
    next?.text === ":" ||
    (context.quotationAt[at + 1] ?? -1) >= 0 ||
    (context.quotationAt[at + 2] ?? -1) >= 0;
  const closes = at + 1 >= sentence.to || /^[.,;]$/.test(next?.text ?? "");
  const isIt = tokens[phrase.from]?.lower === "it" && kind === "say";
  if (bearer === "other") return (kind === "say" || kind === "show") && (opens || isIt);
  const isQuoted = (context.quotationAt[phrase.from - 1] ?? -1) >= 0;
  if (isDeed(context, at, base) && !opens && !isQuoted) return false;
  if (
    NEEDS_WORDS.has(base) &&
    !opens &&
    !closes &&
    !isQuoted &&
    parts[at + 1] !== "SCONJ" &&
    parts[at + 1] !== "PRON"
  )
    return false;
  if (kind === "say") return true;
  if (kind === "show") return bearer === "document" || opens || parts[at + 1] === "SCONJ";
  if (bearer === "document") return kind === "speak" && !closes;
  if (kind === "mind" && /^(?:you|who)$/.test(tokens[phrase.from]?.lower ?? "")) return false;
  return !closes || (tokens[phrase.from - 1]?.text === "," && phrase.from - 1 > sentence.from);
}
