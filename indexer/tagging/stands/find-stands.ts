import type { ActorTag, SourceTag } from "@/search/document/document";
import { toBases } from "../../knowledge/stances/stand-words";
import { findQuotations } from "../sources/quotes";
import type { Clauses } from "../syntax/clauses";
import type { Syntax } from "../syntax/syntax";
import type { Referents } from "../who/referents";
import { findEchoes } from "./find-echoes";
import { findFelt } from "./find-felt";
import { findAuthorJudgements, findJudgements } from "./find-judgements";
import { findNounStands } from "./find-noun-stands";
import { findPrefixed, findProtests } from "./find-protests";
import { findVerbStands } from "./find-verb-stands";
import { findNounWished, findWished } from "./find-wished";
import type { Stand } from "./stand";
import { type StandContext, toSpeakers } from "./stand-context";

/** Every place of a text where somebody takes a side, as its trees tell. */
export function findStands(
  syntax: Syntax,
  clauses: Clauses,
  referents: Referents,
  actors: readonly ActorTag[],
  sources: readonly SourceTag[],
): readonly Stand[] {
  const context = toContext(syntax, clauses, referents, toSpeakers(syntax, referents, actors, sources));
  const stands: Stand[] = [];
  const quotationAt = toQuoted(syntax);
  for (let token = 0; token < syntax.parsed.tokens.length; token++) {
    const part = syntax.partOf(token);
    if (part === "VERB") stands.push(...findVerbStands(context, token), ...findWished(context, token));
    if (part === "NOUN") stands.push(...findProtests(context, token));
    stands.push(...findPrefixed(context, token));
    if (part === "NOUN") stands.push(...findNounStands(context, token), ...findNounWished(context, token));
    if (part === "ADJ" || part === "NOUN" || part === "VERB") stands.push(...findJudgements(context, token));
    if (quotationAt[token] === 1 && ["NOUN", "PROPN", "PRON"].includes(part))
      stands.push(...findFelt(context, token));
  }
  return [...toEchoed(context, stands), ...findAuthorStands(context, quotationAt)].filter(
    (stand) => !isOwn(context, stand),
  );
}

/** Stands of somebody without a name are those of whom the text names afterwards. */
function toEchoed(context: StandContext, stands: readonly Stand[]): readonly Stand[] {
  const unnamed = stands.flatMap(({ holder, cue }) =>
    holder.named ? [] : [{ name: holder.name, token: cue }],
  );
  const echoes = findEchoes(context, unnamed);
  return stands.flatMap((stand) => {
    const holders = stand.holder.named ? undefined : echoes.get(stand.holder.name);
    return holders?.map((holder): Stand => ({ ...stand, holder })) ?? [stand];
  });
}

/** From this share of judging sentences on a text is opinion; reports have fewer. */
const OPINION = 0.2;
const FEWEST = 3;

/** What the author of an opinion judges: in a report nobody's words do. */
function findAuthorStands(context: StandContext, quotationAt: Uint8Array): readonly Stand[] {
  const { tokens, sentenceOf, sentences } = context.syntax.parsed;
  const stands = tokens.flatMap((_, token) =>
    quotationAt[token] === 1 ? [] : findAuthorJudgements(context, token),
  );
  const judging = new Set(stands.filter(({ degree }) => degree > 1).map(({ cue }) => sentenceOf[cue])).size;
  const share = judging / sentences.length;
  return judging >= FEWEST && share >= OPINION ? stands : [];
}

/** "Ended her campaign", "defended his decision": nobody is for or against what is his, but for defending it. */
function isOwn({ syntax, referents }: StandContext, { target, side, holder }: Stand): boolean {
  const owner = syntax.childOf(target, "nmod:poss");
  return side === -1 && owner >= 0 && referents.at(owner)?.name === holder.name;
}

/** By token: 1 between quotation marks. */
function toQuoted({ parsed }: Syntax): Uint8Array {
  const quoted = new Uint8Array(parsed.tokens.length);
  for (const { from, to } of findQuotations(parsed)) quoted.fill(1, from, to);
  return quoted;
}

/** "Co-sponsored" is one word though the dash is cut. */
function toWhole(wordAt: (token: number) => string, token: number): string {
  return wordAt(token - 1) === "-" && wordAt(token - 2) === "co" ? `co-${wordAt(token)}` : wordAt(token);
}

function toContext(
  syntax: Syntax,
  clauses: Clauses,
  referents: Referents,
  speakerAt: StandContext["speakerAt"],
): StandContext {
  const { tokens } = syntax.parsed;
  const wordAt = (token: number): string => tokens[token]?.lower ?? "";
  return {
    syntax,
    clauses,
    referents,
    speakerAt,
    wordAt,
    basesAt: (token) => toBases(toWhole(wordAt, token)),
    particleAt: (verb) => {
      const particle = syntax.childOf(verb, "compound:prt");
      return particle < 0 ? "" : wordAt(particle);
    },
  };
}
