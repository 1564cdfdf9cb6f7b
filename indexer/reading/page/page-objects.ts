import { type LinkedData, type LinkedObject, toLinkedText, toLinkedTexts } from "./linked-data";

/** What tells which of several articles a page is about. */
export type PageClues = {
  /** The addresses that the page gives as its own. */
  readonly addresses: readonly string[];
  /** Its titles: of its head, its heading. */
  readonly titles: readonly string[];
};

const ARTICLE =
  /(?:Article|Posting|Report|Review|Recipe|HowTo|Episode|CreativeWork|Discussion|QAPage|Question|Book|Thesis)$/;
const PAGE = /Page$/;

/** Fields whose objects are another story, or somebody's answer, and not this page. */
const OTHERS =
  /^(?:itemListElement|itemlist|comments?|mentions|hasPart|isPartOf|citation|reviews?|related\w*|isBasedOn|suggestedAnswer|acceptedAnswer|workExample|blogPosts?|publishingPrinciples|subjectOf|event|performerIn|author|publisher|creator|breadcrumb|potentialAction|about|@list)$/i;

/** The articles of the linked data that stand for this page, the likeliest first; not those it lists, mentions or answers. */
export function findPageArticles(data: LinkedData, clues: PageClues): readonly LinkedObject[] {
  const own = data.filter(({ types, under }) => types.some((type) => ARTICLE.test(type)) && isOwn(under));
  if (own.length < 2) return own;
  const meant = own.filter((one) => isMeant(one, clues));
  return meant.length > 0 ? meant : own;
}

/** The objects that describe this page as a page: `WebPage` and its kinds. */
export function findPages(data: LinkedData): readonly LinkedObject[] {
  return data.filter(({ types, under }) => types.some((type) => PAGE.test(type)) && isOwn(under));
}

/** The objects that state a field and are not of another story, comment or the like. */
export function findStating(data: LinkedData, field: string): readonly LinkedObject[] {
  return data.filter(({ fields, under }) => field in fields && isOwn(under));
}

function isOwn(under: readonly string[]): boolean {
  return !under.some((name) => OTHERS.test(name));
}

/** Whether an article has an address or a headline of the page. */
function isMeant({ fields }: LinkedObject, { addresses, titles }: PageClues): boolean {
  const entity = fields.mainEntityOfPage;
  const linked = typeof entity === "object" && entity !== null && "@id" in entity ? entity["@id"] : entity;
  const own = [fields.url, fields["@id"], linked].flatMap(toLinkedTexts).map(toAddress);
  if (addresses.some((address) => own.includes(toAddress(address)))) return true;
  const headline = toComparable(toLinkedText(fields.headline ?? fields.name) ?? "");
  return headline.length > 8 && titles.some((title) => toComparable(title).includes(headline));
}

/** An address without what does not tell one page from another. */
function toAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, "")
    .replace(/[#?].*$/s, "")
    .replace(/\/+$/, "")
    .toLowerCase();
}

function toComparable(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
