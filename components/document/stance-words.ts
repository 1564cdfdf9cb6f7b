import { CORRECTION_RULE } from "@/search/document/correction";
import type { StanceTag } from "@/search/document/document";
import type { Strings } from "../strings/en";
import type { Subject } from "./correction-subject";

/** What takes the side, in words: the word of the text that does, where one does, and what kind of thing it is. */
export function toSideText({ kind, stance, cue, rule }: StanceTag, text: string, strings: Strings): string {
  if (rule === CORRECTION_RULE) return strings.setByReader;
  const side = strings.sides[kind][stance];
  return cue === null ? side : strings.byCue(text.slice(...cue), side);
}

/** A stance as what a reader may say is wrong. */
export function toStanceSubject({ target, holder, stance }: StanceTag, strings: Strings): Subject {
  const label = strings.stanceOf(holder ?? strings.author, strings.stances[stance], target);
  return { kind: "stance", target, holder, stance, label };
}
