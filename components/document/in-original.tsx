import type { DocumentAnswer } from "@/search/answer/document-answer";
import type { Span } from "@/search/text/span";
import { useStrings } from "../strings/use-strings";
import { openOriginal } from "./open-original";
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
        onClick={openOriginal}
      >
        {strings.original.here}
      </a>
    </>
  );
}
