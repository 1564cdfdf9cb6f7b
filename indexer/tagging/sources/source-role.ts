import { isAgentNoun } from "../../knowledge/sources/citing-nouns";
import type { Sentence } from "../text/parsed-text";
import type { TokenSpan } from "../text/token-span";
import { findPhraseAfter } from "./noun-phrase";
import { type SourceContext, toCoreEnd, toHead } from "./source-context";

const LONGEST = 120;
const LINKS = new Set(["of", "at", "for", "in", "with", "on", "from"]);

/** Offices whose names mean other things too. */
const OFFICES = new Set([
  "head",
  "chief",
  "chair",
  "fellow",
  "member",
  "deputy",
  "voice",
  "analyst",
  "executive",
  "expert",
]);

/** Title and affiliation of a named speaker: before the name ("Defense Minister") or after it ("a professor at Yale"). */
export function toSourceRole(context: SourceContext, sentence: Sentence, phrase: TokenSpan): string | null {
  return toRoleAfter(context, sentence, phrase) ?? toRoleBefore(context, phrase);
}

function toRoleAfter(context: SourceContext, sentence: Sentence, phrase: TokenSpan): string | null {
  const { tokens, text } = context.parsed;
  const end = toCoreEnd(phrase, context.parsed);
  if (tokens[end]?.text !== ",") return null;
  const role = findPhraseAfter(context, end + 1, sentence.to);
  if (!role || context.placeAt[toHead(role, context)] !== -1) return null;
  const head = tokens[toHead(role, context)]?.lower ?? "";
  if (!(isAgentNoun(head) || OFFICES.has(head)) || !/^(?:[,.;]|who)$/.test(tokens[role.to]?.lower ?? ","))
    return null;
  const written = text.slice(tokens[role.from]?.start ?? 0, tokens[role.to - 1]?.end ?? 0);
  return toTidy(written.replace(/^(?:an?|the)\s/i, ""));
}

/** The words before the name inside the phrase, titles in short forms aside. */
function toRoleBefore(context: SourceContext, phrase: TokenSpan): string | null {
  const { parsed, places, placeAt } = context;
  const { tokens, text } = parsed;
  const place = places[placeAt[toHead(phrase, context)] ?? -1];
  if (place?.type !== "person") return null;
  const written = text.slice(tokens[phrase.from]?.start ?? 0, place.start).replace(/^(?:an?|the)\s/i, "");
  const last = written.trim().split(/\s/).at(-1)?.toLowerCase() ?? "";
  return LINKS.has(last) || /^(?:Mr|Mrs|Ms|Miss)\.?\s*$/.test(written) ? null : toTidy(written);
}

function toTidy(written: string): string | null {
  const role = written.replace(/\s+/g, " ").replace(/^[\s,]+|[\s,]+$/g, "");
  return role.length > 2 && role.length <= LONGEST && /\p{Ll}/u.test(role) ? role : null;
}
