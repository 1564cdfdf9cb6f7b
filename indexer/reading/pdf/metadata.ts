import { toAuthors } from "../draft/authors";
import type { Draft } from "../draft/draft";

/** What a PDF says of itself: its entries, and those of its XMP packet by their names (`dc:title`). */
export type PdfInfo = {
  readonly info: Readonly<Record<string, unknown>>;
  readonly get: (name: string) => unknown;
};

type Metadata = Pick<Draft, "title" | "authors" | "publisher" | "published" | "details">;

/**
 * The metadata of a PDF. The title is one that a person gave, not the name of a file or program. The day is one of publication only:
 * when the file was made says nothing of that, and is a detail.
 */
export function toPdfMetadata({ info, get }: PdfInfo): Metadata {
  const creators = toAuthors(toTexts(get("dc:creator")));
  const authors = creators.length > 0 ? creators : toAuthors(toTexts(info.Author));
  return {
    title: [...toTexts(get("dc:title")), ...toTexts(info.Title)].find((title) => !isFileName(title)),
    authors: authors.filter((name) => !isAccount(name)),
    publisher: toTexts(get("dc:publisher"))[0],
    published: PUBLISHED.flatMap((name) => toTexts(get(name)))[0],
    details: toDetails(info),
  };
}

const PUBLISHED = ["prism:publicationdate", "prism:coverdate", "prism:publicationDate", "prism:coverDate"];

function toTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(toTexts);
  if (typeof value !== "string") return [];
  const text = value.replace(/\s+/g, " ").trim();
  return text === "" ? [] : [text];
}

/** The name of a file or of a program's empty page: an ending, a path, words joined by low lines. */
function isFileName(title: string): boolean {
  if (
    /^(?:untitled|unbenannt|sans titre|microsoft (?:word|powerpoint)|powerpoint[- ]pr|(?:document|dokument|slide|layout|page|scan|print)\s*\d*$)/i.test(
      title,
    )
  )
    return true;
  if (/\.(?:docx?|pdf|tex|dvi|indd|qxd|pptx?|xlsx?|odt|rtf|pmd|html?|txt|ps|ai)$/i.test(title)) return true;
  return (
    /^(?:[a-z]:)?[\\/]|:\/\//i.test(title) ||
    (!title.includes(" ") && /_|\d.*-|-.*\d/.test(title)) ||
    !/\p{L}{2}/u.test(title)
  );
}

/** The name of an account of a machine, not of a person: one word in small letters. */
function isAccount(name: string): boolean {
  return /^[\p{Ll}\d._-]+$/u.test(name);
}

const DETAILS = { Subject: "subject", Keywords: "keywords" } as const;

function toDetails(info: PdfInfo["info"]): Record<string, string> {
  const named = Object.entries(DETAILS).flatMap(([key, name]) => {
    const text = toTexts(info[key])[0];
    return text === undefined ? [] : [[name, text.slice(0, 500)] as const];
  });
  const made = toMade(info.CreationDate);
  return Object.fromEntries(made === null ? named : [...named, ["file made", made] as const]);
}

/** D:20240131… as 2024-01-31; null where it is none. */
function toMade(written: unknown): string | null {
  const found = typeof written === "string" ? /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(written) : null;
  return found ? found.slice(1).join("-") : null;
}
