import type { Page } from "playwright-core";
import {
  accessible,
  drawn,
  holdRequests,
  useBrowser,
  type Visit,
  visit,
  visitAnew,
} from "../support/browser";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const browser = useBrowser();
const site = useSite(STORY);

const open = (path = "/", options = {}): Promise<Visit> =>
  visit(browser, new URL(path, site.url).href, options);
const boxOf = (page: Page) => page.getByLabel("Search the reporting");
const optionsOf = (page: Page) => page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");

/** Types into the box and waits until the actor is offered for just that text. */
async function typeKim(page: Page): Promise<void> {
  const answered = page.waitForResponse(/\/api\/suggest\?q=kim&at=3$/);
  await boxOf(page).pressSequentially("kim", { delay: 30 });
  await answered;
  await optionsOf(page)
    .filter({ hasText: /^Kim Jong Un3 documents$/ })
    .waitFor();
}

async function shows(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: true }).first().waitFor();
}

/** Waits until the box holds this. */
async function holds(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>("#query")?.value === wanted,
    text,
  );
}

describe("suggestions while typing", () => {
  it("complete with the arrows and Enter, and the results follow", async () => {
    const { page, faults } = await open();
    await typeKim(page);
    expect(await boxOf(page).getAttribute("aria-activedescendant")).toBeNull();
    await boxOf(page).press("ArrowDown");
    const active = await boxOf(page).getAttribute("aria-activedescendant");
    expect(await page.locator(`[id="${active}"]`).getAttribute("aria-selected")).toBe("true");
    await boxOf(page).press("Enter");
    await holds(page, 'actor:"Kim Jong Un" ');
    await page.waitForURL(/actor%3A%22Kim\+Jong\+Un%22|actor:%22Kim/);
    await shows(page, "3 documents");
    await boxOf(page).pressSequentially("train");
    await shows(page, "1 document");
    expect(faults).toEqual([]);
  });

  it("complete by a click, where the caret stands, and leave it there", async () => {
    const { page } = await open();
    await boxOf(page).fill("reu munitions");
    await boxOf(page).press("Home");
    for (let at = 0; at < 3; at += 1) await boxOf(page).press("ArrowRight");
    await optionsOf(page).filter({ hasText: "Reuters" }).first().click();
    await holds(page, "publisher:Reuters munitions");
    expect(await boxOf(page).evaluate((box: HTMLInputElement) => box.selectionStart)).toBe(18);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("query");
    await shows(page, "2 documents");
  });

  it("wait until an input method is finished, and then answer what it made", async () => {
    const { page } = await open();
    const searched: (string | null)[] = [];
    page.on("request", (request) => {
      const address = new URL(request.url());
      if (/^\/api\/(search|suggest)$/.test(address.pathname)) searched.push(address.searchParams.get("q"));
    });
    const client = await page.context().newCDPSession(page);
    await boxOf(page).focus();
    for (const text of ["と", "とう", "とうき"])
      await client.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await holds(page, "とうき");
    await page.waitForTimeout(600);
    expect(searched).toEqual([]);
    await client.send("Input.insertText", { text: "東京" });
    await holds(page, "東京");
    await page.waitForURL(/q=%E6%9D%B1/);
    expect(new Set(searched)).toEqual(new Set(["東京"]));
  });

  it("are not taken by the Enter that ends a composition in Safari, which comes as no key of it", async () => {
    const { page } = await open();
    await typeKim(page);
    await boxOf(page).press("ArrowDown");
    await boxOf(page).evaluate((box) =>
      box.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true }),
      ),
    );
    expect(await boxOf(page).inputValue()).toBe("kim");
  });

  it("offer a field with what it is for, then its values", async () => {
    const { page } = await open();
    await boxOf(page).pressSequentially("publ", { delay: 30 });
    const field = optionsOf(page).filter({ hasText: "publisher:" });
    expect(await field.innerText()).toContain("who published it");
    await field.click();
    await holds(page, "publisher:");
    await optionsOf(page).filter({ hasText: "YTN" }).click();
    await holds(page, "publisher:YTN ");
  });

  it("take a click on what a shorter text offered when the answer for this one is here", async () => {
    const { page } = await open();
    await boxOf(page).pressSequentially("pub");
    const field = optionsOf(page).filter({ hasText: "publisher:" });
    await field.waitFor();
    const late = /\/api\/suggest\?q=publ&/;
    const release = await holdRequests(page, late);
    const request = page.waitForRequest(late);
    await boxOf(page).press("l");
    await request;
    await field.click();
    await drawn(page);
    expect(await boxOf(page).inputValue()).toBe("publ");
    release();
    await holds(page, "publisher:");
  });

  it("leave Enter alone when none is chosen", async () => {
    const { page } = await open();
    await typeKim(page);
    await boxOf(page).press("Enter");
    await page.waitForURL(/q=kim$/);
    await optionsOf(page).first().waitFor({ state: "hidden" });
    await holds(page, "kim");
  });

  it("close by Escape, which leaves the box only then, and by Tab", async () => {
    const { page } = await open();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await typeKim(page);
    await boxOf(page).press("Escape");
    expect(await optionsOf(page).count()).toBe(0);
    expect([await focused(), await boxOf(page).inputValue()]).toEqual(["query", "kim"]);
    await boxOf(page).press("ArrowDown");
    await optionsOf(page).first().waitFor();
    await boxOf(page).press("Tab");
    expect(await optionsOf(page).count()).toBe(0);
    await boxOf(page).focus();
    await boxOf(page).press("Escape");
    expect(await focused()).not.toBe("query");
  });

  it("show past queries in the empty box after a reload, until they are forgotten", async () => {
    const { page, faults } = await open();
    await boxOf(page).fill("pact");
    await boxOf(page).press("Enter");
    await page.goto(site.url);
    await boxOf(page).click();
    await optionsOf(page)
      .filter({ hasText: /^pact$/ })
      .click();
    await page.waitForURL(/q=pact$/);
    await page.goto(site.url);
    await boxOf(page).pressSequentially("pa");
    await optionsOf(page)
      .filter({ hasText: /^pact$/ })
      .waitFor();
    await boxOf(page).fill("");
    await optionsOf(page).filter({ hasText: "Forget past queries" }).click();
    await optionsOf(page).first().waitFor({ state: "hidden" });
    await page.reload();
    await boxOf(page).click();
    expect(await optionsOf(page).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("do without a browser's storage", async () => {
    const { page, faults } = await visitAnew(browser, site.url);
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new Error("Storage is forbidden.");
        },
      });
    });
    await page.reload();
    await typeKim(page);
    await boxOf(page).press("Enter");
    await shows(page, "3 documents");
    expect(faults.filter((fault) => !fault.includes("theme"))).toEqual([]);
  });

  it.each([
    ["wide", { viewport: { width: 1440, height: 900 } }],
    ["on a phone", { viewport: { width: 390, height: 844 } }],
    ["dark", { colorScheme: "dark" }],
  ] as const)("violate nothing of WCAG 2.2 AA %s, and do not move the page", async (_, options) => {
    const { page } = await open("/", options);
    const top = () => page.locator(".search-page").evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    await typeKim(page);
    await boxOf(page).press("ArrowDown");
    await shows(page, "3 documents");
    await accessible(page);
    expect(await top()).toBe(before);
  });
});

describe("without script", () => {
  it("the box is a plain search field", async () => {
    const { page } = await open("/", { javaScriptEnabled: false });
    expect(await page.getByRole("searchbox").count()).toBe(1);
    expect(await page.getByRole("combobox", { name: "Search the reporting" }).count()).toBe(0);
  });
});
