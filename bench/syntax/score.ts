import type { SentenceReading } from "@/encoder/open-reading";
import type { Tree } from "./treebank";

/** Shares of words attached as the treebank has it, alone and with the right relation; of all, and of subjects and objects. */
export type SyntaxScore = {
  readonly words: number;
  readonly attached: number;
  readonly labelled: number;
  readonly core: number;
  readonly coreAttached: number;
  readonly coreLabelled: number;
};

const CORE = new Set(["nsubj", "nsubj:pass", "csubj", "csubj:pass", "obj", "iobj"]);

/** Counts how readings agree with trees, all words counted, punctuation too. */
export function toSyntaxScore(
  trees: readonly Tree[],
  readings: readonly SentenceReading[],
  names: readonly string[],
): SyntaxScore {
  const score = { words: 0, attached: 0, labelled: 0, core: 0, coreAttached: 0, coreLabelled: 0 };
  for (const [index, tree] of trees.entries())
    for (const [at, head] of tree.heads.entries()) {
      const reading = readings[index];
      const isAttached = reading?.heads[at] === head - 1;
      const isLabelled = isAttached && names[reading?.relations[at] ?? -1] === tree.relations[at];
      const isCore = CORE.has(tree.relations[at] ?? "");
      score.words += 1;
      score.attached += Number(isAttached);
      score.labelled += Number(isLabelled);
      score.core += Number(isCore);
      score.coreAttached += Number(isCore && isAttached);
      score.coreLabelled += Number(isCore && isLabelled);
    }
  return score;
}
