import { Feed } from "feed";

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
  /** Who wrote it; where nobody is named, who published it. */
  readonly authors: readonly string[];
  /** When it came in, and when it last changed. */
  readonly added: string;
  readonly updated: string;
  readonly summary: string | null;
};

/** The feed as Atom 1.0 (RFC 4287). */
export function toAtom({ id, title, self, page, since, entries }: AtomFeed): string {
  const updated =
    entries
      .map((entry) => entry.updated)
      .concat(since)
      .sort()
      .at(-1) ?? since;
  const feed = new Feed({
    id,
    title: toLegal(title),
    link: page,
    feedLinks: { atom: self },
    updated: new Date(updated),
    generator: "Parallax",
    author: { name: "Parallax" },
  });
  for (const entry of entries)
    feed.addItem({
      id: entry.id,
      title: toLegal(entry.title),
      link: entry.page,
      date: new Date(entry.updated),
      published: new Date(entry.added),
      ...(entry.summary === null ? {} : { description: escaped(toLegal(entry.summary)) }),
      author: entry.authors.map((name) => ({ name: toLegal(name) })),
    });
  return feed.atom1();
}

/** XML 1.0 has no place for most control characters, not even escaped. */
function toLegal(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ");
}

/** Summaries are read as HTML. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
