import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { toChildEnvironment } from "@/system/settings";

/** Switches that Chromium needs where it runs as root, without a display or a network. */
const SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];

/** What pages are opened in. */
export type TestBrowser = Pick<Browser, "newContext">;

/**
 * A real Chromium for the tests of a file, with more switches where it needs any. It starts before the first, while what else is used
 * starts too.
 */
export function useBrowser(switches: readonly string[] = []): TestBrowser {
  let launching: Promise<Browser> | null = null;
  beforeAll(() => {
    launching = launch(switches);
    launching.catch(() => undefined); // Whoever opens a page is given the error.
  });
  afterAll(async () => (await launching)?.close());
  return {
    newContext: async (options) => {
      if (launching === null) throw new Error("The browser is not started yet.");
      return (await launching).newContext(options);
    },
  };
}

/** `npm test` says where the browser is. */
function launch(switches: readonly string[]): Promise<Browser> {
  const { PARALLAX_BROWSER = "/usr/bin/chromium" } = toChildEnvironment({});
  return chromium.launch({ executablePath: PARALLAX_BROWSER, args: [...SWITCHES, ...switches] });
}

/** A page in a profile of its own, with everything that went wrong in it. */
export type Visit = { readonly page: Page; readonly faults: string[] };

type OpenPage = Visit & { readonly kind: string; readonly hasScript: boolean };

/** A test fails for what a page never does, not for how busy the machine is. */
const PATIENCE = 90_000;
const SCREEN = { width: 1280, height: 900 };

/**
 * Pages by whether a test is on them. A new page takes seconds to load and compile what every page of the site needs; so
 * one that a test has left is cleared of all that a reader leaves behind, and serves the next reader of the same kind.
 */
const free: OpenPage[] = [];
const taken: OpenPage[] = [];

afterEach(async () => {
  for (const opened of taken.splice(0)) if (await clear(opened)) free.push(opened);
});

/** Opens an address as a new reader, whose language is English unless the options say otherwise. */
export async function visit(
  browser: TestBrowser,
  url: string,
  { viewport = SCREEN, colorScheme = "light", ...options }: BrowserContextOptions = {},
): Promise<Visit> {
  const kind = JSON.stringify(options);
  const at = free.findIndex((opened) => opened.kind === kind);
  const opened = free.splice(at, at < 0 ? 0 : 1)[0] ?? (await open(browser, options));
  taken.push(opened);
  opened.faults.length = 0;
  await opened.page.setViewportSize(viewport ?? SCREEN);
  await opened.page.emulateMedia({ colorScheme });
  await opened.page.goto(url, { waitUntil: "load" });
  if (opened.hasScript) await waitForScript(opened.page);
  return opened;
}

/**
 * Until React has taken up the page that the server made, and has nothing left to do: keys pressed earlier reach nobody, and
 * forms sent earlier are sent without script.
 */
async function waitForScript(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.getElementById("main") ?? {}).some((key) => key.startsWith("__react")),
  );
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))),
  );
}

/** The same in a page that no other test is ever on, whether its script is there yet or not. */
export async function visitAnew(browser: TestBrowser, url: string): Promise<Visit> {
  const opened = await open(browser, {});
  await opened.page.goto(url, { waitUntil: "load" });
  return opened;
}

async function open(browser: TestBrowser, options: BrowserContextOptions): Promise<OpenPage> {
  const context = await browser.newContext({ locale: "en-GB", viewport: SCREEN, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    const { host, protocol } = new URL(request.url());
    const isOurs = page.url() === "about:blank" || host === new URL(page.url()).host;
    if (!isOurs && protocol !== "data:") faults.push(`It sent a request to ${host}.`);
  });
  return { page, faults, kind: JSON.stringify(options), hasScript: options.javaScriptEnabled !== false };
}

/** Leaves the site's pages and removes what they stored; false where a page cannot be used again. */
async function clear({ page, hasScript }: OpenPage): Promise<boolean> {
  const context = page.context();
  if (page.isClosed() || context.pages().length > 1) {
    await context.close();
    return false;
  }
  await page.unrouteAll({ behavior: "ignoreErrors" });
  const { origin } = new URL(page.url());
  // An address of the site that is no page: the process stays the same, and nothing on it stores anything any more.
  await page.goto(new URL("/api/openapi.json", origin).href);
  if (hasScript) await page.evaluate(() => sessionStorage.clear());
  await context.clearCookies();
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await session.detach();
  await page.mouse.move(0, 0);
  return true;
}

/** Holds a page's requests to such addresses back until the function that is given is called. */
export async function holdRequests(page: Page, url: string | RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(url, async (route) => {
    await released;
    await route.continue().catch(() => undefined); // The page may have given the request up.
  });
  return release;
}

/** Until a page has drawn what it has been given to draw: the frame after the next, and the end of every transition. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(transitions.map((one) => one.finished));
  });
}

/** Fails where a page, as it is now, violates WCAG 2.2 AA or scrolls sideways. */
export async function accessible(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const violations = await findViolations(page);
  const shown = { url: page.url(), size: page.viewportSize() };
  expect({ ...shown, violations, over: Math.max(0, over) }).toEqual({ ...shown, violations: [], over: 0 });
}

/** How readers see a page: wide, on a phone, at 400 %, dark. */
const WAYS = [
  { viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { viewport: { width: 390, height: 844 }, colorScheme: "light" },
  { viewport: { width: 320, height: 225 }, colorScheme: "light" },
  { viewport: SCREEN, colorScheme: "dark" },
] as const;

/** The same in every way that readers see a page; it is loaded once, since each load takes longer than the check. */
export async function accessibleInEveryWay(page: Page): Promise<void> {
  for (const { viewport, colorScheme } of WAYS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await drawn(page);
    await accessible(page);
  }
}

/** What axe finds against WCAG 2.2 AA on a page as it is now. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } };
    const result = await axe.run({
      resultTypes: ["violations"],
      runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    });
    return result.violations.map(
      (one) =>
        `${one.id}: ${one.nodes
          .map((node) => node.html)
          .join(" | ")
          .slice(0, 400)}`,
    );
  });
}

const AXE = readFile(createRequire(`${process.cwd()}/package.json`).resolve("axe-core/axe.min.js"), "utf8");

type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] };
