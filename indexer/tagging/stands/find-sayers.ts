import type { StandContext } from "./stand-context";

/** What somebody says or thinks, so that who echoes it agrees with him. */
const SAID =
  /^(?:sentiment|view|viewpoint|opinion|remark|comment|word|call|appeal|plea|position|stance|statement|assessment|belief|conviction|argument|message|outlook|concern|worry|worrie|optimism|criticism)s?$/;

/** Whose words or thoughts the object of a verb is, where a name says so: "echoed the mayor's remarks", "shares the view of the mayor". */
export function findSayers(context: StandContext, verb: number): readonly number[] {
  const { clauses, syntax } = context;
  return clauses
    .objectsOf(verb)
    .filter((object) => object > verb && SAID.test(syntax.wordAt(object)))
    .flatMap((object) => {
      const owner = syntax.childOf(object, "nmod:poss");
      if (owner >= 0) return syntax.partOf(owner) === "PRON" ? [] : clauses.joinedTo(owner);
      return clauses
        .obliquesOf(object)
        .filter(({ preposition, isClause }) => preposition === "of" && !isClause)
        .map(({ head }) => head);
    });
}
