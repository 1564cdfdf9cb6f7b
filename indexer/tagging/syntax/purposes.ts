import type { Syntax } from "./syntax";

const USING =
  /^(?:us(?:e|es|ed|ing)|exercis(?:e|es|ed|ing)|wield(?:s|ed|ing)?|invok(?:e|es|ed|ing)|exert(?:s|ed|ing)?|exploit(?:s|ed|ing)?|leverag(?:e|es|ed|ing)|seiz(?:e|es|ed|ing)|utili[sz](?:e|es|ed|ing))$/;

/**
 * The verb of using that a clause with "to" is the purpose of, though the parser hangs it on what is used: "used its power to
 * protect them", "used his right to speak". -1 for none.
 */
export function findUsing({ childrenOf, headOf, relationOf, wordAt }: Syntax, verb: number): number {
  const used = headOf(verb);
  const above = used < 0 ? -1 : headOf(used);
  const isPurpose =
    relationOf(verb) === "acl" && childrenOf(verb, "mark").some((one) => wordAt(one) === "to");
  return isPurpose && above >= 0 && relationOf(used) === "obj" && USING.test(wordAt(above)) ? above : -1;
}
