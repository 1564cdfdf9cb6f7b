import { useStrings } from "../strings/use-strings";
import { openOriginal } from "./open-original";
import { ORIGINAL_FRAME, type ShownOriginal, toOriginalPage } from "./original-link";

/** The page that something is on; where a browser shows the original, the way to that page of it, beside the text. */
export function PageLink({
  id,
  page,
  original,
}: {
  id: string;
  page: number;
  original: ShownOriginal | null;
}) {
  const strings = useStrings();
  if (original?.shownAs !== "pdf") return <span>{strings.page(page)}</span>;
  return (
    <a
      className="quiet"
      href={toOriginalPage(id, page)}
      target={ORIGINAL_FRAME}
      onClick={openOriginal}
      title={strings.original.atPage(page)}
    >
      {strings.page(page)}
    </a>
  );
}
