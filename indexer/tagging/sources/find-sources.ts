import type { ActorTag, Mention, SourceTag, Span } from "@/search/document";
import { toCanonicalPublisher } from "../../knowledge/aliases";
import type { Reading } from "../reading";
import type { Attribution } from "./attribution";
import { findAttributions } from "./find-attributions";

const PERSON_PRONOUNS = new Set(["he", "she", "him", "her"]);
const PRONOUNS = new Set(["he", "she", "they", "i", "we", "it", "who"]);

type Place = {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly isPerson: boolean;
};

/** Whom a text cites, and who published it. */
export function findSources(
  reading: Reading,
  actors: readonly ActorTag[],
  publisher: string | null,
): readonly SourceTag[] {
  const places = actors
    .flatMap((actor) =>
      actor.mentions.map(
        ({ start, end }): Place => ({ start, end, name: actor.name, isPerson: actor.type === "person" }),
      ),
    )
    .sort((a, b) => a.start - b.start);
  let last: string | null = null;
  const cited = findAttributions(reading).map((attribution): SourceTag => {
    const tag = toSourceTag(attribution, reading, places, last);
    if (places.some((place) => place.isPerson && place.name === tag.name)) last = tag.name;
    return tag;
  });
  return publisher ? [...cited, toPublisherTag(publisher)] : cited;
}

function toPublisherTag(publisher: string): SourceTag {
  return {
    name: toCanonicalPublisher(publisher),
    kind: "publisher",
    mention: null,
    cue: null,
    content: [],
    role: null,
  };
}

function toSourceTag(
  { source, cue, content, rule }: Attribution,
  { text, tokens }: Reading,
  places: readonly Place[],
  last: string | null,
): SourceTag {
  const cueSpan: Span = [tokens[cue.from]?.start ?? 0, tokens[cue.to - 1]?.end ?? 0];
  if (!source) return { name: "unnamed", kind: "cited", mention: null, cue: cueSpan, content, role: null };
  const start = tokens[source.from]?.start ?? 0;
  const end = tokens[source.to - 1]?.end ?? 0;
  const written = text.slice(start, end).replace(/\s+/g, " ");
  const inside = places.filter((place) => place.start < end && start < place.end);
  const actor = inside.find((place) => place.isPerson) ?? inside.at(-1);
  const pronoun = tokens[source.from]?.lower ?? "";
  const isPronoun = source.to - source.from === 1 && PRONOUNS.has(pronoun);
  const antecedent = PERSON_PRONOUNS.has(pronoun)
    ? (last ?? places.findLast((place) => place.isPerson && place.end <= start)?.name)
    : null;
  const name = isPronoun ? (antecedent ?? written) : (actor?.name ?? written);
  const mention: Mention = { start, end, rule, certainty: isPronoun ? "inferred" : "stated" };
  return { name, kind: "cited", mention, cue: cueSpan, content, role: toRole(written, name) };
}

/** What stands beside the name in the source's own phrase: "Ukraine's Defense Minister". */
function toRole(written: string, name: string): string | null {
  const at = written.indexOf(name);
  if (at < 0) return null;
  const rest = (written.slice(0, at) + written.slice(at + name.length)).replace(/^[\s,]+|[\s,]+$/g, "");
  return rest.length > 2 && /[a-z]/.test(rest) ? rest : null;
}
