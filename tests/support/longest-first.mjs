import { statSync } from "node:fs";
import Sequencer from "@jest/test-sequencer";

/** What a test starts, by what takes longest; a file that starts nothing comes last. */
const KINDS = ["browser", "site", "engine", "slow"];

/** Runs test files that take long first, so that no worker is left alone with one at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return tests
      .map((test) => ({ test, kind: toKind(test.path), bytes: statSync(test.path).size }))
      .sort((a, b) => a.kind - b.kind || b.bytes - a.bytes)
      .map(({ test }) => test);
  }
}

function toKind(path) {
  const kind = KINDS.findIndex((name) => path.includes(`.${name}.test.`));
  return kind < 0 ? KINDS.length : kind;
}
