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
export type WrongStance = {
  readonly holder?: string;
  readonly target?: string;
  readonly stance?: "favor" | "against";
};

/** A text and the stances that nobody may read in it; `none`: it shows no stance at all. */
export type UnlikeStance = { readonly text: string; readonly never: "none" | readonly WrongStance[] };

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
