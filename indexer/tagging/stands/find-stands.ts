import type { ActorTag, SourceTag } from "@/search/document/document";
import { findQuotations } from "../sources/quotes";
import type { Clauses } from "../syntax/clauses";
import type { Syntax } from "../syntax/syntax";
import type { Referents } from "../who/referents";
import { findAuthorStands } from "./find-author-stands";
import { findDemands } from "./find-demands";
import { findEchoes } from "./find-echoes";
import { findFelt } from "./find-felt";
import { findJudgements } from "./find-judgements";
import { findNounStands } from "./find-noun-stands";
import { findNounWished } from "./find-noun-wished";
import { findPassed } from "./find-passed";
import { findPersonStands } from "./find-person-stands";
import { findPrefixed, findProtests } from "./find-protests";
import { findUrged } from "./find-urged";
import { findVerbStands } from "./find-verb-stands";
import { findWished } from "./find-wished";
import { toSpeakers } from "./speakers";
import type { Stand } from "./stand";
import { type StandContext, toStandContext } from "./stand-context";

/** A text that takes more sides than this, in one place after the other, is no prose: what is beyond counts for nothing. */
const MOST_STANDS = 50_000;

/** Every place of a text where somebody takes a side, as its trees tell. */
export function findStands(
  syntax: Syntax,
  clauses: Clauses,
  referents: Referents,
  actors: readonly ActorTag[],
  sources: readonly SourceTag[],
): readonly Stand[] {
  const speakerAt = toSpeakers(syntax, referents, actors, sources);
  const context = toStandContext(syntax, clauses, referents, speakerAt);
  const quotationAt = toQuoted(syntax);
  const stands: Stand[] = [];
  for (let token = 0; token < quotationAt.length && stands.length < MOST_STANDS; token++) {
    stands.push(...findStandsAt(context, token));
    if (quotationAt[token] === 1) stands.push(...findFelt(context, token));
  }
  return [...toEchoed(context, stands), ...findAuthorStands(context, quotationAt)].filter(
    (stand) => !isOwn(context, stand),
  );
}

/** Where a word takes a side by itself. */
function findStandsAt(context: StandContext, token: number): readonly Stand[] {
  const prefixed = findPrefixed(context, token);
  switch (context.syntax.partOf(token)) {
    case "VERB":
      return [
        ...findVerbStands(context, token),
        ...findWished(context, token),
        ...findUrged(context, token),
        ...findPassed(context, token),
        ...prefixed,
        ...findJudgements(context, token),
      ];
    case "NOUN":
      return [
        ...findProtests(context, token),
        ...prefixed,
        ...findNounStands(context, token),
        ...findPersonStands(context, token),
        ...findNounWished(context, token),
        ...findDemands(context, token),
        ...findUrged(context, token),
        ...findJudgements(context, token),
      ];
    case "ADJ":
      return [...prefixed, ...findJudgements(context, token)];
    default:
      return prefixed;
  }
}

/** Stands of somebody without a name are those of whom the text names afterwards. */
function toEchoed(context: StandContext, stands: readonly Stand[]): readonly Stand[] {
  const unnamed = stands.flatMap(({ holder, cue }) =>
    isNamed(holder) ? [] : [{ name: holder.name, token: cue }],
  );
  const echoes = findEchoes(context, unnamed);
  return stands.flatMap((stand) => {
    const holders = isNamed(stand.holder) ? undefined : echoes.get(stand.holder.name);
    return holders?.map((holder): Stand => ({ ...stand, holder })) ?? [stand];
  });
}

/** "U.S. experts" have a name in theirs, and none themselves. */
function isNamed({ name, named, type }: Stand["holder"]): boolean {
  return named && (type !== null || /^[^\p{Ll}]*$|\p{Lu}[^ ]*$/u.test(name));
}

/** "Ended her campaign", "defended his decision": nobody is for or against what is his, but for defending it; of his people he may be. */
function isOwn({ syntax, referents }: StandContext, { target, side, holder }: Stand): boolean {
  const owner = syntax.childOf(target, "nmod:poss");
  const isOfHolder = owner >= 0 && referents.at(owner)?.name === holder.name;
  return side === -1 && isOfHolder && referents.at(target) === null;
}

/** By token: 1 between quotation marks. */
function toQuoted({ parsed }: Syntax): Uint8Array {
  const quoted = new Uint8Array(parsed.tokens.length);
  for (const { from, to } of findQuotations(parsed)) quoted.fill(1, from, to);
  return quoted;
}
