import { CHANGED_CLASS, DATE_CLASS, FOOT, isOtherPart, OTHER_ELEMENTS, PUBLISHED_CLASS } from "./day-words";
import { walk } from "./walk";

/** What an element says a date in it is. */
type PlaceKind = "published" | "changed" | "dated" | "line";

/** Something in the body of a page that may hold its day. */
export type DayPlace = {
  readonly kind: PlaceKind;
  /** What attributes say: `datetime`, `content`. */
  readonly stamp: string;
  /** What a reader sees there. */
  readonly text: string;
  /** What stands before it in its line. */
  readonly before: string;
  /** How many characters of text stand before it. */
  readonly at: number;
};

/** The places of a page, and where its heading and its text begin and end, counted in characters of text. */
export type DayPlaces = {
  readonly places: readonly DayPlace[];
  /** Where the heading stands; null where there is none. */
  readonly heading: number | null;
  /** Where the first long paragraph begins. */
  readonly text: number | null;
};

const BLOCK =
  /^(?:P|DIV|SECTION|ARTICLE|HEADER|FOOTER|MAIN|UL|OL|LI|TABLE|TR|TD|H[1-6]|DL|DT|DD|HR|BR|FIGURE|FIGCAPTION|BODY|CENTER|ADDRESS|PRE)$/;
/** An article or a post, whose foot may hold its day. */
const ARTICLE = /(?:^|\s)(?:article|post|entry|hentry|asset)(?:\s|$)/i;
const LONGEST = 200;
/** A number, in the digits of any script. */
const DIGIT = /\p{Nd}/u;
const PARAGRAPH = 180;
/** How much of a line a label is sought in. */
const BEFORE = 60;
const MOST_OF_LINE = 2_000;
const MOST_NODES = 100;

/** Where days may stand in the body of a page, in its order; parts of other stories are left out. */
export function findDayPlaces(body: Element, heading: Element | null): DayPlaces {
  const above = toAncestors(heading);
  const articles = new Set<Node>();
  const places: DayPlace[] = [];
  const lines = toLines(places);
  let headingAt: number | null = null;
  walk(body, (node) => {
    if (node.nodeType === 3) lines.add(node);
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    if (isArticle(element) || (node.parentNode && articles.has(node.parentNode))) articles.add(node);
    if (!above.has(element) && isOther(element, articles.has(element))) return false;
    if (BLOCK.test(element.tagName.toUpperCase())) lines.end();
    if (element === heading) headingAt = lines.at();
    const place = above.has(element) ? null : toPlace(element, lines.before(), lines.at());
    if (place) places.push(place);
    return place?.kind !== "changed";
  });
  lines.end();
  return { places, heading: headingAt, text: lines.firstLong() };
}

/** Gathers the lines of a text, and puts those with a number among the places. */
function toLines(places: DayPlace[]) {
  let [at, line, start, before] = [0, "", 0, ""];
  let long: number | null = null;
  return {
    at: () => at,
    before: () => before.replace(/\s+/g, " "),
    firstLong: () => long,
    add: (node: Node): void => {
      const text = node.textContent ?? "";
      const piece = node.parentNode?.nodeName.toUpperCase() === "SUP" ? text : ` ${text}`;
      if (line.length < MOST_OF_LINE) line += piece.slice(0, MOST_OF_LINE);
      before = (before + piece).slice(-BEFORE);
      at += text.replace(/\s+/g, " ").trim().length;
    },
    end: (): void => {
      const text = line.replace(/\s+/g, " ").trim();
      if (text.length >= PARAGRAPH) long ??= start;
      if (DIGIT.test(text))
        places.push({ kind: "line", stamp: "", text: text.slice(0, LONGEST), before: "", at: start });
      [line, start, before] = ["", at, ""];
    },
  };
}

/** What little text an element holds, its parts parted by blanks; what stands behind enough of it is left out. */
function toShortText(element: Element): string {
  let [text, nodes] = ["", 0];
  walk(
    element,
    (node) => {
      nodes += 1;
      if (node.nodeType === 3) text += ` ${node.textContent ?? ""}`;
      return node.nodeType !== 1 || !OTHER_ELEMENTS.has((node as Element).tagName.toUpperCase());
    },
    () => nodes > MOST_NODES || text.length > 4 * LONGEST,
  );
  return text.replace(/\s+/g, " ").trim();
}

function toAncestors(element: Element | null): ReadonlySet<Node> {
  const above = new Set<Node>();
  for (let node: Node | null = element; node !== null; node = node.parentNode) above.add(node);
  return above;
}

function namesOf(element: Element): string {
  return `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
}

function isArticle(element: Element): boolean {
  return (
    element.tagName.toUpperCase() === "ARTICLE" ||
    ARTICLE.test(element.getAttribute("class") ?? "") ||
    /(?:Article|Posting)$/.test(element.getAttribute("itemtype") ?? "")
  );
}

function isOther(element: Element, isInArticle: boolean): boolean {
  const names = namesOf(element);
  const isFoot = element.tagName.toUpperCase() === "FOOTER" || FOOT.test(names);
  return OTHER_ELEMENTS.has(element.tagName.toUpperCase()) || isOtherPart(names) || (isFoot && !isInArticle);
}

function toPlace(element: Element, before: string, at: number): DayPlace | null {
  const names = namesOf(element);
  const property = element.getAttribute("itemprop") ?? element.getAttribute("property") ?? "";
  const isTime = element.tagName.toUpperCase() === "TIME";
  const kind = toKind(element, `${names} ${property}`, isTime);
  if (kind === null) return null;
  const text = toShortText(element);
  const stamp =
    element.getAttribute("datetime") ??
    element.getAttribute("content") ??
    element.getAttribute("title") ??
    "";
  return text.length > LONGEST || !DIGIT.test(text + stamp) ? null : { kind, stamp, text, before, at };
}

function toKind(element: Element, names: string, isTime: boolean): PlaceKind | null {
  if (PUBLISHED_CLASS.test(names) || element.hasAttribute("pubdate")) return "published";
  if (CHANGED_CLASS.test(names)) return "changed";
  return isTime || DATE_CLASS.test(names) ? "dated" : null;
}
