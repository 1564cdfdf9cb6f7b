type Piece = { readonly node: Text; readonly start: number; readonly places: readonly number[] };

/** The id of the first mark, for links that go there. */
const MARK_ID = "mark";

/**
 * Marks a passage in an element, wherever its elements part it; spaces, soft hyphens and signs of no width do not count. Nothing is
 * marked where it does not stand there.
 */
export function markPassage(body: Element, passage: string): void {
  const pieces = toPieces(body);
  const whole = pieces.map(({ node, places }) => places.map((at) => node.data[at]).join("")).join("");
  const wanted = toCounted(passage)
    .map((at) => passage[at])
    .join("");
  const start = wanted === "" ? -1 : whole.indexOf(wanted);
  if (start < 0) return;
  for (const [index, piece] of toMarked(pieces, start, start + wanted.length).entries())
    mark(piece.node, piece.from, piece.to, index === 0);
}

function toPieces(body: Element): readonly Piece[] {
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  const pieces: Piece[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text;
    const places = toCounted(text.data);
    pieces.push({ node: text, start, places });
    start += places.length;
  }
  return pieces;
}

/** Places of the characters that count. */
function toCounted(text: string): readonly number[] {
  return [...text.matchAll(/[^\s\u00ad\u200b-\u200d\u2060\ufeff]/g)].map(({ index }) => index);
}

type Marked = { readonly node: Text; readonly from: number; readonly to: number };

function toMarked(pieces: readonly Piece[], start: number, end: number): readonly Marked[] {
  return pieces.flatMap(({ node, start: first, places }) => {
    const [from, to] = [Math.max(start, first) - first, Math.min(end, first + places.length) - first];
    if (from >= to) return [];
    return [{ node, from: places[from] ?? 0, to: (places[to - 1] ?? 0) + 1 }];
  });
}

function mark(node: Text, from: number, to: number, isFirst: boolean): void {
  const document = node.ownerDocument;
  const element = document.createElement("mark");
  if (isFirst) element.id = MARK_ID;
  element.textContent = node.data.slice(from, to);
  node.before(document.createTextNode(node.data.slice(0, from)), element);
  node.data = node.data.slice(to);
}
