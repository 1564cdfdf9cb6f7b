import type { TokenSpan } from "../text/token-span";
import type { Antecedents } from "./antecedents";
import type { Attribution } from "./attribution";
import { type SourceContext, toBearer } from "./source-context";
import { toSourceName } from "./source-name";
import { toSourceRole } from "./source-role";
import type { Speaker } from "./statement";

const NOBODY: Speaker = { phrase: null, name: "unnamed", named: false, isResolved: false, role: null };

/** Who is cited: whom the phrase names, or whom its pronoun stands for; remembered as who spoke last. */
export function toSpeaker(
  context: SourceContext,
  { source, antecedent }: Attribution,
  antecedents: Antecedents,
): Speaker {
  if (!source) return NOBODY;
  const { tokens } = context.parsed;
  const start = tokens[source.from]?.start ?? 0;
  const phrase = antecedent ?? source;
  const word = tokens[phrase.from]?.lower ?? "";
  const resolved = phrase.to - phrase.from === 1 ? antecedents.resolve(word, start) : null;
  if (resolved === null) return toStated(context, source, antecedent, antecedents);
  antecedents.noteSpeaker(resolved, start);
  return { phrase: source, name: resolved, named: true, isResolved: true, role: null };
}

function toStated(
  context: SourceContext,
  source: TokenSpan,
  antecedent: TokenSpan | null,
  antecedents: Antecedents,
): Speaker {
  const { tokens, sentences, sentenceOf } = context.parsed;
  const phrase = antecedent ?? source;
  const bearer = toBearer(phrase, context);
  const { name, named } = toSourceName(context, phrase, bearer);
  if (context.people.has(name)) antecedents.noteSpeaker(name, tokens[source.from]?.start ?? 0);
  const sentence = sentences[sentenceOf[source.from] ?? 0];
  const role = bearer === "actor" && sentence ? toSourceRole(context, sentence, phrase) : null;
  return { phrase: source, name, named, isResolved: antecedent !== null, role };
}
