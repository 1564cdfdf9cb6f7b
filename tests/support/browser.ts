import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { toChildEnvironment } from "@/system/settings";

/** Switches that Chromium needs where it runs as root, without a display or a network. */
const SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];

/** A real Chromium; `npm test` says where it is. */
export async function openBrowser(): Promise<Browser> {
  const { PARALLAX_BROWSER = "/usr/bin/chromium" } = toChildEnvironment({});
  return chromium.launch({ executablePath: PARALLAX_BROWSER, args: SWITCHES });
}

/** A page in a profile of its own, with everything that went wrong in it. */
export type Visit = { readonly page: Page; readonly faults: string[] };

type Place = Visit & { readonly kind: string; readonly hasScript: boolean };

/** A test fails for what a page never does, not for how busy the machine is. */
const PATIENCE = 90_000;
const DESK = { width: 1280, height: 900 };

/**
 * Pages by whether a test is on them. A new page takes seconds to load and compile what every page of the site needs; so
 * one that a test has left is cleared of all that a reader leaves behind, and is the next reader's of the same kind.
 */
const free: Place[] = [];
const taken: Place[] = [];

afterEach(async () => {
  for (const place of taken.splice(0)) if (await clear(place)) free.push(place);
});

/** Opens an address as a new reader, who asks for English unless told otherwise. */
export async function visit(
  browser: Browser,
  url: string,
  { viewport = DESK, colorScheme = "light", ...options }: BrowserContextOptions = {},
): Promise<Visit> {
  const kind = JSON.stringify(options);
  const at = free.findIndex((place) => place.kind === kind);
  const place = free.splice(at, at < 0 ? 0 : 1)[0] ?? (await open(browser, options));
  taken.push(place);
  place.faults.length = 0;
  await place.page.setViewportSize(viewport ?? DESK);
  await place.page.emulateMedia({ colorScheme });
  await place.page.goto(url, { waitUntil: "load" });
  if (place.hasScript) await waitForScript(place.page);
  return place;
}

/** Until React has taken up the page that the server made: keys pressed earlier reach nobody. */
function waitForScript(page: Page): Promise<unknown> {
  return page.waitForFunction(() =>
    Object.keys(document.getElementById("main") ?? {}).some((key) => key.startsWith("__react")),
  );
}

/** The same in a page that no other test is ever on, whether its script is there yet or not. */
export async function visitAnew(browser: Browser, url: string): Promise<Visit> {
  const place = await open(browser, {});
  await place.page.goto(url, { waitUntil: "load" });
  return place;
}

async function open(browser: Browser, options: BrowserContextOptions): Promise<Place> {
  const context = await browser.newContext({ locale: "en-GB", viewport: DESK, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    const asked = new URL(request.url());
    const isOurs = page.url() === "about:blank" || asked.host === new URL(page.url()).host;
    if (!isOurs && asked.protocol !== "data:") faults.push(`It asked ${asked.host}.`);
  });
  return { page, faults, kind: JSON.stringify(options), hasScript: options.javaScriptEnabled !== false };
}

/** Leaves the site's pages and forgets what they kept; false where a page cannot be used again. */
async function clear({ page, hasScript }: Place): Promise<boolean> {
  const context = page.context();
  if (page.isClosed() || context.pages().length > 1) {
    await context.close();
    return false;
  }
  await page.unrouteAll({ behavior: "ignoreErrors" });
  const { origin } = new URL(page.url());
  // An address of the site that is no page: the process stays the same, and nothing on it keeps anything any more.
  await page.goto(new URL("/api/openapi.json", origin).href);
  if (hasScript) await page.evaluate(() => sessionStorage.clear());
  await context.clearCookies();
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await session.detach();
  await page.mouse.move(0, 0);
  return true;
}

/** What axe finds against WCAG 2.2 AA on a page as it is now. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  const source = await readFile(
    createRequire(`${process.cwd()}/package.json`).resolve("axe-core/axe.min.js"),
    "utf8",
  );
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } };
    const result = await axe.run({
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

type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] };
