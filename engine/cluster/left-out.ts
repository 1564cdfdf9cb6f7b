import { logWarning } from "@/system/log";

/** Why a node that answers is left out of what is searched. */
export type LeftOutWhy = keyof typeof SAID;

const SAID = {
  "key-refused":
    "refuses the key, and what it alone holds is missing. Start it with the master key of the others; if its database is new, run `npm run index`.",
  "not-indexed": "has no part of the index. `npm run index` gives it one.",
  behind:
    "has another state of the index than the others and is left out. `npm run index` brings all to one.",
  unnamed:
    "holds documents and is not named here. Start this with the same PARALLAX_NODES as the last indexing run, or run `npm run index`.",
} as const;

/**
 * Writes into the log why nodes that answer are left out, for whoever runs them: each once, until it is otherwise. What readers are
 * shown is a gap, whatever the reason.
 */
export function toLeftOutLog(): (leftOut: ReadonlyMap<string, LeftOutWhy>) => void {
  let known: ReadonlyMap<string, LeftOutWhy> = new Map();
  return (leftOut) => {
    for (const [place, why] of leftOut)
      if (known.get(place) !== why) logWarning(`The search engine at ${place} ${SAID[why]}`);
    known = leftOut;
  };
}
