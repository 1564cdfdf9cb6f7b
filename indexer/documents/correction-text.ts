import type { Change, Correction } from "@/search/document/correction";

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
    case "published":
      return `set the published date to ${change.value ?? "unknown"}`;
    case "undo":
      return `undo ${change.correction}`;
  }
}
