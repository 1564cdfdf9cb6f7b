import type { Referent } from "../who/referents";
import type { StandContext } from "./stand-context";

const SAID =
  /^(?:suggestion|proposal|argument|claim|statement|remark|comment|call|appeal|recommendation|announcement|accusation|allegation|warning)s?$/;
const NEAR = 4;

/**
 * Whose words those of somebody without a name were, where a text says it after them: "Experts argued …. A and B made the
 * suggestion in an article." By the name of the unnamed.
 */
export function findEchoes(
  context: StandContext,
  unnamed: readonly { readonly name: string; readonly token: number }[],
): ReadonlyMap<string, readonly Referent[]> {
  const { syntax, clauses, referents, wordAt } = context;
  const echoes = new Map<string, readonly Referent[]>();
  for (const [token] of syntax.parsed.tokens.entries()) {
    if (!SAID.test(wordAt(token)) || wordAt(syntax.childOf(token, "det")) !== "the") continue;
    const verb = syntax.headOf(token);
    if (verb < 0 || syntax.relationOf(token) !== "obj" || !context.basesAt(verb).includes("make")) continue;
    const speakers = clauses.doersOf(verb).flatMap((head) => referents.at(head) ?? []);
    const at = syntax.parsed.sentenceOf[token] ?? 0;
    const last = unnamed.findLast((one) => {
      const distance = at - (syntax.parsed.sentenceOf[one.token] ?? 0);
      return one.token < token && distance > 0 && distance <= NEAR;
    });
    if (last && speakers.length > 0 && speakers.every(({ named, type }) => named && type === "person"))
      echoes.set(last.name, speakers);
  }
  return echoes;
}
