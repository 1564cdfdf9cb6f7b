import type { LinkedData, LinkedObject } from "./linked-data";
import { toLinkedTexts } from "./linked-data";
import type { Meta } from "./meta";
import { findPageArticles, findPages, findStating, type PageClues } from "./page-objects";

/** Names of `<meta>` elements that state the day of publication, the surest first. */
const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "article:published",
  "rnews:datepublished",
  "datepublished",
  "article:datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "cXenseParse:recs:articlepublishtime",
  "bt:pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publishtime",
  "published-date",
  "published_date",
  "publishedtime",
  "published_time",
  "published",
  "publication_date",
  "publication-date",
  "publicationdate",
  "pubdate",
  "pub_date",
  "originalpublicationdate",
  "article_date_original",
  "article.published",
  "article:publicationdate",
  "article:post_date",
  "article:create_time",
  "shareaholic:article_published_time",
  "video:release_date",
  "og:pubdate",
  "og:publish_date",
  "og:release_date",
  "release_date",
  "rbpubdate",
  "ptime",
  "displaydate",
  "vr:published_time",
  "citation_online_date",
  "citation_publication_date",
  "prism.publicationdate",
  "dc.date.issued",
  "dcterms.issued",
  "dc.issued",
  "dc.date.published",
  "dcsext.articlefirstpublished",
  "article.created",
  "dc.date.created",
  "dcterms.created",
  "dc.created",
  "dc.date",
  "dcterms.date",
  "dc:date",
  "date.available",
  "date.created",
  "date_published",
  "datecreated",
  "created",
  "creation_date",
  "article-date",
  "articledate",
  "last_published",
  "firstpublicationdate",
  "eprints.date",
  "citation_date",
  "citation_year",
  "timestamp",
  "time",
  "date",
  "dateline",
  "pagedate",
  "page.date",
  "search_date",
  "content_date",
];

/** Names that state the day of a change. */
const CHANGED = [
  "article:modified_time",
  "og:updated_time",
  "article:modified",
  "datemodified",
  "modified",
  "modificationdate",
  "lastmod",
  "last-modified",
  "dc.date.modified",
  "dcterms.modified",
  "dc.modified",
  "revision_date",
  "updated",
  "updated_time",
  "date.modified",
  "lastmodifieddate",
];

/** What a page states about its days outside of its text, surest first; as written. */
export type StatedDays = {
  readonly meta: readonly string[];
  readonly linked: readonly string[];
  readonly changed: readonly string[];
};

/** The days that the head of a page states. */
export function findStatedDays(meta: Meta, data: LinkedData, clues: PageClues): StatedDays {
  const articles = findPageArticles(data, clues);
  const objects = [...articles, ...findPages(data)];
  const say = (from: readonly LinkedObject[], field: string): readonly string[] =>
    from.flatMap(({ fields }) => toLinkedTexts(fields[field]));
  return {
    meta: meta.all(PUBLISHED),
    linked: [
      ...say(objects, "datePublished"),
      ...say(objects, "dateCreated"),
      ...say(articles.length === 0 ? findStating(data, "datePublished") : [], "datePublished"),
    ],
    changed: [...meta.all(CHANGED), ...say(objects, "dateModified")],
  };
}
