import type { Sharing } from "@/search/query/saved-search";
import { useStrings } from "../strings/use-strings";

/** Whose a saved search is and who sees it, as a line of text. */
export function SharingMark({ sharing: { owner, mine, visibility, groups } }: { sharing: Sharing }) {
  const strings = useStrings();
  const seenBy =
    visibility === "group" ? strings.sharing.sharedWith(groups) : strings.sharing.visibilities[visibility];
  return (
    <>
      {[
        mine ? strings.sharing.mine : owner === null ? strings.sharing.nobodys : strings.sharing.of(owner),
        seenBy,
      ].join(" · ")}
    </>
  );
}
