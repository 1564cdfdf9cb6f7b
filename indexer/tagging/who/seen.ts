import type { Syntax } from "../syntax/syntax";
import type { Somebody } from "./somebody";
import { isSubject } from "./subjects";

/** A phrase that was read: whom it stands for, null where for a thing, and where it stands. */
export type Seen = {
  readonly who: Somebody | null;
  readonly token: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly isPlural: boolean;
  readonly isSubject: boolean;
  /** The subject of what the sentence itself says. */
  readonly isMain: boolean;
  /** It only says whose or which: "Trump" in "Trump's lawyer". */
  readonly isInside: boolean;
};

/** What was read of a text so far, the last of it within reach. */
export type SeenSoFar = {
  readonly add: (one: Omit<Seen, "sentence" | "paragraph" | "isSubject" | "isMain" | "isInside">) => void;
  /** Calls back with one after another, the latest first, until that says false or a page back is reached. */
  readonly forLatest: (call: (one: Seen) => boolean) => void;
  /** How often somebody was spoken of. */
  readonly timesOf: (who: Somebody) => number;
};

const MOST = 80;
const INSIDE = new Set(["compound", "amod", "nmod:poss", "nmod", "nmod:desc", "nmod:unmarked"]);

/** Opens what was read, at the beginning of a text. */
export function openSeen(syntax: Syntax): SeenSoFar {
  const { sentences, sentenceOf } = syntax.parsed;
  const times = new Map<Somebody, number>();
  let seen: Seen[] = [];
  return {
    add: ({ who, token, isPlural }) => {
      const sentence = sentenceOf[token] ?? 0;
      const top = toTop(syntax, token);
      const relation = syntax.relationOf(top);
      const isASubject = isSubject(syntax, top);
      const paragraph = sentences[sentence]?.paragraph ?? 0;
      seen.push({
        who,
        token,
        isPlural,
        sentence,
        paragraph,
        isSubject: isASubject,
        isMain: isASubject && isMainClause(syntax, syntax.headOf(top)),
        isInside: !isASubject && INSIDE.has(relation),
      });
      if (seen.length > MOST * 2) seen = seen.slice(-MOST);
      if (who) times.set(who, (times.get(who) ?? 0) + 1);
    },
    forLatest: (call) => {
      for (let at = seen.length - 1; at >= 0; at--) {
        const one = seen[at];
        if (!one || !call(one)) return;
      }
    },
    timesOf: (who) => times.get(who) ?? 0,
  };
}

/** From a name to the title that it hangs on. */
export function toTop(syntax: Syntax, token: number): number {
  let at = token;
  for (let step = 0; step < 4; step++) {
    const relation = syntax.relationOf(at);
    if (relation !== "flat" && relation !== "appos" && relation !== "conj") break;
    if (syntax.partOf(syntax.headOf(at)) === "VERB") break;
    at = syntax.headOf(at);
  }
  return at;
}

function isMainClause(syntax: Syntax, verb: number): boolean {
  let at = verb;
  for (let step = 0; step < 4 && syntax.relationOf(at) === "conj"; step++) at = syntax.headOf(at);
  return at >= 0 && syntax.headOf(at) < 0;
}
