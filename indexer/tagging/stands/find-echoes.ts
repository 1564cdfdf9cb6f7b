import type { Referent } from "../who/referents";
import type { StandContext } from "./stand-context";

const SAID =
  /^(?:suggestion|proposal|argument|claim|statement|remark|comment|call|appeal|recommendation|announcement|accusation|allegation|warning)s?$/;
/** How many sentences back. */
const NEAR = 4;

/** Somebody without a name, where he takes a side. */
export type Unnamed = { readonly name: string; readonly token: number };

/**
 * Whose words those of somebody without a name were, where a text says it after them: "Experts argued …. A and B made the
 * suggestion in an article." By the name of the unnamed.
 */
export function findEchoes(
  context: StandContext,
  unnamed: readonly Unnamed[],
): ReadonlyMap<string, readonly Referent[]> {
  const { sentenceOf, tokens } = context.syntax.parsed;
  const echoes = new Map<string, readonly Referent[]>();
  const lasts = toLastInSentences(context, unnamed);
  for (let token = 0; token < tokens.length && lasts.size > 0; token++) {
    const speakers = findNamedSpeakers(context, token);
    const last = speakers.length > 0 ? toLastBefore(lasts, sentenceOf[token] ?? 0) : null;
    if (last !== null) echoes.set(last, speakers);
  }
  return echoes;
}

type Last = { readonly name: string; readonly order: number };

/** The last of the unnamed in each sentence. */
function toLastInSentences({ syntax }: StandContext, unnamed: readonly Unnamed[]): ReadonlyMap<number, Last> {
  const { sentenceOf } = syntax.parsed;
  return new Map(unnamed.map(({ name, token }, order) => [sentenceOf[token] ?? 0, { name, order }]));
}

/** The last of the unnamed in the sentences right before one. */
function toLastBefore(lasts: ReadonlyMap<number, Last>, sentence: number): string | null {
  let last: Last | null = null;
  for (let distance = 1; distance <= NEAR; distance++) {
    const one = lasts.get(sentence - distance);
    if (one && (last === null || one.order > last.order)) last = one;
  }
  return last?.name ?? null;
}

/** Who "made the suggestion": persons with names, or nobody. */
function findNamedSpeakers(context: StandContext, token: number): readonly Referent[] {
  const { basesAt, clauses, referents, syntax, wordAt } = context;
  const isOfVerb = SAID.test(wordAt(token)) && syntax.relationOf(token) === "obj";
  if (!isOfVerb || wordAt(syntax.childOf(token, "det")) !== "the") return [];
  const verb = syntax.headOf(token);
  if (!basesAt(verb).includes("make")) return [];
  const speakers = clauses.doersOf(verb).flatMap((head) => referents.at(head) ?? []);
  return speakers.every(({ named, type }) => named && type === "person") ? speakers : [];
}
