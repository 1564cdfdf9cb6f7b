import { toFolded } from "./site-names";

/** The elements around a page's heading, each with its depth. */
export type Levels = ReadonlyMap<Element, number>;

/** Parts of a page that name other people. */
const AROUND =
  /(?:^|[^a-z])(?:comments?|commentlist|kommentare?|commentaires?|comentarios?|respond|repl(?:y|ies)|related|recommend(?:ed|ations?)?|teasers?|cards?|sidebar|widgets?|(?<!post-|entry-|article-)footer|nav|navigation|menu|popular|trending|most-?read|latest|recent|promo|newsletter|shar(?:e|ing)|social|caption|figure|credits?|gallery|blockquote|more-from|read-?more|next|prev(?:ious)?|search|login)(?=$|[^a-z])/;
const HOLDERS = /^(?:NAV|FIGURE|FIGCAPTION|BLOCKQUOTE|FORM|SELECT|BUTTON)$/;

/** More headings than this are no titles. */
const MOST_HEADINGS = 200;
/** What stands deeper in a part of a page says nothing of that part. */
const DEEPEST = 60;

/** The elements around the heading that says the page's title; where none does, around its first. */
export function findLevels(document: Document, title: string): Levels {
  const folded = toFolded(title);
  const headings = [...document.querySelectorAll("h1,h2,h3")].slice(0, MOST_HEADINGS);
  const says = (element: Element): boolean =>
    folded !== "" && toFolded(element.textContent ?? "").includes(folded);
  const heading = headings.find(says) ?? headings.find(({ tagName }) => tagName === "H1") ?? headings[0];
  const around: Element[] = [];
  for (let at = heading ?? null; at !== null; at = at.parentElement) around.push(at);
  return new Map(around.map((element, index) => [element, around.length - index]));
}

/** The depth of the innermost element that holds both an element and the heading; 0 where none does. */
export function toLevel(element: Element, levels: Levels): number {
  let at: Element | null = element;
  while (at !== null && !levels.has(at)) at = at.parentElement;
  return at === null ? 0 : (levels.get(at) ?? 0);
}

/** Whether an element stands in comments, teasers, pictures or the like, as far as that does not hold the heading too. */
export function isAround(element: Element, levels: Levels): boolean {
  if (HOLDERS.test(element.tagName)) return true;
  let at = element.parentElement;
  for (let depth = 0; at !== null && !levels.has(at) && depth < DEEPEST; depth += 1) {
    if (HOLDERS.test(at.tagName) || AROUND.test(toCalled(at))) return true;
    at = at.parentElement;
  }
  return false;
}

function toCalled(element: Element): string {
  return `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`
    .slice(0, 300)
    .replace(/([a-z])(?=[A-Z])/g, "$1-")
    .toLowerCase();
}
