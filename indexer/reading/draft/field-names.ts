import type { Draft } from "./draft";

/**
 * The names that each piece of metadata has in front matter, records and exports of the usual tools (Media Cloud, news-please,
 * trafilatura, Datashare, Zotero, JSON Feed, schema.org, archives of X) and in tables of German, French, Spanish, Portuguese and Italian, best first, as `toPlainName` writes them. Days of
 * collection, download and change (`collect_date`, `date_download`, `date_modify`, `indexed` …) are not among them.
 */
export const FIELD_NAMES = {
  id: ["id", "idstr", "uid", "guid"],
  title: [
    "title",
    "headline",
    "webtitle",
    "name",
    "titlepage",
    "titlerss",
    "titel",
    "titre",
    "título",
    "titulo",
    "titolo",
  ],
  publisher: [
    "publicationtitle",
    "containertitle",
    "publisher",
    "medianame",
    "sourcename",
    "source",
    "outlet",
    "sitename",
    "publication",
    "newspaper",
    "sourcehostname",
    "hostname",
    "sourcedomain",
    "domain",
    "host",
  ],
  authors: [
    "authors",
    "author",
    "byline",
    "speaker",
    "speakers",
    "creators",
    "creator",
    "authorname",
    "dccreator",
    "autor",
    "autoren",
    "autores",
    "auteur",
    "auteurs",
    "autore",
    "autori",
  ],
  published: [
    "published",
    "datepublished",
    "publishdate",
    "datepublish",
    "publishedat",
    "publicationdate",
    "publisheddate",
    "publishedtime",
    "datepublication",
    "pubdate",
    "webpublicationdate",
    "firstpublished",
    "firstpublishedat",
    "date",
    "issued",
    "createdat",
    "createdutc",
    "datum",
    "fecha",
    "publicationyear",
    "year",
  ],
  language: [
    "language",
    "lang",
    "inlanguage",
    "languagecode",
    "locale",
    "sprache",
    "langue",
    "idioma",
    "lingua",
  ],
  url: [
    "url",
    "link",
    "canonicalurl",
    "weburl",
    "sourceurl",
    "storyurl",
    "externalurl",
    "documenturl",
    "permalink",
    "mainentityofpage",
    "@id",
    "source",
  ],
  collection: ["collection"],
} as const satisfies Partial<Record<keyof Draft, readonly string[]>>;

export type FieldName = keyof typeof FIELD_NAMES;

/** The names that a whole text has in a record, best first. */
export const WHOLE_TEXT_NAMES: readonly string[] = [
  "text",
  "contenttext",
  "body",
  "articlebody",
  "bodytext",
  "content",
  "contenthtml",
  "contentencoded",
  "article",
  "fulltext",
  "maintext",
  "storytext",
  "textcontent",
  "rawtext",
  "selftext",
  "volltext",
  "inhalt",
  "texte",
  "texto",
  "testo",
];

/** The names of what stands for a text where there is no whole one. */
export const SHORT_TEXT_NAMES: readonly string[] = [
  "message",
  "abstractnote",
  "abstract",
  "summary",
  "excerpt",
  "description",
];

/** A field's name without the signs, blanks and capitals that tools write differently: `Publication Title` is `publicationtitle`. */
export function toPlainName(name: string): string {
  return name.toLowerCase().replace(/[^@\p{L}\p{N}]+/gu, "");
}
