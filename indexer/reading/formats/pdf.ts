import { toReason } from "@/system/files";
import { toAuthors } from "../draft/authors";
import { toPlainCharacters } from "../draft/characters";
import { type Drafts, Unreadable } from "../draft/draft";

/**
 * A PDF with a text layer.
 *
 * @throws Unreadable when it cannot be opened or holds pictures only.
 */
export async function readPdf(bytes: Uint8Array): Promise<Drafts> {
  const { extractText, getDocumentProxy, getMeta } = await import("unpdf");
  let pages: readonly string[];
  let info: Record<string, unknown>;
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    pages = (await extractText(document, { mergePages: false })).text;
    info = (await getMeta(document)).info as Record<string, unknown>;
  } catch (error) {
    throw new Unreadable(`This PDF cannot be opened; it may be damaged or locked (${toReason(error)}).`);
  }
  const text = toParagraphs(pages);
  if (text.trim() === "")
    throw new Unreadable(
      "This PDF has no text; its pages are pictures. Run it through text recognition first.",
    );
  return {
    drafts: [
      {
        origin: "metadata",
        title: toRealTitle(info.Title),
        authors: toAuthors(toRealTitle(info.Author) ?? ""),
        text,
        isLoose: toRealTitle(info.Title) === undefined,
      },
    ],
    problems: [],
  };
}

/** Lines of a page joined into paragraphs: one ends where a line that is clearly shorter ends a sentence. */
function toParagraphs(pages: readonly string[]): string {
  const lines = pages
    .flatMap((page) => [...toPlainCharacters(page).split("\n"), ""])
    .map((line) => line.trim());
  const longest = Math.max(...lines.map((line) => line.length), 0);
  let text = "";
  for (const line of lines) {
    if (line === "") continue;
    const isEnd = line.length < longest * 0.8 && /[.!?:”"]$/.test(line);
    text += /\p{Ll}-$/u.test(line) ? line.slice(0, -1) : `${line}${isEnd ? "\n\n" : " "}`;
  }
  return text;
}

/** A title that a person gave, not the name of the file it was printed from. */
function toRealTitle(value: unknown): string | undefined {
  const title = typeof value === "string" ? value.trim() : "";
  return title === "" || /^untitled|\.(docx?|pdf|tex|indd)$|^microsoft word/i.test(title) ? undefined : title;
}
