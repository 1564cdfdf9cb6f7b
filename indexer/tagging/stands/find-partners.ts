import type { StandContext } from "./stand-context";

/** What somebody has with another who is well disposed. */
const TIES =
  /^(?:relation|relationship|tie|friendship|partnership|alliance|cooperation|dialogue|diplomacy|bond|contact|rapprochement|link)s?$/;

/** With whom the object of a verb is had: "renewed relations with Norway", "his friendship with her"; none of ties between others. */
export function findPartners(context: StandContext, verb: number): readonly number[] {
  const { clauses, syntax } = context;
  const ties = clauses.objectsOf(verb).filter((object) => TIES.test(syntax.wordAt(object)));
  return ties.flatMap((tie) =>
    // The parser hangs the partner on the verb as often.
    [tie, verb]
      .flatMap((head) => clauses.obliquesOf(head))
      .filter(({ preposition, head, isClause }) => preposition === "with" && head > tie && !isClause)
      .map(({ head }) => head),
  );
}
