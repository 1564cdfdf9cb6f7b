import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";

/**
 * What a first visit costs: milliseconds until the first hit is painted; bytes of script as gzip makes them, those that
 * come with the page and all of them once someone has typed.
 */
export type FirstVisit = {
  readonly shown: number;
  readonly scriptBytes: number;
  readonly allScriptBytes: number;
};

/**
 * What typing costs: milliseconds from each key to its results painted, and the sum of layout shifts (Layout Instability
 * API), those long after a key and all of them.
 */
export type TypingCost = { readonly keys: readonly number[]; readonly shift: number; readonly moved: number };

/** A key pressed waits no longer for its results, in milliseconds. */
const PATIENCE = 15_000;

/** Runs first in the page: marks when the first hit is painted, each key, and every shift of the layout. */
function watch(): void {
  const marks: Marks = { shown: 0, pressed: 0, shift: 0, moved: 0 };
  Object.assign(window, { marks });
  // The first listener: React lets no key go further while it takes up a page.
  const onKey = ({ timeStamp }: KeyboardEvent): void => {
    marks.pressed = timeStamp;
  };
  window.addEventListener("keydown", onKey, { capture: true });
  const check = (): void => {
    if (document.querySelector("[data-hit]") === null) requestAnimationFrame(check);
    else
      requestAnimationFrame(() => {
        marks.shown = performance.now();
      });
  };
  requestAnimationFrame(check);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      marks.moved += entry.value;
      if (!entry.hadRecentInput) marks.shift += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

type Marks = { shown: number; pressed: number; shift: number; moved: number };

/** Runs in the page: what was marked since it began to load. */
const readMarks = (): Marks => (window as unknown as { marks: Marks }).marks;

/** Runs in the page: waits for the results of what stands in the box, and answers when they were painted. */
function untilPainted(patience: number): Promise<number> {
  const toText = (): string => {
    const shown = document.querySelector<HTMLElement>("[data-shown]")?.dataset.shown ?? "";
    const text = shown.startsWith("/") ? new URL(shown, location.href).searchParams.get("q") : shown;
    // Ours reads a last word that may go on as a beginning, and says so.
    return (text ?? "").replace(/\*$/, "");
  };
  const input = document.querySelector<HTMLInputElement>("#query, main > .ais-SearchBox input");
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const check = (): void => {
      if (performance.now() - begun > patience) reject(new Error(`No results for “${input?.value}”.`));
      else if (toText().trim() !== input?.value.trim()) requestAnimationFrame(check);
      else requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0));
    };
    check();
  });
}

/** Opens a page in a new profile and types queries, each key when the results of the last are there. */
export async function visitAndType(
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<FirstVisit & TypingCost> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en" });
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script")
      scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  // What compiles these files names functions by a helper, which the page has not.
  await page.addInitScript("window.__name = (value) => value");
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForSelector("[data-hit]");
  await page.waitForTimeout(1_000);
  const sum = async (): Promise<number> =>
    (await Promise.all(scripts)).reduce((all, bytes) => all + bytes, 0);
  const scriptBytes = await sum();
  const keys: number[] = [];
  for (const query of queries) keys.push(...(await type(page, query)));
  const { shown, shift, moved } = await page.evaluate(readMarks);
  const allScriptBytes = await sum();
  await context.close();
  return { shown, shift, moved, scriptBytes, allScriptBytes, keys };
}

async function type(page: Page, query: string): Promise<number[]> {
  const box = page.locator("#query, main > .ais-SearchBox input");
  await box.fill("");
  await page.evaluate(untilPainted, PATIENCE);
  await box.focus();
  const times: number[] = [];
  for (const key of query) {
    await page.keyboard.press(key === " " ? "Space" : key);
    const painted = await page.evaluate(untilPainted, PATIENCE);
    times.push(painted - (await page.evaluate(readMarks)).pressed);
  }
  return times;
}
