import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { toChildEnvironment } from "@/engine/settings";

/** Switches that Chromium needs where it runs as root, without a display or a network. */
const SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"];

/** A real Chromium; `npm test` says where it is. */
export async function openBrowser(): Promise<Browser> {
  const { PARALLAX_BROWSER = "/usr/bin/chromium" } = toChildEnvironment({});
  return chromium.launch({ executablePath: PARALLAX_BROWSER, args: SWITCHES });
}

/** A page in a profile of its own, with everything that went wrong in it. */
export type Visit = { readonly page: Page; readonly faults: string[] };

/** Opens an address in a new profile, whose reader asks for English unless told otherwise. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  const host = new URL(url).host;
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    const asked = new URL(request.url());
    if (asked.host !== host && asked.protocol !== "data:") faults.push(`It asked ${asked.host}.`);
  });
  await page.goto(url, { waitUntil: "load" });
  return { page, faults };
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
