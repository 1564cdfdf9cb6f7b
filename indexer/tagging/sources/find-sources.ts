import type { ActorTag, Mention, SourceTag } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import { toCanonicalPublisher } from "../../knowledge/actors/aliases";
import type { Reading } from "../text/parsed-text";
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
  reading: Reading,
  actors: readonly ActorTag[],
  publisher: string | null,
): readonly SourceTag[] {
  const context = toSourceContext(reading, actors);
  const antecedents = openAntecedents(reading.text, context.places);
  const cited = findAttributions(context)
    .flatMap((attribution) => [attribution, ...toJoint(context, attribution)])
    .map((attribution) => toSourceTag(context, attribution, antecedents));
  const roled = withRoles(cited);
  return [...roled, ...toPublisherTags(publisher)];
}

/** The same citation once more for each who shares it. */
function toJoint(context: SourceContext, attribution: Attribution): readonly Attribution[] {
  const { source, antecedent, cue } = attribution;
  const sentence = context.reading.sentences[context.reading.sentenceOf[cue.from] ?? 0];
  if (!source || antecedent || !sentence) return [];
  return findJointSources(context, sentence, source).map((joint) => ({ ...attribution, source: joint }));
}

/** The publisher as a source, where one was told. */
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
  const told = toTold(context, attribution, source, antecedents);
  const [start, end] = toSpan(context, source);
  const mention: Mention = { start, end, rule, certainty: told.isResolved ? "inferred" : "stated" };
  return { ...rest, name: told.name, named: told.named, mention, role: told.role };
}

type ToldSource = SourceName & { readonly isResolved: boolean; readonly role: string | null };

/** Who is cited: whom the phrase names, or whom its pronoun stands for. */
function toTold(
  context: SourceContext,
  { antecedent }: Attribution,
  source: TokenSpan,
  antecedents: Antecedents,
): ToldSource {
  const { tokens, sentences, sentenceOf } = context.reading;
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

function toSpan({ reading: { tokens } }: SourceContext, { from, to }: TokenSpan): Span {
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
