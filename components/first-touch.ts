import { TOUCHES } from "./touches";
import { isWriting } from "./use-hit-keys";

/** A script that could not be had is asked for again no sooner, in milliseconds. */
const APART = 1_000;

/** What the reader did that waits for the page's script. */
const held: (() => void)[] = [];
let holding: AbortController | null = null;

/**
 * What `load` gives, asked for once the reader touches the page; at once where that was before. When it cannot be had,
 * the page stays as it is and a later touch asks again.
 */
export async function loadAtTouch<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  hold();
  if (!wasTouched()) await nextTouch();
  for (;;) {
    try {
      return await load();
    } catch (error) {
      console.warn(error);
      await Promise.all([nextTouch(), new Promise((resolve) => setTimeout(resolve, APART))]);
    }
  }
}

/** Does what the reader did while the page's script was on its way, in that order. To be called when it is there. */
export function catchUp(): void {
  holding?.abort();
  for (const act of held.splice(0)) act();
}

/**
 * Before this was there to see it. A pointer that merely rests on the page is no touch, it moves before it is of use; what
 * browsers tell of activation is none, since tools that drive them set it with every look at a page.
 */
function wasTouched(): boolean {
  return window.isTouched === true;
}

function nextTouch(): Promise<void> {
  const waiting = new AbortController();
  return new Promise((resolve) => {
    const onTouch = (): void => {
      waiting.abort();
      resolve();
    };
    for (const touch of TOUCHES)
      window.addEventListener(touch, onTouch, { capture: true, passive: true, signal: waiting.signal });
  });
}

/** While capturing: React lets no event of a page that it has not taken up yet go further. */
function hold(): void {
  holding = new AbortController();
  window.addEventListener("keydown", holdKey, { capture: true, signal: holding.signal });
  window.addEventListener("click", holdClick, { capture: true, signal: holding.signal });
}

/** `/` needs no more than the box; other keys wait for who takes them. */
function holdKey(event: KeyboardEvent): void {
  const { key, target } = event;
  const isPlain = key.length === 1 && !event.metaKey && !event.ctrlKey && !event.altKey;
  if (!isPlain || isWriting(target)) return;
  const box = key === "/" ? document.getElementById("query") : null;
  if (box instanceof HTMLInputElement) {
    event.preventDefault();
    box.select();
  } else
    holdBack(event, () =>
      target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })),
    );
}

/** Links and forms work by themselves; buttons wait. */
function holdClick(event: MouseEvent): void {
  const { target } = event;
  const button = target instanceof Element ? target.closest<HTMLElement>('button[type="button"]') : null;
  if (button !== null) holdBack(event, () => button.click());
}

/** Nothing takes the event now, lest it be taken twice. */
function holdBack(event: Event, act: () => void): void {
  event.stopPropagation();
  held.push(act);
}
