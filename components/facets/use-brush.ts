import { type KeyboardEvent, type PointerEvent, useState } from "react";

/** The bars from one to another, both included, whichever comes first. */
export type Brushed = { readonly first: number; readonly last: number };

type Stroke = { readonly from: number; readonly to: number };

/** What a row of bars needs to be brushed; each bar is an element with `data-bar`, its index. */
export type Brush = {
  readonly brushed: Brushed | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onClickCapture: (event: { preventDefault: () => void; stopPropagation: () => void }) => void;
  };
};

/**
 * Choosing a range of bars: by drawing over them, or with the arrow keys, which step from bar to bar and with Shift draw;
 * Enter takes what is drawn, Escape gives it up. A plain click or Enter on a bar is the bar's own.
 */
export function useBrush(onBrush: (brushed: Brushed) => void): Brush {
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const [isDrawing, setDrawing] = useState(false);
  const [hasDrawn, setDrawn] = useState(false);
  const isWide = stroke !== null && stroke.from !== stroke.to;
  const brushed = isWide ? toBrushed(stroke) : null;
  const end = (): void => {
    setDrawing(false);
    setStroke(null);
  };
  return {
    brushed,
    handlers: {
      onPointerDown: (event) => {
        const at = toBar(event);
        if (event.button !== 0 || event.pointerType === "touch" || at === null) return;
        setDrawing(true);
        setDrawn(false);
        setStroke({ from: at, to: at });
      },
      onPointerMove: (event) => {
        const at = isDrawing ? toBar(event) : null;
        if (at === null || stroke === null || at === stroke.to) return;
        // Only now: a captured pointer would keep a plain click from its bar.
        event.currentTarget.setPointerCapture(event.pointerId);
        setStroke({ ...stroke, to: at });
      },
      onPointerUp: () => {
        if (isDrawing && brushed !== null) {
          setDrawn(true);
          onBrush(brushed);
        }
        if (isDrawing) end();
      },
      onPointerCancel: end,
      // The click that ends a stroke is no click on the bar below.
      onClickCapture: (event) => {
        if (!hasDrawn) return;
        setDrawn(false);
        event.preventDefault();
        event.stopPropagation();
      },
      onKeyDown: (event) => {
        const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
        const at = step === 0 ? null : moveFocus(event, step);
        if (at !== null) {
          event.preventDefault();
          setStroke(event.shiftKey ? { from: stroke?.from ?? at.before, to: at.now } : null);
        } else if (event.key === "Enter" && brushed !== null) {
          event.preventDefault();
          onBrush(brushed);
          end();
        } else if (event.key === "Escape" && stroke !== null) {
          event.preventDefault();
          end();
        }
      },
    },
  };
}

function toBrushed({ from, to }: Stroke): Brushed {
  return { first: Math.min(from, to), last: Math.max(from, to) };
}

/** The bar below the pointer; the nearest one after a stroke has left the row. */
function toBar(event: PointerEvent<HTMLElement>): number | null {
  const bars = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-bar]")];
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const at = Math.floor(((event.clientX - left) / width) * bars.length);
  return bars.length === 0 ? null : Math.min(bars.length - 1, Math.max(0, at));
}

/** Moves the focus to the next bar that can take it; null where there is none. */
function moveFocus(event: KeyboardEvent<HTMLElement>, step: 1 | -1): { before: number; now: number } | null {
  const bars = [...event.currentTarget.querySelectorAll<HTMLElement>("a[data-bar]")];
  const at = bars.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? undefined : bars[at + step];
  if (next === undefined) return null;
  next.focus();
  return { before: Number(bars[at]?.dataset.bar), now: Number(next.dataset.bar) };
}
