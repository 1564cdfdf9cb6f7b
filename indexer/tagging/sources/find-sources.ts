import type { ActorTag, Mention, SourceTag } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import { toCanonicalPublisher } from "../../knowledge/actors/aliases";
import type { ParsedText } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import { type Antecedents, openAntecedents } from "./antecedents";
import type { Attribution } from "./attribution";
import { findAttributions } from "./find-attributions";
import { findJointSources } from "./joint-sources";
import { type SourceContext, toBearer, toSourceContext } from "./source-context";
import { type SourceName, toSourceName } from "./source-name";
import { toSourceRole } from "./source-role";

/** Whom a text cites, and who published it. */
export function findSources(
  parsed: ParsedText,
  actors: readonly ActorTag[],
  publisher: string | null,
): readonly SourceTag[] {
  const context = toSourceContext(parsed, actors);
  const antecedents = openAntecedents(parsed.text, context.places);
  const cited = findAttributions(context)
    .flatMap((attribution) => [attribution, ...toJoint(context, attribution)])
    .map((attribution) => toSourceTag(context, attribution, antecedents));
  const roled = withRoles(cited);
  return [...roled, ...toPublisherTags(publisher)];
}

/** The same citation once more for each who shares it. */
function toJoint(context: SourceContext, attribution: Attribution): readonly Attribution[] {
  const { source, antecedent, cue } = attribution;
  const sentence = context.parsed.sentences[context.parsed.sentenceOf[cue.from] ?? 0];
  if (!source || antecedent || !sentence) return [];
  return findJointSources(context, sentence, source).map((joint) => ({ ...attribution, source: joint }));
}

/** The publisher as a source, where it is known. */
export function toPublisherTags(publisher: string | null): readonly SourceTag[] {
  if (!publisher) return [];
  const name = toCanonicalPublisher(publisher);
  return [{ name, kind: "publisher", named: true, mention: null, cue: null, content: [], role: null }];
}

function toSourceTag(context: SourceContext, attribution: Attribution, antecedents: Antecedents): SourceTag {
  const { source, content, rule } = attribution;
  const cue = toSpan(context, attribution.cue);
  const rest = { kind: "cited" as const, cue, content };
  if (!source) return { ...rest, name: "unnamed", named: false, mention: null, role: null };
  const identity = toIdentity(context, attribution, source, antecedents);
  const [start, end] = toSpan(context, source);
  const mention: Mention = { start, end, rule, certainty: identity.isResolved ? "inferred" : "stated" };
  return { ...rest, name: identity.name, named: identity.named, mention, role: identity.role };
}

type SourceIdentity = SourceName & { readonly isResolved: boolean; readonly role: string | null };

/** Who is cited: whom the phrase names, or whom its pronoun stands for. */
function toIdentity(
  context: SourceContext,
  { antecedent }: Attribution,
  source: TokenSpan,
  antecedents: Antecedents,
): SourceIdentity {
  const { tokens, sentences, sentenceOf } = context.parsed;
  const start = tokens[source.from]?.start ?? 0;
  const phrase = antecedent ?? source;
  const bearer = toBearer(phrase, context);
  const word = tokens[phrase.from]?.lower ?? "";
  const resolved = phrase.to - phrase.from === 1 ? antecedents.resolve(word, start) : null;
  if (resolved) antecedents.noteSpeaker(resolved, start);
  if (resolved) return { name: resolved, named: true, isResolved: true, role: null };
  const name = toSourceName(context, phrase, bearer);
  if (context.people.has(name.name)) antecedents.noteSpeaker(name.name, start);
  const sentence = sentences[sentenceOf[source.from] ?? 0];
  const role = bearer === "actor" && sentence ? toSourceRole(context, sentence, phrase) : null;
  return { ...name, isResolved: antecedent !== null, role };
}

function toSpan({ parsed: { tokens } }: SourceContext, { from, to }: TokenSpan): Span {
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}

/** A role that the text states once holds for all that the speaker says. */
function withRoles(tags: readonly SourceTag[]): readonly SourceTag[] {
  const roles = new Map<string, string>();
  for (const { name, role } of tags) {
    const known = roles.get(name);
    if (role !== null && (known === undefined || role.length > known.length)) roles.set(name, role);
  }
  return tags.map((tag) => (tag.named ? { ...tag, role: roles.get(tag.name) ?? null } : tag));
}
