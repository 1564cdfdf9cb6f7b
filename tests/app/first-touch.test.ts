import type { Browser, Page } from "playwright-core";
import { findViolations, openBrowser, visitAnew } from "../support/browser";
import { endCommands } from "../support/commands";
import { removeFolders } from "../support/folders";
import { startTestSite, type TestSite } from "../support/site";
import { STORY } from "../support/story";

let site: TestSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(STORY), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  endCommands();
  await removeFolders();
});

/** A page that is there and waits for its reader, with the scripts it has asked for. */
async function open(path = "/"): Promise<{ page: Page; faults: string[]; scripts: string[] }> {
  const { page, faults } = await visitAnew(browser, "about:blank");
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto(site.url + path, { waitUntil: "networkidle" });
  // A busy machine may have the page's small script and not have run it yet.
  await page.waitForFunction(() => Object.keys(document).some((key) => key.startsWith("__reactContainer")));
  await page.waitForTimeout(1_000);
  return { page, faults, scripts };
}

const box = (page: Page) => page.locator("#query");
/** Waits until the focus is in a hit, the first being 0. */
const isInHit = (page: Page, wanted: number) =>
  page.waitForFunction(
    (at) =>
      [...document.querySelectorAll("[data-hit]")].findIndex((hit) =>
        hit.contains(document.activeElement),
      ) === at,
    wanted,
  );

describe("a search page that nothing has touched", () => {
  it("has its results and links, and asks for the rest of its script when it is touched", async () => {
    const { page, faults, scripts } = await open("/?q=kim");
    const before = scripts.length;
    expect(await page.locator("[data-hit]").count()).toBe(3);
    expect(await findViolations(page)).toEqual([]);
    expect(scripts).toHaveLength(before);
    await page.mouse.move(5, 5);
    await page.getByRole("combobox").waitFor();
    expect(scripts.length).toBeGreaterThan(before);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("loses no key: `/` and what is typed at once, steps through the hits, `?`", async () => {
    const typed = await open();
    await typed.page.keyboard.type("/munit");
    await typed.page.getByText("3 documents", { exact: true }).first().waitFor();
    expect(await box(typed.page).inputValue()).toBe("munit");
    await typed.page.getByRole("option", { name: "munitions" }).first().waitFor();
    await typed.page.context().close();
    const stepped = await open("/?q=kim");
    await stepped.page.keyboard.type("jj");
    await isInHit(stepped.page, 1);
    await stepped.page.context().close();
    const helped = await open();
    await helped.page.keyboard.type("?");
    await helped.page.getByRole("dialog").waitFor();
    expect([...typed.faults, ...stepped.faults, ...helped.faults]).toEqual([]);
    await helped.page.context().close();
  });

  it("loses no click: a button, a fold, a link", async () => {
    const { page, faults } = await open("/?q=kim");
    // As a voice or a reading aid presses it: no pointer comes near.
    await page.getByRole("button", { name: "Keys" }).evaluate((button: HTMLElement) => button.click());
    await page.getByRole("dialog").waitFor();
    await page.context().close();
    const folded = await open("/?q=kim");
    await folded.page.getByText("As a table").evaluate((summary: HTMLElement) => summary.click());
    await folded.page.locator(".timeline-table").waitFor();
    await folded.page.context().close();
    const linked = await open("/?q=kim");
    await linked.page.getByTitle("Reuters", { exact: true }).first().click();
    await linked.page.waitForURL(/publisher=Reuters/);
    await linked.page.getByText("2 documents", { exact: true }).first().waitFor();
    expect([...faults, ...folded.faults, ...linked.faults]).toEqual([]);
    await linked.page.context().close();
  });

  it("knows a touch that came before any of its scripts", async () => {
    const { page, faults } = await visitAnew(browser, "about:blank");
    let goOn = (): void => undefined;
    const touched = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route("**/_next/static/**/*.js", (route) => touched.then(() => route.continue()));
    await page.goto(`${site.url}/?q=kim`, { waitUntil: "commit" });
    await page.locator("[data-hit]").first().waitFor();
    await page.mouse.move(5, 5);
    goOn();
    await page.getByRole("combobox").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("stays as it is when its script cannot be had, and asks again at the next touch", async () => {
    const { page } = await open("/?q=kim");
    await page.route("**/_next/static/**", (route) => route.abort());
    await page.mouse.move(5, 5);
    await page.waitForEvent("console", (message) => message.type() === "warning");
    expect(await page.locator("[data-hit]").count()).toBe(3);
    await page.unroute("**/_next/static/**");
    await page.mouse.move(50, 50);
    await page.getByRole("combobox").waitFor();
    await page.context().close();
  });

  it("needs no touch where a reader comes from another page", async () => {
    const { page, faults } = await open("/documents/wire-summit?q=kim");
    await page.getByRole("link", { name: "Results" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox").waitFor();
    expect(await page.locator("[data-hit]").count()).toBe(3);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
