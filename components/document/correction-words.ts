import type { Change } from "@/search/document/correction";
import type { ListedCorrection } from "@/search/document/listed-corrections";
import { toStanceParts } from "@/search/document/stance-value";
import type { Strings } from "../strings/en";
import { toDateText, toTimexText } from "../ui/dates";

/** A change as the reader sees it. */
export function toChangeText(change: Change, strings: Strings): string {
  switch (change.kind) {
    case "remove":
      return strings.removed(strings.correctedKinds[change.facet], toValueText(change, strings));
    case "rename":
      return strings.renamed(change.from, change.to);
    case "stance":
      return strings.stanceSet(
        change.holder ?? strings.author,
        strings.stances[change.stance],
        change.target,
      );
    case "published":
      return strings.publishedSet(
        change.value === null ? strings.dateUnknown : toDateText(change.value, strings),
      );
    case "undo":
      return strings.undone;
  }
}

function toValueText({ facet, value }: Extract<Change, { kind: "remove" }>, strings: Strings): string {
  if (facet === "date") return toTimexText(value, strings);
  const parts = facet === "stance" ? toStanceParts(value) : null;
  if (parts === null) return value;
  return strings.stanceOf(parts.holder || strings.author, strings.stances[parts.stance], parts.target);
}

/** Where a correction stands: taken up, waiting, or finding nothing. */
export function toStateText({ state, undone }: ListedCorrection, strings: Strings): string {
  return undone ? strings.undoPending : strings.correctionStates[state];
}
