import type { ActorTag, SourceTag, Span, Stance, StanceTag, Target } from "@/search/document";
import type { Reading } from "../reading";
import { toStretchValence } from "./sentence-valence";
import { findTargetSentences } from "./target-sentences";

/** Under this sum of valence a stance is neutral. */
const THRESHOLD = 1.5;
const MOST_EVIDENCE = 5;

type Weighed = { readonly span: Span; readonly valence: number; readonly holder: string | null };

/** Where the author and the cited sources stand on each target that the text speaks of, and on its main actors. */
export function findStances(
  reading: Reading,
  actors: readonly ActorTag[],
  sources: readonly SourceTag[],
  targets: readonly Target[],
): readonly StanceTag[] {
  const ofTargets = targets.flatMap((target) =>
    judge(target.name, findTargetSentences(target, reading, actors), reading, sources),
  );
  const ofActors = actors
    .filter((actor) => actor.salience === "main")
    .flatMap((actor) => judge(actor.name, toActorSentences(actor, reading), reading, sources));
  return [...ofTargets, ...ofActors];
}

function toActorSentences(actor: ActorTag, { sentences }: Reading): readonly number[] {
  const found: number[] = [];
  let at = 0;
  for (const { start } of actor.mentions) {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= start) at++;
    if (at < sentences.length && found.at(-1) !== at) found.push(at);
  }
  return found;
}

function judge(
  target: string,
  places: readonly number[],
  reading: Reading,
  sources: readonly SourceTag[],
): StanceTag[] {
  if (places.length === 0) return [];
  const weighed = places.flatMap((at): Weighed[] => {
    const sentence = reading.sentences[at];
    if (!sentence) return [];
    const voice = sources.find(({ content }) =>
      content.some(([start, end]) => start < sentence.end && sentence.start < end),
    );
    return [
      {
        span: [sentence.start, sentence.end],
        valence: toStretchValence(reading, sentence.from, sentence.to),
        holder: voice?.name ?? null,
      },
    ];
  });
  const holders = [...new Set(weighed.map(({ holder }) => holder))];
  return holders.map((holder) =>
    toTag(
      target,
      holder,
      weighed.filter((one) => one.holder === holder),
    ),
  );
}

function toTag(target: string, holder: string | null, weighed: readonly Weighed[]): StanceTag {
  const sum = weighed.reduce((total, { valence }) => total + valence, 0);
  const stance: Stance = sum >= THRESHOLD ? "favor" : sum <= -THRESHOLD ? "against" : "neutral";
  const speaking =
    stance === "neutral" ? weighed : weighed.filter(({ valence }) => Math.sign(valence) === Math.sign(sum));
  return {
    target,
    stance,
    confidence:
      Math.round((stance === "neutral" ? 0.5 : Math.min(0.95, 0.5 + Math.abs(sum) / 20)) * 100) / 100,
    holder,
    evidence: speaking.slice(0, MOST_EVIDENCE).map(({ span }) => span),
    rule: "valence",
    certainty: "inferred",
  };
}
