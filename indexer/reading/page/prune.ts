import { AROUND, AROUND_ITSELF, TURNED } from "./around-names";
import { isHidden, toStanding } from "./elements";
import { toNames } from "./names";

/** Elements whose contents nobody reads. */
const UNREAD = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT EMBED CANVAS AUDIO VIDEO MAP LINK META TITLE BASE DATALIST SELECT INPUT TEXTAREA".split(
    " ",
  ),
);
/** Elements that hold no text of an article, unless they hold nearly everything. */
const ELSEWHERE = new Set("NAV ASIDE FOOTER FORM BUTTON DIALOG MENU FIGCAPTION".split(" "));
/** Words for those who hear a page, or print it. */
const UNSEEN = /-(?:sr-only|visually-?hidden|screen-?reader(?:-text|s)?|offscreen|no-?print|print-?only)-/;
/** What holds whole pages keeps what it holds, whatever it is called. */
const FRAMES = new Set(["HTML", "BODY", "MAIN", "ARTICLE"]);
/** A box that holds this share of what reads as text is the page, not something around the article. */
const MOST = 0.35;

/** Takes out of a page what is around an article. What bears a name of such but stays loses its names. Changes the page. */
export function prune(root: Element, weights: ReadonlyMap<Element, number>): void {
  const most = (weights.get(root) ?? 0) * MOST;
  const captions = [...root.querySelectorAll("figcaption")].reduce(
    (sum, one) => sum + (weights.get(one) ?? 0),
    0,
  );
  for (const element of [...root.querySelectorAll("*")]) {
    if (FRAMES.has(element.tagName)) continue;
    if (UNREAD.has(element.tagName.toUpperCase()) || isHidden(element)) element.remove();
    else if (isAround(element) && !isCaptionOfText(element)) {
      const isText = (element.tagName === "FIGCAPTION" ? captions : (weights.get(element) ?? 0)) > most;
      if (isText || holdsQuotation(element)) withoutNames(element);
      else element.remove();
    }
  }
}

function isAround(element: Element): boolean {
  if (ELSEWHERE.has(element.tagName) || element.getAttribute("aria-hidden") === "true") return true;
  const names = toNames(element).replace(TURNED, "-");
  if (names.length < 4 || !(AROUND.test(names) || AROUND_ITSELF.test(names))) return false;
  return isInLine(element) ? UNSEEN.test(names) : true;
}

/** A caption is of the article where what stands above it is: a table, a quotation, lines of code; that of a picture is not. */
function isCaptionOfText(element: Element): boolean {
  if (element.tagName !== "FIGCAPTION") return false;
  const figure = element.closest("figure");
  const held = [...(figure?.querySelectorAll("table, blockquote, pre, dl, ol") ?? [])];
  return held.some((one) => !element.contains(one) && /\S/.test(one.textContent ?? ""));
}

/** Posts of others that an article shows are of it, unless they are comments on it. */
function holdsQuotation(element: Element): boolean {
  return (
    !ELSEWHERE.has(element.tagName) &&
    element.querySelector("blockquote") !== null &&
    !/-comment|-respond/.test(toNames(element))
  );
}

function withoutNames(element: Element): void {
  for (const name of ["class", "id", "role"]) element.removeAttribute(name);
}

/** Whether an element stands beside words in their line. */
function isInLine(element: Element): boolean {
  if (toStanding(element) !== "inline") return false;
  return [element.previousSibling, element.nextSibling].some(
    (beside) => beside?.nodeType === TEXT && /\S/.test(beside.nodeValue ?? ""),
  );
}

const TEXT = 3;

/** Takes out of a page what is never text of it, whatever it is called. Changes the page. */
export function pruneLightly(root: Element): void {
  for (const element of [...root.querySelectorAll("*")]) {
    if (FRAMES.has(element.tagName)) continue;
    const isNone =
      UNREAD.has(element.tagName.toUpperCase()) ||
      /^(?:NAV|FOOTER|BUTTON|DIALOG|MENU)$/.test(element.tagName);
    if (isNone || isHidden(element) || /-(?:cookies?|consent|gdpr)[a-z]*-/.test(toNames(element)))
      element.remove();
  }
}
