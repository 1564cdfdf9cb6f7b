import { mkdir } from "node:fs/promises";
import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";
import { findBrowser, SWITCHES } from "./browser";
import { toLastWord } from "./last-word";

/**
 * `npm run screenshot -- [ADDRESS]`: every page of a running site, wide, on a phone and dark, into `screenshots/`; and
 * the README's two pictures. They are to be looked at.
 */
const [address = "http://127.0.0.1:3000"] = process.argv.slice(2);
const FOLDER = "screenshots";
const QUERY = "q=%22iron+curtain%22";

const WAYS: Readonly<Record<string, BrowserContextOptions>> = {
  wide: { viewport: { width: 1440, height: 900 } },
  widest: { viewport: { width: 2560, height: 1300 } },
  phone: { viewport: { width: 390, height: 844 } },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
};

/** The pages by the names of their pictures; `{id}` is the first hit's. */
const PAGES: Readonly<Record<string, string>> = {
  search: `/?${QUERY}`,
  close: "/?q=who+drew+an+iron+curtain+across+Europe&close=true",
  suggestion: "/?q=curtian",
  nothing: "/?q=curtain+zeppelin",
  filters: `/?${QUERY}#filters`,
  document: `/documents/{id}?${QUERY}`,
  matrix: "/matrix?q=war",
  timeline: "/timeline?q=war&by=actor",
  network: "/network?q=war",
  save: `/save?${QUERY}`,
  saved: "/saved",
  missing: "/documents/there-is-none",
};

try {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...SWITCHES] });
  await mkdir(FOLDER, { recursive: true });
  const id = await readFirstHit();
  for (const [page, path] of Object.entries(PAGES))
    for (const [way, options] of Object.entries(WAYS))
      await picture(browser, path.replace("{id}", id), options, `${FOLDER}/${page}-${way}.png`);
  const small = { viewport: { width: 1280, height: 800 } };
  await picture(browser, PAGES.search ?? "/", small, "docs/search.png");
  await picture(browser, PAGES.matrix ?? "/", small, "docs/matrix.png");
  await browser.close();
  console.log(`${FOLDER}/ and docs/`);
} catch (error) {
  process.exitCode = 1;
  console.error(toLastWord(error));
}
process.exit();

async function readFirstHit(): Promise<string> {
  const answer = await fetch(new URL(`/api/search?${QUERY}`, address));
  const { hits = [] } = (await answer.json()) as { hits?: readonly { readonly id: string }[] };
  return hits[0]?.id ?? "";
}

async function picture(
  browser: Browser,
  path: string,
  options: BrowserContextOptions,
  file: string,
): Promise<void> {
  const context = await browser.newContext({ ...options, locale: "en" });
  const page = await context.newPage();
  await page.goto(new URL(path, address).href, { waitUntil: "networkidle" });
  await page.screenshot({ path: file });
  await context.close();
}
