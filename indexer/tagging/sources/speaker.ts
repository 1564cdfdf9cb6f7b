import type { TokenSpan } from "../text/token-span";
import type { Antecedents } from "./antecedents";
import type { Attribution } from "./attribution";
import { type Bearer, type SourceContext, toBearer, toHead } from "./source-context";
import { toSourceName } from "./source-name";
import { toSourceRole } from "./source-role";
import type { Speaker } from "./statement";

const NOBODY: Speaker = {
  phrase: null,
  head: -1,
  name: "unnamed",
  named: false,
  isResolved: false,
  role: null,
};

/** Who is cited: whom the phrase names, or whom its pronoun or role stands for; remembered as who spoke last. */
export function toSpeaker(
  context: SourceContext,
  { source, antecedent }: Attribution,
  antecedents: Antecedents,
): Speaker {
  if (!source) return NOBODY;
  const phrase = antecedent ?? source;
  const start = context.parsed.tokens[source.from]?.start ?? 0;
  const bearer = toBearer(phrase, context);
  const head = toHead(phrase, context);
  const resolved = toResolved(context, phrase, bearer, antecedents);
  if (resolved !== null) {
    antecedents.noteSpeaker(resolved, start);
    return { phrase: source, head, name: resolved, named: true, isResolved: true, role: null };
  }
  const { name, named } = toSourceName(context, phrase, bearer);
  if (context.people.has(name)) antecedents.noteSpeaker(name, start);
  return {
    phrase: source,
    head,
    name,
    named,
    isResolved: antecedent !== null,
    role: toRole(context, phrase, bearer),
  };
}

/** The name that a pronoun or a role stands for, by the parse where there is one; null where nobody knows. */
function toResolved(
  context: SourceContext,
  phrase: TokenSpan,
  bearer: Bearer,
  antecedents: Antecedents,
): string | null {
  const { parsed, referents, placeAt } = context;
  const head = toHead(phrase, context);
  const referent = (placeAt[head] ?? -1) < 0 ? referents?.at(head) : null;
  if (referent?.named && (bearer === "pronoun" || bearer === "person")) return referent.name;
  if (phrase.to - phrase.from !== 1) return null;
  return antecedents.resolve(parsed.tokens[phrase.from]?.lower ?? "", parsed.tokens[phrase.from]?.start ?? 0);
}

function toRole(context: SourceContext, phrase: TokenSpan, bearer: Bearer): string | null {
  const { sentences, sentenceOf } = context.parsed;
  const sentence = sentences[sentenceOf[phrase.from] ?? 0];
  return bearer === "actor" && sentence ? toSourceRole(context, sentence, phrase) : null;
}
