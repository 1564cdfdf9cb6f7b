import type { Change } from "@/search/document/correction";
import type { ListedCorrection } from "@/search/document/listed-corrections";
import { type StanceClaim, toClaim } from "@/search/document/stance-claim";
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
    case "confirm":
      return strings.confirmed(strings.correctedKinds[change.facet], toValueText(change, strings));
    case "restate":
      return strings.renamed(toClaimText(change.from, strings), toClaimText(change.to, strings));
    case "retype":
      return strings.retyped(change.name, strings.actorTypes[change.type]);
    case "published":
      return strings.publishedSet(
        change.value === null ? strings.dateUnknown : toDateText(change.value, strings),
      );
    case "undo":
      return strings.undone;
  }
}

function toValueText(
  { facet, value }: Extract<Change, { kind: "remove" | "confirm" }>,
  strings: Strings,
): string {
  if (facet === "date") return toTimexText(value, strings);
  const claim = facet === "stance" ? toClaim(value) : null;
  return claim === null ? value : toClaimText(claim, strings);
}

/** Who stands how on what, in a few words. */
function toClaimText({ holder, stance, target }: StanceClaim, strings: Strings): string {
  return strings.stanceOf(holder ?? strings.author, strings.stances[stance], target);
}

/** Where a correction stands: taken up, waiting, or finding nothing. */
export function toStateText({ change, state, undone }: ListedCorrection, strings: Strings): string {
  if (undone) return strings.undoPending;
  if (change.kind === "confirm" && state === "applied") return strings.confirmedByReader;
  return strings.correctionStates[state];
}

/** What was said of a tag, beside it, as long as the index has not taken it up; of a confirmed one also after that. */
export function toSaidText({ change, state }: ListedCorrection, strings: Strings): string {
  if (change.kind === "confirm")
    return state === "applied" ? strings.confirmedByReader : strings.confirmedPending;
  return change.kind === "remove" ? strings.refusedPending : strings.correctionStates.pending;
}
