import { CORRECTION_RULE } from "./correction";
import type { ActorType, Stance, StanceKind, TargetKind } from "./document";
import { type JudgedTag, toJudgedValue } from "./judged-tag";
import { type Judgement, toJudgementKey } from "./judgements";
import { isSameName } from "./same-name";

/** What readers found of one document, in the shape of the sets that taggers are measured by. */
export type GoldDocument = {
  /** Path below the corpus folder. */
  readonly file: string;
  readonly id: string;
  /** Of title, text and language: another one, and the text is no longer what was judged. Null for a document that is gone. */
  readonly text: string | null;
  readonly actors: readonly GoldName[];
  readonly sources: readonly GoldName[];
  readonly dates: readonly string[];
  readonly stances: readonly GoldStance[];
  /** Stances that are none. */
  readonly refused: readonly GoldStance[];
  readonly refusedActors: readonly string[];
  readonly refusedSources: readonly string[];
  readonly refusedDates: readonly string[];
};

type GoldName = {
  readonly name: string;
  readonly type?: ActorType;
  readonly aliases: readonly string[];
  readonly clear: true;
};

/** `holder` is `author` where it is the document's. `confidence` and `rule` are the tagger's, where it is the tagger's stance. */
type GoldStance = {
  readonly holder: string;
  readonly holderAliases: readonly string[];
  readonly target: string;
  readonly targetKind: TargetKind;
  readonly targetAliases: readonly string[];
  readonly stance: Stance;
  readonly kind: StanceKind;
  readonly evidence: string;
  readonly clear: true;
  readonly confidence?: number;
  readonly rule?: string;
};

/** Where a document lies, and the hash of its text. */
export type GoldPlace = { readonly file: string; readonly text: string | null };

/** The judgements of readers by document, each document once. */
export function toGold(
  judgements: readonly Judgement[],
  placeOf: (document: string) => GoldPlace,
): readonly GoldDocument[] {
  const ids = [...new Set(judgements.map(({ document }) => document))];
  return ids.map((id) => {
    const { file, text } = placeOf(id);
    return {
      file,
      id,
      text,
      ...toGoldTags(judgements.filter(({ document }) => document === id)),
    };
  });
}

function toGoldTags(judgements: readonly Judgement[]): Omit<GoldDocument, "file" | "id" | "text"> {
  const outcomes = toOutcomes(judgements);
  const right = outcomes.flatMap(({ tag, isRight }) => (isRight ? [tag] : []));
  const wrong = outcomes.flatMap(({ tag, isRight }) => (isRight ? [] : [tag]));
  return {
    actors: right.flatMap((tag) => (tag.facet === "actor" ? [{ ...toGoldName(tag), type: tag.type }] : [])),
    sources: right.flatMap((tag) => (tag.facet === "source" ? [toGoldName(tag)] : [])),
    dates: toValues(right, "date"),
    stances: right.flatMap(toGoldStances),
    refused: wrong.flatMap(toGoldStances),
    refusedActors: toValues(wrong, "actor"),
    refusedSources: toValues(wrong, "source"),
    refusedDates: toValues(wrong, "date"),
  };
}

type Outcome = { readonly tag: JudgedTag; readonly isRight: boolean };

/** Each tag once, by what was said of it last: as it was, or as what another became. An actor of another type is the same actor. */
function toOutcomes(judgements: readonly Judgement[]): readonly Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const { document, tag, becomes } of [...judgements].sort((a, b) => (a.at < b.at ? -1 : 1)))
    for (const outcome of [{ tag, isRight: false }, ...(becomes ? [{ tag: becomes, isRight: true }] : [])])
      outcomes.set(toJudgementKey(document, outcome.tag.facet, toJudgedValue(outcome.tag)), outcome);
  return [...outcomes.values()];
}

function toValues(tags: readonly JudgedTag[], facet: JudgedTag["facet"]): readonly string[] {
  return tags.flatMap((tag) => (tag.facet === facet ? [toName(tag)] : []));
}

function toName(tag: JudgedTag): string {
  return tag.facet === "stance" ? tag.target : tag.facet === "date" ? tag.value : tag.name;
}

function toGoldName(tag: JudgedTag): GoldName {
  const name = toName(tag);
  return { name, aliases: tag.quotes.filter((quote) => !isSameName(quote, name)), clear: true };
}

function toGoldStances(tag: JudgedTag): readonly GoldStance[] {
  if (tag.facet !== "stance") return [];
  const { holder, target, targetKind, stance, kind, confidence, rule } = tag;
  const names = { holder: holder ?? "author", holderAliases: [], target, targetKind, targetAliases: [] };
  const tagger = rule === CORRECTION_RULE ? {} : { confidence, rule };
  return [{ ...names, stance, kind, evidence: tag.quotes[0] ?? "", clear: true, ...tagger }];
}
