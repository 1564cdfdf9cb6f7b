import { isFullName } from "@/search/document/person-name";
import { findLevels, isAround, toLevel } from "./author-places";
import { MAY_BE_BYLINE, toBylineAuthors, toWrittenAuthors } from "./bylines";

/** What a place of a page names. */
type Place = {
  readonly element: Element;
  readonly names: readonly string[];
  /** How plainly it says that they are authors: 2 by its markup, 1 by how it is called, 0 in words. */
  readonly sure: number;
  /** How deep the element is that holds both it and the heading: the deeper, the nearer. */
  readonly near: number;
};

/** Before the names that an element has are taken apart. */
const MAY_BE_CALLED =
  /auth|by-?line|aut(?:or|eur)|writ|posted|verfasser|submitted|creator|contrib|journal|redakt/i;
const BYLINE =
  /(?:^|[^a-z])(?:by-?lines?|authors?|autor(?:e|en|es|a|in)?|auteurs?|writers?|written-?by|posted-?by|verfasser(?:in)?|submitted|creators?|contributors?|journalists?|redakteur(?:in)?)(?=$|[^a-z])|(?:author|byline)s?(?:-?name|-?link|-?info|-?meta)|(?:entry|post|article|meta|p|news|story|content)(?:author|byline)/;
const AUTHOR_PATH =
  /\/(?:authors?|autor(?:en|es|a|i)?|auteurs?|autor[ei]|writers?|columnists?|contributors?|by|byline|staff|journalists?|redaktion|profile?)\/[^/?#]+\/?$/i;

/** So many places are enough of any page, and so many names of any place. */
const MOST = 200;
const MOST_NAMES = 12;

/**
 * The authors that the elements of a page name, a list a place, the nearest to the heading first, and of those as near the
 * plainest: by markup, by class or address, by a line that begins with `By`. Not those of comments, teasers, pictures.
 */
export function findElementAuthors(document: Document, title: string): readonly (readonly string[])[] {
  const levels = findLevels(document, title);
  const toPlace = (element: Element, names: readonly string[], sure: number): readonly Place[] =>
    names.length === 0 || isAround(element, levels)
      ? []
      : [{ element, names, sure, near: toLevel(element, levels) }];
  const called = [...document.querySelectorAll("*")]
    .map((element) => ({ element, sure: toSureness(element) }))
    .filter(({ sure }) => sure > 0)
    .slice(0, MOST)
    .flatMap(({ element, sure }) => toPlace(element, toCalledNames(element), sure));
  const written = findLines(document).flatMap((element) =>
    toPlace(element, toWrittenAuthors(toText(element)), 0),
  );
  const places = [...called, ...written].sort((one, other) => other.near - one.near || other.sure - one.sure);
  return places.map((place) =>
    [...new Set([place, ...toSiblings(place, places)].flatMap(({ names }) => names))].slice(0, MOST_NAMES),
  );
}

/** Others of as plain a kind beside it. */
function toSiblings({ element, sure, near }: Place, places: readonly Place[]): readonly Place[] {
  const box = element.parentElement?.parentElement;
  return places.filter(
    (other) =>
      other.sure === sure && other.near === near && other.element.parentElement?.parentElement === box,
  );
}

/** How plainly an element is called an author; 0 where it is not. */
function toSureness(element: Element): number {
  let sure = element.tagName === "ADDRESS" ? 1 : 0;
  for (const { name, value } of element.attributes) {
    if (value.length > 300) continue;
    if (MARKED.has(name) && AUTHOR.test(value)) return 2;
    if (name === "href" && element.tagName === "A" && AUTHOR_PATH.test(value)) sure = 1;
    if (CALLED.has(name) && MAY_BE_CALLED.test(value) && isCalled(value)) sure = 1;
  }
  return sure;
}

const MARKED = new Set(["itemprop", "rel", "property"]);
const AUTHOR = /(?:^|[\s:])(?:author|has_creator)(?:\s|$)/i;
const CALLED = new Set(["class", "id", "data-testid"]);

function isCalled(value: string): boolean {
  return BYLINE.test(value.replace(/([a-z])(?=[A-Z])/g, "$1-").toLowerCase());
}

/** The names in an element: of what in it is called a name, else of links that are full names, else of all its text. */
function toCalledNames(element: Element): readonly string[] {
  const content = element.getAttribute("content");
  if (content !== null) return toBylineAuthors(content);
  const inner = toInner(element).filter(
    (node): node is Element => node.nodeType === ELEMENT && node !== element,
  );
  const of = (elements: readonly Element[]): readonly string[] => [
    ...new Set(elements.flatMap((one) => toBylineAuthors(one.getAttribute("content") ?? toText(one)))),
  ];
  const named = of(inner.filter(isNamed).slice(0, MOST_NAMES));
  if (named.length > 0) return named;
  const linked = of(inner.filter(({ tagName }) => tagName === "A").slice(0, MOST_NAMES)).filter(isFullName);
  return linked.length > 0 ? linked : toBylineAuthors(toText(element));
}

/** Whether a part of a byline is called a name. */
function isNamed(element: Element): boolean {
  const words = ["itemprop", "rel", "class"].map((name) => element.getAttribute(name) ?? "");
  return (
    /(?:^|\s)name(?:\s|$)/.test(words[0] ?? "") ||
    /(?:^|\s)author(?:\s|$)/.test(words[1] ?? "") ||
    /(?:^|\s)(?:fn|name|author-name)(?:\s|$)/.test(words[2] ?? "")
  );
}

const ELEMENT = 1;
const TEXT = 3;
/** An element that holds more nodes is no byline. */
const MOST_NODES = 150;

/** The first nodes of an element in their order, itself the first. */
function toInner(element: Element): readonly Node[] {
  const inner: Node[] = [];
  const open: Node[] = [element];
  for (let node = open.pop(); node !== undefined && inner.length < MOST_NODES; node = open.pop()) {
    if (node.nodeName === "SCRIPT" || node.nodeName === "STYLE") continue;
    inner.push(node);
    if (node !== element && node.nextSibling !== null) open.push(node.nextSibling);
    if (node.firstChild !== null) open.push(node.firstChild);
  }
  return inner;
}

/** The text of a small element, blanks between what stands in elements of its own. */
function toText(element: Element): string {
  return toInner(element)
    .map((node) => {
      if (node.nodeType !== TEXT) return " ";
      return `${node.previousSibling?.nodeType === TEXT ? "" : " "}${node.nodeValue ?? ""}`;
    })
    .join("");
}

/** The smallest elements whose text may begin as a byline does. */
function findLines(document: Document): readonly Element[] {
  const lines = new Set<Element>();
  const walker = document.createTreeWalker(document.body ?? document, 4);
  for (let node = walker.nextNode(); node !== null && lines.size < MOST; node = walker.nextNode()) {
    const text = (node.nodeValue ?? "").trim();
    const box = MAY_BE_BYLINE.test(text.slice(0, 60)) ? node.parentElement : null;
    if (box === null) continue;
    lines.add(box);
    if (box.parentElement !== null && text.length < 30) lines.add(box.parentElement);
  }
  return [...lines];
}
