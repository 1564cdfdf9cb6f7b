import type { Change, Correction } from "@/search/document/correction";
import { toStanceValue } from "@/search/document/stance-value";

/** A correction in words, for terminals and logs. */
export function toCorrectionText({ change, document }: Correction): string {
  return `${toChangeText(change)} ${document === null ? "in all documents" : `in ${document}`}`;
}

/** A change in words. */
export function toChangeText(change: Change): string {
  switch (change.kind) {
    case "remove":
      return `remove the ${change.facet} “${change.value}”`;
    case "rename":
      return `rename “${change.from}” to “${change.to}”`;
    case "stance":
      return `set ${change.holder ?? "the author"} ${change.stance} on “${change.target}”`;
    case "confirm":
      return `confirm the ${change.facet} “${change.value}”`;
    case "restate":
      return `set “${toStanceValue(change.from)}” to “${toStanceValue(change.to)}”`;
    case "retype":
      return `make “${change.name}” a ${change.type}`;
    case "published":
      return `set the published date to ${change.value ?? "unknown"}`;
    case "undo":
      return `undo ${change.correction}`;
  }
}
