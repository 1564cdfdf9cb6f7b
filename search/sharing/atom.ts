import { XMLBuilder } from "fast-xml-parser";

/** A feed and what is in it; addresses are whole, times ISO 8601 in UTC. */
export type AtomFeed = {
  /** A URI that stays the same, wherever the site is reached. */
  readonly id: string;
  readonly title: string;
  /** The feed's address, and that of the page it is about. */
  readonly self: string;
  readonly page: string;
  /** When it last changed where it has no entry; with entries it is the last of theirs. */
  readonly since: string;
  readonly entries: readonly AtomEntry[];
};

export type AtomEntry = {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  /** ISO 639; null where it is unknown. */
  readonly language: string | null;
  /** Who wrote it; where nobody is named, who published it. */
  readonly authors: readonly string[];
  /** When it came in, and when it last changed. */
  readonly added: string;
  readonly updated: string;
  /** The document's day, month or year (ISO 8601); null where it is unknown. */
  readonly day: string | null;
  readonly collection: string;
  /** Its main actors. */
  readonly actors: readonly string[];
  readonly summary: string | null;
};

const builder = new XMLBuilder({
  attributeNamePrefix: "@",
  ignoreAttributes: false,
  format: true,
  suppressEmptyNode: true,
});

/** What a feed says of itself is in English; what is known of no language must not inherit that. */
const FEED_LANGUAGE = "en";
const UNKNOWN_LANGUAGE = "und";

/**
 * The feed as Atom 1.0 (RFC 4287). All text is plain text. A document's day may be a month or a year, which the dates of
 * Atom can't say, and readers take a date of Dublin Core for the time of an update: it is a category, and begins the summary.
 */
export function toAtom({ id, title, self, page, since, entries }: AtomFeed): string {
  const updated = entries
    .map((entry) => entry.updated)
    .concat(since)
    .sort()
    .at(-1);
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "utf-8" },
    feed: {
      "@xmlns": "http://www.w3.org/2005/Atom",
      "@xml:lang": FEED_LANGUAGE,
      id,
      title: toText(title),
      updated,
      generator: "Parallax",
      author: { name: "Parallax" },
      link: [
        { "@rel": "alternate", "@href": page },
        { "@rel": "self", "@type": "application/atom+xml", "@href": self },
      ],
      entry: entries.map(toEntry),
    },
  });
}

function toEntry(entry: AtomEntry): object {
  const { language, day, summary } = entry;
  return {
    "@xml:lang": language ?? UNKNOWN_LANGUAGE,
    id: entry.id,
    title: toText(entry.title),
    updated: entry.updated,
    published: entry.added,
    link: { "@rel": "alternate", "@type": "text/html", "@href": entry.page },
    author: entry.authors.map((name) => ({ name: toLegal(name) })),
    category: [
      { "@term": toLegal(entry.collection), "@scheme": "urn:parallax:collection" },
      ...(day === null ? [] : [{ "@term": `published:${day}`, "@scheme": "urn:parallax:published" }]),
      ...entry.actors.map((actor) => ({ "@term": toLegal(actor), "@scheme": "urn:parallax:actor" })),
    ],
    ...(day === null && summary === null
      ? {}
      : { summary: toText([day, summary].filter((part) => part !== null).join(" · ")) }),
  };
}

function toText(text: string): object {
  return { "@type": "text", "#text": toLegal(text) };
}

/** XML 1.0 has no place for most control characters, not even escaped. */
function toLegal(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ");
}
