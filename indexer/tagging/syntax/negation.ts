import type { Syntax } from "./syntax";

const NEGATIONS = new Set([
  "not",
  "cannot",
  "n't",
  "n’t",
  "never",
  "hardly",
  "barely",
  "neither",
  "nor",
  "scarcely",
]);
const NONE = new Set(["no", "none", "nobody", "nothing", "neither", "few"]);
const MODALS = new Set("could may might would should must can will shall ’d 'd ’ll 'll".split(" "));

/** Whether a predicate is denied: "did not", "no longer", "nobody did", "did nothing". */
export function isNegated(syntax: Syntax, predicate: number): boolean {
  return syntax.childrenOf(predicate).some((child) => isDenial(syntax, child));
}

function isDenial({ relationOf, wordAt, childOf }: Syntax, child: number): boolean {
  const word = wordAt(child);
  switch (relationOf(child)) {
    case "advmod":
    case "aux":
    case "cc":
    case "cc:preconj":
      return NEGATIONS.has(word) || (word === "longer" && wordAt(child - 1) === "no");
    case "nsubj":
    case "obj":
    case "nsubj:pass":
      return NONE.has(word) || NONE.has(wordAt(childOf(child, "det", "cc:preconj")));
    case "det":
      return word === "no";
    default:
      return false;
  }
}

/** The auxiliary that weakens a predicate ("could", "would"); empty where there is none. */
export function toModal({ childrenOf, wordAt }: Syntax, predicate: number): string {
  return wordAt(childrenOf(predicate, "aux").find((child) => MODALS.has(wordAt(child))) ?? -1);
}
