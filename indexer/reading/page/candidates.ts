import { Readability } from "@mozilla/readability";
import { toNames } from "./names";
import { BODIES } from "./text-names";

/** Larger pages, or those nested deeper, take Readability too long. */
const MOST_NODES = 40_000;
const MOST_CHILDREN = 5_000;
const DEEPEST = 300;

/** Boxes that a page names as the body of its text and that hold much of what reads as text, the surest first. */
export function findNamedBodies(root: Element, weights: ReadonlyMap<Element, number>): readonly Element[] {
  const most = weights.get(root) ?? 0;
  const heavy = [...root.querySelectorAll("*")].filter(
    (element) => element.tagName !== "BODY" && (weights.get(element) ?? 0) > most * 0.2,
  );
  const named = BODIES.map((pattern) =>
    toInnermost(
      heavy.filter((element) => pattern.test(toNames(element))),
      weights,
    ),
  );
  const main =
    heavy.find(({ tagName }) => tagName === "ARTICLE") ?? heavy.find(({ tagName }) => tagName === "MAIN");
  return [...new Set([...named, main])].filter((one) => one !== undefined);
}

/** Of boxes in their order, the innermost of those in the first that holds nearly all that it holds. */
function toInnermost(boxes: readonly Element[], weights: ReadonlyMap<Element, number>): Element | undefined {
  const [first] = boxes;
  if (first === undefined) return undefined;
  const least = (weights.get(first) ?? 0) * 0.85;
  return boxes.filter((box) => first.contains(box) && (weights.get(box) ?? 0) >= least).at(-1);
}

/** The smallest element that holds nearly all that reads as text. */
export function findCentre(root: Element, weights: ReadonlyMap<Element, number>): Element {
  let centre = root;
  for (;;) {
    const least = (weights.get(centre) ?? 0) * 0.8;
    const next = [...centre.children].find((child) => (weights.get(child) ?? 0) > least);
    if (next === undefined) return centre;
    centre = next;
  }
}

/** What Readability takes for the article; null where it finds none. The page stays as it is. */
export function findReadable(document: Document): Element | null {
  if (!isReadable(document.documentElement)) return null;
  try {
    const article = new Readability<Element>(document.cloneNode(true) as Document, {
      charThreshold: 200,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (element) => element as Element,
    }).parse();
    return article?.content ?? null;
  } catch {
    return null; // A page it cannot take apart is read without it.
  }
}

function isReadable(root: Element): boolean {
  const depths = new Map<Element, number>([[root, 0]]);
  let nodes = 0;
  for (const element of root.querySelectorAll("*")) {
    const depth = 1 + ((element.parentElement && depths.get(element.parentElement)) ?? 0);
    const children = element.childNodes.length;
    nodes += children;
    if (depth > DEEPEST || children > MOST_CHILDREN || nodes > MOST_NODES) return false;
    depths.set(element, depth);
  }
  return true;
}
