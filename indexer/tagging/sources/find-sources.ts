import type { ActorTag, Mention, SourceTag } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import { toCanonicalPublisher } from "../../knowledge/actors/aliases";
import type { ParsedText } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import { findStatements } from "./find-statements";
import { toSourceContext } from "./source-context";
import type { Statement } from "./statement";

/** Whom a text cites, and who published it. */
export function findSources(
  parsed: ParsedText,
  actors: readonly ActorTag[],
  publisher: string | null,
): readonly SourceTag[] {
  return toSourceTags(parsed, findStatements(toSourceContext(parsed, actors)), publisher);
}

/** Whom statements cite, one tag a statement, and who published the text. */
function toSourceTags(
  parsed: ParsedText,
  statements: readonly Statement[],
  publisher: string | null,
): readonly SourceTag[] {
  const cited = statements.map((statement) => toSourceTag(parsed, statement));
  return [...withRoles(cited), ...toPublisherTags(publisher)];
}

/** The publisher as a source, where it is known. */
export function toPublisherTags(publisher: string | null): readonly SourceTag[] {
  if (!publisher) return [];
  const name = toCanonicalPublisher(publisher);
  return [{ name, kind: "publisher", named: true, mention: null, cue: null, content: [], role: null }];
}

function toSourceTag(parsed: ParsedText, { speaker, cue, content, rule }: Statement): SourceTag {
  const { name, named, role, phrase, isResolved } = speaker;
  const span = phrase ? toSpan(parsed, phrase) : null;
  const mention: Mention | null = span && {
    start: span[0],
    end: span[1],
    rule,
    certainty: isResolved ? "inferred" : "stated",
  };
  const spans = content.map((one) => toSpan(parsed, one));
  return { name, kind: "cited", named, mention, cue: toSpan(parsed, cue), content: spans, role };
}

function toSpan({ tokens }: ParsedText, { from, to }: TokenSpan): Span {
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
