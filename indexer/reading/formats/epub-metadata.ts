import { unzipSync } from "fflate";
import { DOMParser } from "linkedom";
import type { Draft } from "../draft/draft";

/** A larger file in a book is not its package. */
const LARGEST_PACKAGE = 8 * 1024 * 1024;

type Metadata = Pick<Draft, "title" | "authors" | "publisher" | "published">;

/** What the package of a book (EPUB) says of it: all its creators, its publisher and its day of publication. */
export function readBookMetadata(bytes: Uint8Array): Metadata {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      originalSize < LARGEST_PACKAGE && (name.endsWith(".opf") || name === CONTAINER),
  });
  const root = /full-path=["']([^"']+)["']/.exec(toXml(files[CONTAINER]))?.[1] ?? "";
  const document = new DOMParser().parseFromString(toXml(files[root]), "text/xml");
  const all = [...document.querySelectorAll("*")];
  const named = (name: string): readonly Element[] =>
    all.filter(({ tagName }) => tagName.toLowerCase() === `dc:${name}`);
  const textsOf = (name: string): readonly string[] =>
    named(name).flatMap(({ textContent }) => textContent?.trim() || []);
  return {
    title: textsOf("title")[0],
    authors: textsOf("creator"),
    publisher: textsOf("publisher")[0],
    published: toPublished(named("date")),
  };
}

const CONTAINER = "META-INF/container.xml";

function toXml(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "" : new TextDecoder().decode(bytes);
}

/** Of several dates that which says that it is of publication; one of change or creation is none. */
function toPublished(dates: readonly Element[]): string | undefined {
  const events = dates.map(
    (date) => [date.getAttribute("opf:event")?.toLowerCase() ?? "", date.textContent?.trim()] as const,
  );
  const found =
    events.find(([event]) => /publication|issued/.test(event)) ?? events.find(([event]) => event === "");
  return found?.[1] || undefined;
}
