import type { ActorTag, SourceTag, StanceTag, Target } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import type { ParsedText } from "../text/parsed-text";
import { toActHolder } from "./act-holder";
import { findAct } from "./find-acts";
import { toHolders } from "./holders";
import { toMentionReader } from "./see-mention";
import { type HeldAct, toActTags } from "./sum-acts";
import { findTargetPlaces } from "./target-places";
import { toTokenRange } from "./token-range";

/**
 * Where the actors of a text that no encoder has read stand on each target that it speaks of, and on its main actors: what
 * verbs say outright alone ("condemned the pact"). Sentences that only sound like a side say too little without their trees.
 */
export function findStances(
  parsed: ParsedText,
  actors: readonly ActorTag[],
  sources: readonly SourceTag[],
  targets: readonly Target[],
): readonly StanceTag[] {
  const toHeld = openActs(parsed, actors, sources);
  const judge = (target: string, spans: readonly Span[]): readonly StanceTag[] =>
    toActTags(
      target,
      spans.flatMap((span) => toHeld(span)).filter(({ holder }) => holder !== target),
    );
  const places = findTargetPlaces(targets, parsed, actors);
  const ofTargets = targets.flatMap(({ name }) =>
    judge(
      name,
      (places.get(name) ?? []).map(({ span }) => span),
    ),
  );
  const ofActors = actors
    .filter((actor) => actor.salience === "main")
    .flatMap((actor) => judge(actor.name, toFirstInSentences(actor, parsed)));
  return [...ofTargets, ...ofActors];
}

/** Reads the act on whom or what a place names, where it is known whose act it is. */
function openActs(
  parsed: ParsedText,
  actors: readonly ActorTag[],
  sources: readonly SourceTag[],
): (place: Span) => readonly HeldAct[] {
  const see = toMentionReader(parsed);
  const holders = toHolders(parsed, actors, sources);
  return ([start, end]) => {
    const range = toTokenRange(parsed, start, end);
    if (!range) return [];
    const { sentence, at, from, to } = range;
    const { words, role } = see(at, from, to);
    const act = findAct(words, role);
    const holder = act && toActHolder(act, sentence.from, start, parsed, holders);
    return act && holder !== null ? [{ holder, side: act.side, span: [sentence.start, sentence.end] }] : [];
  };
}

/** An actor's first mention in each sentence. */
function toFirstInSentences(actor: ActorTag, { sentences }: ParsedText): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  let last = -1;
  for (const { start, end } of actor.mentions) {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= start) at++;
    if (at !== last) spans.push([start, end]);
    last = at;
  }
  return spans;
}
