import { statSync } from "node:fs";
import Sequencer from "@jest/test-sequencer";

/** Files that take minutes, however short they are. */
const LONGEST = ["oracle/exactness", "evaluation/floors", "relevance/addresses"];
/** What a test starts, by what takes longest; a file that starts nothing comes last. */
const KINDS = [".browser.", ".site.", ".engine.", ".slow."];

/** Runs test files that take long first, so that no worker is left alone with one at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return tests
      .map((test) => ({ test, rank: toRank(test.path), bytes: statSync(test.path).size }))
      .sort((a, b) => a.rank - b.rank || b.bytes - a.bytes)
      .map(({ test }) => test);
  }
}

function toRank(path) {
  const names = [...LONGEST, ...KINDS];
  const rank = names.findIndex((name) => path.includes(name));
  return rank < 0 ? names.length : rank;
}
