import { mkdir } from "node:fs/promises";
import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";
import { locateBrowser, SWITCHES } from "./shared/browser";
import { runCommand } from "./shared/run-command";

/**
 * `npm run screenshot -- [ADDRESS]`: every page of a running site, wide, on a phone and dark, into `screenshots/`; and
 * the README's two pictures. A person has to look at them.
 */
const [address = "http://127.0.0.1:3000"] = process.argv.slice(2);
const FOLDER = "screenshots";
const QUERY = "q=%22iron+curtain%22";

const WAYS: Readonly<Record<string, BrowserContextOptions>> = {
  wide: { viewport: { width: 1440, height: 900 } },
  widest: { viewport: { width: 2560, height: 1300 } },
  phone: { viewport: { width: 390, height: 844 } },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  german: { viewport: { width: 390, height: 844 }, locale: "de" },
};

/**
 * The pages by the names of their pictures; `{id}` is the first hit's, `{one}` and `{other}` are two saved searches,
 * without which their pages are left out.
 */
const PAGES: Readonly<Record<string, string>> = {
  search: `/?${QUERY}`,
  close: "/?q=who+drew+an+iron+curtain+across+Europe&close=true",
  suggestion: "/?q=curtian",
  nothing: "/?q=curtain+zeppelin",
  filters: `/?${QUERY}#filters`,
  mentioned: "/?q=treaty&mentioned.from=1880&mentioned.to=1899",
  document: `/documents/{id}?${QUERY}`,
  matrix: "/matrix?q=war",
  timeline: "/timeline?q=war&by=actor",
  network: "/network?q=war",
  save: `/save?${QUERY}`,
  saved: "/saved",
  review: "/review",
  about: "/about/tags",
  "saved-search": "/s/{one}",
  compare: "/compare?a={one}&b={other}",
  missing: "/documents/there-is-none",
};

await runCommand(main);

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: await locateBrowser(), args: [...SWITCHES] });
  await mkdir(FOLDER, { recursive: true });
  const names = { "{id}": await readFirstHit(), ...(await readTwoSaved()) };
  for (const [page, pattern] of Object.entries(PAGES)) {
    const path = Object.entries(names).reduce((made, [name, value]) => made.replace(name, value), pattern);
    if (path.includes("{")) continue;
    for (const [way, options] of Object.entries(WAYS))
      await picture(browser, path, options, `${FOLDER}/${page}-${way}.png`);
  }
  const small = { viewport: { width: 1280, height: 800 } };
  await picture(browser, PAGES.search ?? "/", small, "docs/search.png");
  await picture(browser, PAGES.matrix ?? "/", small, "docs/matrix.png");
  await browser.close();
  console.log(`${FOLDER}/ and docs/`);
}

async function readFirstHit(): Promise<string> {
  const answer = await fetch(new URL(`/api/search?${QUERY}`, address));
  const { hits = [] } = (await answer.json()) as { hits?: readonly { readonly id: string }[] };
  return hits[0]?.id ?? "";
}

async function readTwoSaved(): Promise<Readonly<Record<string, string>>> {
  const answer = await fetch(new URL("/api/searches", address));
  const { searches = [] } = (await answer.json()) as { searches?: readonly { readonly slug: string }[] };
  const [one, other] = searches;
  return one && other ? { "{one}": one.slug, "{other}": other.slug } : {};
}

async function picture(
  browser: Browser,
  path: string,
  options: BrowserContextOptions,
  file: string,
): Promise<void> {
  const context = await browser.newContext({ locale: "en", ...options });
  const page = await context.newPage();
  await page.goto(new URL(path, address).href, { waitUntil: "networkidle" });
  // As it is once a pointer is on the page.
  await page.mouse.move(1, 1);
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: file });
  await context.close();
}
