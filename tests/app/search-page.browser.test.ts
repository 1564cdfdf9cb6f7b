import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { EngineState } from "@/engine/embedded/state";
import {
  accessibleInEveryWay,
  findViolations,
  holdRequests,
  useBrowser,
  visit,
  visitAnew,
} from "../support/browser";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const browser = useBrowser();
const site = useSite(STORY);

const open = (path = "/", options = {}) => visit(browser, new URL(path, site.url).href, options);
const heading = (page: Page) => page.locator(".list h1, main h1").first();

/** Waits until the page says how many documents there are. */
async function shows(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: true }).first().waitFor();
}

async function titles(page: Page): Promise<string[]> {
  return page.locator("[data-hit] h2").allInnerTexts();
}

describe("the search page", () => {
  it("shows results while one types, marked, in one entry of the history for all keys", async () => {
    const { page, faults } = await visitAnew(browser, site.url);
    await shows(page, "6 documents");
    const before = await page.evaluate(() => history.length);
    await page.locator("#query").pressSequentially("munit", { delay: 40 });
    await shows(page, "3 documents");
    expect(await page.locator("mark").first().innerText()).toBe("munitions");
    await page.waitForURL(/q=munit&typing=true/);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.getByRole("combobox").press("Enter");
    await page.waitForURL(/q=munit$/);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.goBack();
    await shows(page, "6 documents");
    expect(await page.locator("#query").inputValue()).toBe("");
    expect(faults).toEqual([]);
  });

  it("leads to pages of what was just chosen, though its answer is still awaited", async () => {
    const { page } = await open("/?q=munitions&size=1");
    await shows(page, "3 documents");
    const release = await holdRequests(page, /api\/search.*publisher=Reuters/);
    await page.locator("section[aria-labelledby=facet-publisher]").getByTitle("Reuters").click();
    await page.waitForURL(/publisher=Reuters/);
    await page.locator("[data-paging] a.page-link[href*=publisher]", { hasText: /^2$/ }).click();
    await page.waitForURL(/publisher=Reuters.*page=2/);
    release();
    await shows(page, "2 documents");
  });

  it("leads from the filters to what was typed, though its counts are still awaited, and draws them once for it", async () => {
    const { page } = await visitAnew(browser, site.url);
    await shows(page, "6 documents");
    const release = await holdRequests(page, /api\/search\?(?!.*facets=none)/);
    await page.evaluate(() => {
      const filters = document.querySelector("#filters");
      const watched = Object.assign(window, { drawn: 0 });
      const observer = new MutationObserver((changes) => {
        if (changes.some(({ target }) => target !== filters)) watched.drawn += 1;
      });
      if (filters !== null)
        observer.observe(filters, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const drawn = () => page.evaluate(() => (window as unknown as { drawn: number }).drawn);
    await page.locator("#query").fill("munitions");
    await shows(page, "3 documents");
    const reuters = page.locator("section[aria-labelledby=facet-publisher]").getByTitle("Reuters");
    await page.waitForFunction(
      () => document.querySelector("section[aria-labelledby=facet-publisher] [href*=munitions]") !== null,
    );
    expect(await drawn()).toBe(1);
    await reuters.click();
    await page.waitForURL(/q=munitions.*publisher=Reuters/);
    release();
    await shows(page, "2 documents");
  });

  it("narrows by a facet, excludes a value, and goes back step by step", async () => {
    const { page, faults } = await open("/?q=kim");
    await shows(page, "3 documents");
    await page.locator("section[aria-labelledby=facet-publisher]").getByTitle("Reuters").click();
    await shows(page, "2 documents");
    await page.waitForURL(/publisher=Reuters/);
    const pact = page.locator("section[aria-labelledby=facet-actor] li", { hasText: "Ukraine" });
    await pact.hover();
    await pact.getByRole("link", { name: "Exclude Ukraine" }).click();
    await shows(page, "1 document");
    expect(await titles(page)).toEqual(["Shells by train"]);
    await page.goBack();
    await shows(page, "2 documents");
    await page.goBack();
    await shows(page, "3 documents");
    await page.goForward();
    await shows(page, "2 documents");
    await page.getByRole("link", { name: "Remove publisher Reuters" }).click();
    await shows(page, "3 documents");
    expect(faults).toEqual([]);
  });

  it("shows the same in a new profile that opens its link", async () => {
    const { page } = await open("/?q=kim&not.publisher=YTN&sort=newest");
    await shows(page, "2 documents");
    const link = page.url();
    const seen = await page.locator("main").innerText();
    const other = await visit(browser, link);
    await shows(other.page, "2 documents");
    expect(await other.page.locator("main").innerText()).toBe(seen);
    await other.page.reload();
    await shows(other.page, "2 documents");
    expect(await other.page.locator("main").innerText()).toBe(seen);
  });

  it("follows a hit into the document, where its words are marked, and comes back to the same results", async () => {
    const { page, faults } = await open("/?q=munitions&sort=oldest");
    await page.getByRole("link", { name: "Putin and Kim sign a pact" }).click();
    await page.waitForURL(/documents\/wire-summit\?q=munitions/);
    await shows(page, "1 hit");
    expect(await page.locator("article mark").first().innerText()).toBe("munitions");
    await page.goBack();
    await shows(page, "3 documents");
    expect(faults).toEqual([]);
  });

  it("finds a value of a facet by its alias", async () => {
    const { page } = await open();
    const actors = page.locator("section[aria-labelledby=facet-actor]");
    await actors.getByPlaceholder("Find by name or alias").fill("dprk");
    await actors.getByTitle("North Korea").click();
    await shows(page, "2 documents");
    expect(await titles(page)).toContain("Shells by train");
  });

  it("is used with the keyboard alone", async () => {
    const { page } = await open("/?q=munitions&sort=oldest");
    await shows(page, "3 documents");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Putin and Kim sign a pact");
    await page.keyboard.press("Enter");
    await page.waitForURL(/documents\/wire-summit/);
    await page.goBack();
    await shows(page, "3 documents");
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("query");
  });

  it("says what was repaired, and that nothing was found", async () => {
    const { page } = await open("/?q=%22nothing like it");
    await shows(page, "0 documents");
    await page.getByText("The quotation mark has no partner").waitFor();
  });

  it("works without script: search, facet, paging and document are plain links and forms", async () => {
    const { page } = await open("/?size=2", { javaScriptEnabled: false });
    expect(await heading(page).innerText()).toContain("6 documents");
    await page.getByRole("link", { name: "Next" }).click();
    expect(page.url()).toMatch(/page=2/);
    await page.locator("#query").fill("munitions");
    await page.locator("#query").press("Enter");
    expect(page.url()).toMatch(/q=munitions/);
    expect(await heading(page).innerText()).toContain("3 documents");
    await page.locator("section[aria-labelledby=facet-publisher]").getByTitle("Reuters").click();
    expect(await heading(page).innerText()).toContain("2 documents");
    await page.getByRole("link", { name: "Shells by train" }).click();
    expect(await page.locator("article h1").innerText()).toBe("Shells by train");
    expect(await page.locator("article mark").count()).toBeGreaterThan(0);
  });

  it("shows markup of a document as text and runs none of it", async () => {
    const { page, faults } = await open("/?q=munitions+collection:notes");
    await shows(page, "1 document");
    expect(await titles(page)).toEqual(["<script>alert(1)</script> & <b>bold</b>"]);
    await page.goto(new URL("/documents/notes-markup", site.url).href);
    expect(await page.locator("article").innerText()).toContain("<img src=x onerror=alert(2)>");
    expect(faults).toEqual([]);
  });
});

describe("the document page", () => {
  it("steps through the reader's words and lights up the mentions of a tag", async () => {
    const { page, faults } = await open("/documents/wire-summit?q=kim");
    await page.getByRole("button", { name: "Next hit" }).click();
    await page.getByText(/^1 of/).first().waitFor();
    await page
      .locator("#tags")
      .getByRole("link", { name: /Kim Jong Un/ })
      .click();
    await page.locator("#tags [data-lit]").waitFor();
    expect(await page.locator("#tags [data-lit]").innerText()).toContain("Kim Jong Un");
    expect(faults).toEqual([]);
  });

  it("shows the words each stance rests on, with holder and confidence", async () => {
    const { page } = await open("/documents/wire-summit");
    const evidence = page.locator("#evidence li").first();
    expect(await evidence.locator("blockquote").count()).toBeGreaterThan(0);
    expect(await evidence.innerText()).toMatch(/0\.\d\d/);
  });

  it("says what takes each side, in words, and that more may come with close reading", async () => {
    const { page } = await open("/documents/wire-summit");
    const panel = page.locator("#evidence");
    expect(await panel.innerText()).toContain("Not read closely yet: stances may be missing.");
    expect(await panel.innerText()).toMatch(/an? (act|statement) (against|in favor of) its object|own words/);
    expect(await panel.innerText()).not.toMatch(/\brule\b/);
  });

  it("says that a document is not there", async () => {
    const { page } = await open("/documents/nothing");
    expect(await page.locator("main").innerText()).toContain("There is nothing at this address");
  });
});

describe("possible stances", () => {
  it("count where the reader wants them, with a chip that takes them out again", async () => {
    const { page, faults } = await open("/?publisher=Reuters");
    const box = page.getByRole("link", { name: "With possible ones: more likely right than wrong" });
    expect(await box.getAttribute("aria-current")).toBeNull();
    await box.click();
    await page.waitForURL((url) => url.search === "?publisher=Reuters&possible=true");
    await page.locator(".chip", { hasText: "possible stances too" }).waitFor();
    await box.and(page.locator("[aria-current=true]")).click();
    await page.waitForURL((url) => url.search === "?publisher=Reuters");
    expect(faults).toEqual([]);
  });
});

describe("every page", () => {
  const PAGES = [
    "/",
    "/?q=munitions&publisher=Reuters&not.actor=Ukraine",
    "/?q=nothinglikeit",
    "/?possible=true",
    "/documents/wire-summit?q=kim",
    "/documents/none",
  ];
  it.each(PAGES)("violates nothing of WCAG 2.2 AA and does not scroll sideways: %s", async (path) => {
    const { page } = await open(path);
    await page.locator("main").waitFor();
    await accessibleInEveryWay(page);
  });
});

describe("an engine that goes away", () => {
  it("is named in words, keeps what is on screen, and comes back by itself", async () => {
    const { page } = await open("/?q=kim");
    await shows(page, "3 documents");
    const second = await visitAnew(browser, "about:blank");
    const bringBack = await takeEngineAway();
    try {
      await page.locator("section[aria-labelledby=facet-publisher]").getByTitle("YTN").click();
      await page.getByText(AWAY).waitFor();
      expect(await titles(page)).toHaveLength(3);
      expect(await findViolations(page)).toEqual([]);
      await second.page.goto(`${site.url}/?q=munitions`);
      await second.page.getByText(AWAY).waitFor();
      expect(await titles(second.page)).toEqual([]);
    } finally {
      bringBack();
    }
    await shows(page, "1 document");
    await shows(second.page, "3 documents");
    await second.page.context().close();
  });
});

const AWAY = "Search is not answering.";

/** Kills the engine while its keeper sleeps; the answer wakes the keeper, which starts it anew. */
async function takeEngineAway(): Promise<() => void> {
  const state = JSON.parse(await readFile(join(site.data, "engine.json"), "utf8")) as EngineState;
  process.kill(state.pid, "SIGSTOP");
  process.kill(state.enginePid, "SIGKILL");
  return () => process.kill(state.pid, "SIGCONT");
}
