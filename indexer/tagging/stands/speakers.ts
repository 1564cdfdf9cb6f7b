import type { ActorTag, SourceTag } from "@/search/document/document";
import { OUTLETS } from "../../knowledge/actors/outlets";
import { DOCUMENT_NOUNS } from "../../knowledge/sources/citing-nouns";
import type { Syntax } from "../syntax/syntax";
import type { Referent, Referents } from "../who/referents";

/** Whose words a token belongs to; null where they are the author's, or nobody knows whose. */
export type ToSpeaker = (token: number) => Referent | null;

type Tokens = Syntax["parsed"]["tokens"];

const OUTLET_NAMES: ReadonlySet<string> = new Set(OUTLETS.map((line) => line.split("|")[0] ?? line));

/**
 * Whose words each token belongs to: the innermost source whose content covers it. Documents and news outlets report; what
 * stands in them is nobody's stance.
 */
export function toSpeakers(
  { parsed: { tokens } }: Syntax,
  referents: Referents,
  actors: readonly ActorTag[],
  sources: readonly SourceTag[],
): ToSpeaker {
  const types = new Map(actors.map(({ name, type }) => [name, type]));
  const speakers = new Array<Referent | null | undefined>(tokens.length);
  for (const { name, named, start, end } of toContents(tokens, referents, sources)) {
    const type = types.get(name) ?? null;
    const speaker: Referent | null = isReporting(name, type)
      ? null
      : { name, type, named, stated: true, speaksFor: null };
    for (let at = toFirst(tokens, start); (tokens[at]?.start ?? end) < end; at++) speakers[at] = speaker;
  }
  return (token) => speakers[token] ?? null;
}

type Content = {
  readonly name: string;
  readonly named: boolean;
  readonly start: number;
  readonly end: number;
};

/** What each source that is cited says, the longest first. */
function toContents(tokens: Tokens, referents: Referents, sources: readonly SourceTag[]): readonly Content[] {
  const contents = sources
    .filter(({ kind }) => kind === "cited")
    .flatMap((source) => {
      const { name, named } = toBody(tokens, referents, source);
      return source.content.map(([start, end]) => ({ name, named, start, end }));
    });
  return contents.sort((a, b) => b.end - b.start - (a.end - a.start));
}

/** The body that a spokesperson speaks for, else the source itself. */
function toBody(
  tokens: Tokens,
  referents: Referents,
  { name, named, mention }: SourceTag,
): { readonly name: string; readonly named: boolean } {
  if (mention === null) return { name, named };
  for (let at = toFirst(tokens, mention.start); (tokens[at]?.start ?? mention.end) < mention.end; at++) {
    const body = referents.at(at)?.speaksFor;
    if (body) return body;
  }
  return { name, named };
}

/** An outlet, a document, or nobody in particular. */
function isReporting(name: string, type: Referent["type"]): boolean {
  if (name === "unnamed" || OUTLET_NAMES.has(name)) return true;
  const core = name.toLowerCase().split(/ (?:of|by|from|in|on|for|to) /)[0] ?? "";
  const head = core.split(" ").at(-1) ?? "";
  return type === null && (DOCUMENT_NOUNS.has(head) || /^(?:he|she|they|it|who|we|i|which|that)$/.test(name));
}

/** The first token at or after an offset. */
function toFirst(tokens: Tokens, offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
