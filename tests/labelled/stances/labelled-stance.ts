import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A sentence that shows one stance: who holds it, on what phrase of the sentence, which side, and by words or by an act. */
export type LabelledStance = {
  /** The class of the tables that shows it, if its word is in one. */
  readonly frame: string;
  readonly kind: "act" | "statement";
  readonly stance: "favor" | "against";
  readonly holder: string;
  readonly target: string;
  readonly text: string;
};

/** A stance that a text doesn't show: what is left out may be anything. */
type WrongStance = {
  readonly holder?: string;
  readonly target?: string;
  readonly stance?: "favor" | "against";
};

/** A text and the stances that nobody may read in it; `none`: it shows no stance at all. */
export type UnlikeStance = { readonly text: string; readonly never: "none" | readonly WrongStance[] };

/** A stance as it was found, as far as these sentences ask. */
export type FoundStance = {
  readonly holder: string | null;
  readonly target: string;
  readonly stance: string;
};

/** The stances found that a text must not show. Names fit as `isSameName` says. */
export function toWrongOnes<T extends FoundStance>(
  found: readonly T[],
  { never }: UnlikeStance,
): readonly T[] {
  const sided = found.filter(({ stance }) => stance !== "neutral");
  if (never === "none") return sided;
  return sided.filter((one) =>
    never.some(
      ({ holder, target, stance }) =>
        (holder === undefined || isSameName(holder, one.holder ?? "")) &&
        (target === undefined || isSameName(target, one.target)) &&
        (stance === undefined || stance === one.stance),
    ),
  );
}

/** Whether two names are the same, or one ends with the other and has but titles or first names in front. */
export function isSameName(name: string, other: string): boolean {
  const [short, long] = [toWords(name), toWords(other)].sort((a, b) => a.length - b.length);
  if (!short || !long || short.length === 0) return false;
  const isEnd = short.every((word, at) => word === long[long.length - short.length + at]);
  return isEnd && !long.slice(0, -short.length).some((word) => RELATING.test(word));
}

/** With these in front of a name, the whole is something else: "sanctions on Iran". */
const RELATING = /^(?:of|on|in|for|against|to|from|by|with|and)$/;

function toWords(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !/^(?:the|an?|s)$/.test(word));
}

/** The sentences of a file of this folder: tab-separated, a heading first. All written for this project. */
export function readLabelledStances(file: string): readonly LabelledStance[] {
  const [, ...rows] = readFileSync(join("tests/labelled/stances", file), "utf8").trimEnd().split("\n");
  return rows.map((row) => {
    const [frame = "", kind, stance, holder = "", target = "", text = ""] = row.split("\t");
    return {
      frame,
      kind: kind === "act" ? "act" : "statement",
      stance: stance === "favor" ? "favor" : "against",
      holder,
      target,
      text,
    };
  });
}
