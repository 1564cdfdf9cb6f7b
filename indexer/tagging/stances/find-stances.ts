import type { ActorTag, SourceTag, StanceTag, Target } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import type { ParsedText } from "../text/parsed-text";
import { toHolders } from "./holders";
import { toMentionJudge } from "./judge-mention";
import { toVerdictReader } from "./read-verdict";
import { toStanceTags } from "./sum-verdicts";
import { findTargetPlaces } from "./target-places";

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
  const mentions = toMentionJudge(parsed);
  const toVerdict = toVerdictReader(parsed, mentions, toHolders(parsed, actors, sources));
  const judge = (target: string, spans: readonly Span[]): readonly StanceTag[] =>
    toStanceTags(
      target,
      spans.flatMap((span) => toVerdict(span, target) ?? []),
      mentions.version,
      parsed.sentences.length,
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
  return [...ofTargets, ...ofActors].filter(
    ({ rule, holder }) => rule.startsWith("acts-") && holder !== null,
  );
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
