import { toAuthors } from "../draft/authors";
import { type LinkedData, type LinkedObject, toLinkedObjects, toLinkedTexts } from "./linked-data";
import type { Meta } from "./meta";

/** Names of meta elements that name authors, in small letters; those that say it of this page alone first. */
const META_NAMES = [
  "citation_author",
  "parsely-author",
  "sailthru.author",
  "byl",
  "byline",
  "author",
  "authors",
  "article:author",
  "article:author:name",
  "article:author_name",
  "og:article:author",
  "og:author",
  "dc.creator",
  "dc.creator.personalname",
  "dc:creator",
  "dcterms.creator",
  "dcterms:creator",
  "creator",
  "article.author",
  "cxenseparse:author",
  "mediator_author",
  "shareaholic:article_author_name",
  "cse_author",
  "news_authors",
  "bt:author",
  "vr:author",
  "lp.article:author",
  "sailthru.byline_name",
] as const;

/** What social networks are given: a label in the page's language, and its value. */
const LABELS = [1, 2, 3, 4].map((at) => [`twitter:label${at}`, `twitter:data${at}`] as const);
const BY_LABEL =
  /^(?:written by|posted by|by|authors?|verfasst von|geschrieben von|von|autor(?:in|en|es|a)?|escrito por|publicado por|por|écrit par|rédigé par|auteurs?|par|scritto da|autore|geschreven door|door|auteur|napisane przez|autor|kirjoittanut|skrevet av|skriven av|skrevet af|автор|написано|yazan|作者|著者|執筆者)$/iu;

/** The authors that meta elements name, a list a name of element; every element of that name counts. */
export function findMetaAuthors(meta: Meta): readonly (readonly string[])[] {
  const labelled = LABELS.flatMap(([label, value]) =>
    BY_LABEL.test(meta.get([label]) ?? "") ? meta.all([value]) : [],
  );
  return [...META_NAMES.map((name) => toAuthors(meta.all([name]))), toAuthors(labelled)].filter(
    ({ length }) => length > 0,
  );
}

/** The authors that linked data names of an article, a list an article: persons before bodies. */
export function findLinkedAuthors(
  data: LinkedData,
  articles: readonly LinkedObject[],
): readonly (readonly string[])[] {
  return articles
    .map(({ fields }) => {
      const written = [fields.author, fields.creator].map((value) => toNames(toLinkedObjects(data, value)));
      return written.find(({ length }) => length > 0) ?? [];
    })
    .filter(({ length }) => length > 0);
}

function toNames(things: readonly LinkedObject[]): readonly string[] {
  const isBody = ({ types }: LinkedObject): boolean =>
    types.some((type) => !/^(?:Person|Thing|Author)$/.test(type));
  const ordered = [...things.filter((thing) => !isBody(thing)), ...things.filter(isBody)];
  return toAuthors(ordered.flatMap(({ fields }) => toLinkedTexts(fields.name ?? [])));
}
