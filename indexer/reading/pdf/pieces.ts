import { toPlainCharacters } from "../draft/characters";
import type { Line } from "./line";

/** What pdf.js says of a stretch of text. */
export type TextItem = {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly fontName: string;
};

/** How large a page is, and how its coordinates become those of the page as it is shown, from its left upper corner. */
export type View = { readonly width: number; readonly height: number; readonly transform: readonly number[] };

/** The pieces of a page that run in one direction, turned upright. */
export type Direction = { readonly height: number; readonly pieces: readonly Line[] };

/** Directions are told apart in steps of so many degrees: a scan may lie a little askew. */
const STEP = 15;

/** The pieces of a page by the direction they run in, the one that most letters run in first. */
export function toDirections(items: readonly TextItem[], view: View): readonly Direction[] {
  const byAngle = new Map<number, Placed[]>();
  for (const item of items) {
    if (item.str.trim() === "") continue;
    const placed = toPlaced(item, view);
    const others = byAngle.get(placed.angle);
    if (others) others.push(placed);
    else byAngle.set(placed.angle, [placed]);
  }
  return [...byAngle]
    .sort(([, a], [, b]) => countLetters(b) - countLetters(a))
    .map(([angle, placed]) => toUpright(angle, placed, view));
}

type Placed = {
  readonly item: TextItem;
  readonly angle: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

function toPlaced(item: TextItem, { transform }: View): Placed {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = transform;
  const along = [va * a + vc * b, vb * a + vd * b] as const;
  const up = [va * c + vc * d, vb * c + vd * d] as const;
  const degrees = (Math.atan2(along[1], along[0]) * 180) / Math.PI;
  return {
    item,
    angle: (Math.round(degrees / STEP) * STEP + 360) % 360,
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    size: Math.hypot(...up) || Math.hypot(...along),
  };
}

function countLetters(placed: readonly Placed[]): number {
  return placed.reduce((sum, { item }) => sum + item.str.length, 0);
}

function toUpright(angle: number, placed: readonly Placed[], view: View): Direction {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const toX = (x: number, y: number): number => x * cos + y * sin;
  const toY = (x: number, y: number): number => y * cos - x * sin;
  const corners = [0, view.width].flatMap((x) => [0, view.height].map((y) => [x, y] as const));
  const tops = corners.map(([x, y]) => toY(x, y));
  const lefts = corners.map(([x, y]) => toX(x, y));
  const [top, left, right] = [Math.min(...tops), Math.min(...lefts), Math.max(...lefts)];
  const pieces = placed.map(({ item, x, y, size }): Line => {
    const start = toX(x, y) - left;
    const text = toLetters(item.str);
    return { text, left: start, right: start + item.width, base: toY(x, y) - top, size, font: item.fontName };
  });
  const isBackward = placed.filter(({ item }) => item.dir === "rtl").length > placed.length / 2;
  return {
    height: Math.max(...tops) - top,
    pieces: isBackward ? pieces.map((piece) => toMirrored(piece, right - left)) : pieces,
  };
}

function toMirrored(piece: Line, width: number): Line {
  return { ...piece, left: width - piece.right, right: width - piece.left };
}

/** Glyphs that stand for several letters as those letters; hyphens that are shown at a line end only, left out but there. */
function toLetters(text: string): string {
  return toPlainCharacters(text)
    .replace(/[\ufb00-\ufb06]/g, (glyph) => glyph.normalize("NFKC"))
    .replace(/\u00ad(?!\s*$)/g, "")
    .replace(/\s/g, " ");
}
