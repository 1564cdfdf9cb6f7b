import type { Origin } from "@/search/document/document";
import { toAuthors } from "./authors";
import type { Draft } from "./draft";
import { toWrittenNames } from "./named-things";

/** The usual names of each piece of metadata, in front matter and records alike; the first that is there counts. */
const NAMES = {
  id: ["id", "_id", "uid", "guid"],
  title: ["title", "headline", "name"],
  publisher: ["publisher", "source", "outlet", "site_name", "publication"],
  authors: ["author", "byline", "speaker", "creator", "authors"],
  published: [
    "published",
    "date",
    "published_at",
    "publishedat",
    "publication_date",
    "pubdate",
    "datepublished",
    "created_at",
  ],
  language: ["language", "lang", "locale"],
  url: ["url", "link", "source_url", "canonical_url", "permalink"],
  collection: ["collection"],
} as const satisfies Partial<Record<keyof Draft, readonly string[]>>;

type FieldName = Exclude<keyof typeof NAMES, "authors">;

/** The names a text may stand under in a record. */
export const TEXT_NAMES = [
  "text",
  "body",
  "content",
  "article",
  "fulltext",
  "full_text",
  "maintext",
  "description",
] as const;

/** Metadata by its usual names; any other plain value becomes a detail. */
export function toMetadata(
  fields: Readonly<Record<string, unknown>>,
  origin: Origin,
): Omit<Draft, "text" | "isLoose"> {
  const entries = Object.entries(fields).flatMap(([name, value]) => {
    const plain = toPlainValue(value);
    return plain === null ? [] : [[name, plain] as const];
  });
  const used = new Set<string>();
  const get = (wanted: FieldName): string | undefined => {
    for (const name of NAMES[wanted]) {
      const found = entries.find(([key]) => key.toLowerCase().replaceAll("-", "_") === name);
      if (found) {
        used.add(found[0]);
        return found[1];
      }
    }
    return undefined;
  };
  /** Of the first name that names somebody. */
  const getAuthors = (): readonly string[] => {
    for (const name of NAMES.authors) {
      const key = Object.keys(fields).find((one) => one.toLowerCase().replaceAll("-", "_") === name);
      const authors = key === undefined ? [] : toAuthors(toWrittenNames(fields[key]));
      if (key !== undefined && authors.length > 0) {
        used.add(key);
        return authors;
      }
    }
    return [];
  };
  const metadata = {
    origin,
    id: get("id"),
    title: get("title"),
    publisher: get("publisher"),
    authors: getAuthors(),
    published: get("published"),
    language: get("language"),
    url: get("url"),
    collection: get("collection"),
  };
  const isDetail = ([name]: readonly [string, string]): boolean =>
    !used.has(name) && !TEXT_NAMES.some((text) => text === name.toLowerCase());
  return {
    ...metadata,
    details: Object.fromEntries(entries.filter(isDetail).map(([name, value]) => [name, value.slice(0, 500)])),
  };
}

/** Text, number or date as text; lists of them with commas; a named thing by its name; anything else is no value. */
function toPlainValue(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.flatMap((one) => toPlainValue(one) ?? []).join(", ") || null;
  if (typeof value === "object" && value !== null && "name" in value) return toPlainValue(value.name);
  return null;
}
