import { toStanding } from "./elements";
import { withoutWordSigns } from "./word-signs";

/** A piece of text that a page shows apart from the others: a paragraph, a heading, an item, a row. */
export type Block = {
  /** Its lines, parted by `\n`; not empty. */
  readonly text: string;
  /** The element it stands in. */
  readonly box: Element;
  /** How many of its letters are links. */
  readonly linked: number;
};

type Open = { text: string; box: Element; linked: number };
type State = { readonly blocks: Block[]; open: Open; links: number; wrapped: number; wasLink: boolean };

const ELEMENT = 1;
const TEXT = 3;

/** The blocks of an element in their order. What is not shown is in none. Takes as long as the element is large, however deep. */
export function toBlocks(root: Element): readonly Block[] {
  const state: State = {
    blocks: [],
    open: { text: "", box: root, linked: 0 },
    links: 0,
    wrapped: 0,
    wasLink: false,
  };
  walk(root, state);
  end(state, root);
  return state.blocks;
}

/** Goes through the tree without calling itself: pages may be nested by the thousand. */
function walk(root: Element, state: State): void {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    const isOpened = node.nodeType === ELEMENT && enter(node as Element, state);
    if (node.nodeType === TEXT) add(state, node.nodeValue ?? "");
    if (isOpened && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (isOpened) leave(node as Element, state);
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      if (node === null || node === root) return;
      leave(node as Element, state);
    }
    node = node?.nextSibling ?? null;
  }
}

/** Whether the element's contents are shown. */
function enter(element: Element, state: State): boolean {
  if (element.tagName === "BR") state.open.text += "\n";
  if (element.tagName === "BR" || element.tagName === "WBR") return false;
  const standing = toStanding(element);
  if (standing === "none") return false;
  part(standing, element, state);
  if (element.tagName === "A") {
    if (state.wasLink) state.open.text += " "; // Two links side by side are no word.
    state.links += 1;
  }
  if (element.tagName === "PRE" || element.tagName === "TEXTAREA") state.wrapped += 1;
  return true;
}

function leave(element: Element, state: State): void {
  if (element.tagName === "PRE" || element.tagName === "TEXTAREA") state.wrapped -= 1;
  const standing = toStanding(element);
  if (element.tagName === "A") {
    state.links -= 1;
    state.wasLink = true;
  }
  part(standing, element.parentElement ?? element, state);
}

function part(standing: "inline" | "box" | "block" | "none", box: Element, state: State): void {
  if (standing === "box") state.open.text += " ";
  if (standing === "block") end(state, box);
}

function add(state: State, text: string): void {
  const shown = state.wrapped > 0 ? text : text.replace(/\s+/g, " ");
  state.open.text += shown;
  state.wasLink = false;
  if (state.links > 0) state.open.linked += shown.trim().length;
}

function end(state: State, box: Element): void {
  const text = withoutWordSigns(state.open.text).trim();
  if (text !== "") state.blocks.push({ ...state.open, text });
  state.open = { text: "", box, linked: 0 };
  state.wasLink = false;
}
