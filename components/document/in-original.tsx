import type { DocumentAnswer } from "@/search/answer/document-answer";
import type { Span } from "@/search/text/span";
import { useStrings } from "../strings/use-strings";
import { ORIGINAL_FRAME, type ShownOriginal, toMarkedOriginal } from "./original-link";

/** The way to a passage in the original, beside the text, where the passage can be marked there. */
export function InOriginal({
  view,
  original,
  place,
}: {
  view: DocumentAnswer;
  original: ShownOriginal | null;
  place: Span | undefined;
}) {
  const strings = useStrings();
  if (original?.shownAs !== "html" || place === undefined) return null;
  return (
    <>
      {" · "}
      <a
        className="quiet"
        href={toMarkedOriginal(view.id, place)}
        target={ORIGINAL_FRAME}
        onClick={openPanel}
      >
        {strings.original.here}
      </a>
    </>
  );
}

/** The frame stands in a panel that may be closed. */
function openPanel(): void {
  const panel = document.querySelector("#original details");
  panel?.setAttribute("open", "");
  panel?.scrollIntoView({ block: "nearest" });
}
