import { toDocumentPath } from "@/search/query/paths";
import type { Span } from "@/search/text/span";

/** The file that a document was read from, as far as its page shows it. */
export type ShownOriginal = {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** How a browser shows it, a web page without scripts; null where it can only be taken away. */
  readonly shownAs: "html" | "pdf" | "picture" | null;
  /** False where the document came in it with others. */
  readonly isWhole: boolean;
};

/** The name of the frame that shows the original, which links go to. */
export const ORIGINAL_FRAME = "original-frame";

/** Where the original is shown. */
export function toOriginalView(id: string): string {
  return `${toDocumentPath(id)}/original`;
}

/** Where the file is taken away. */
export function toOriginalFile(id: string): string {
  return `/api${toDocumentPath(id)}/original`;
}

/** Where the original of a document with pages is shown from one of them on. */
export function toOriginalPage(id: string, page: number): string {
  return `${toOriginalView(id)}#page=${page}`;
}

/** Where a web page is shown with a passage of its text marked. */
export function toMarkedOriginal(id: string, [start, end]: Span): string {
  return `${toOriginalView(id)}?mark=${start}-${end}#mark`;
}
