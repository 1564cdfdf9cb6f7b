import type { ActorTag, SourceTag, StanceTag, Target } from "@/search/document/document";
import type { Span } from "@/search/text/span";
import type { ParsedText } from "../text/parsed-text";
import { toHolders } from "./holders";
import { toMentionJudge } from "./judge-mention";
import { toVerdictReader } from "./read-verdict";
import { toStanceTags } from "./sum-verdicts";
import { findTargetPlaces } from "./target-places";

/** Where the author, the cited sources and the actors stand on each target that the text speaks of, and on its main actors. */
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
  return [...ofTargets, ...ofActors];
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
