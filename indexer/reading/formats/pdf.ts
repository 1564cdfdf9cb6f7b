import { type Drafts, type ReadOptions, Unreadable } from "../draft/draft";
import { toPdfMetadata } from "../pdf/metadata";
import { openPdf } from "../pdf/open-pdf";
import { readPages } from "../pdf/read-pages";
import { toTextOfPages } from "../pdf/to-text";

/**
 * A PDF: its text in the order in which it is read, with its pages; that of pages that are pictures is recognised.
 *
 * @throws Unreadable when it cannot be opened or there is no text in it.
 */
export async function readPdf(bytes: Uint8Array, _name = "", { onPage }: ReadOptions = {}): Promise<Drafts> {
  const pdf = await openPdf(bytes);
  try {
    const { pages, problems } = await readPages(pdf, onPage);
    if (pages.every(({ lines, aside }) => lines.length + aside.length === 0))
      throw new Unreadable(problems[0]?.reason ?? "There is no text in this PDF.");
    const metadata = toPdfMetadata(await pdf.readInfo());
    return {
      drafts: [
        {
          ...metadata,
          origin: "metadata",
          text: toTextOfPages(pages),
          isLoose: metadata.title === undefined,
          isRecognised: pages.some(({ isRecognised }) => isRecognised),
        },
      ],
      problems,
    };
  } finally {
    await pdf.close();
  }
}
