import type { BrowserContextOptions, Page } from "playwright-core";
import { findViolations, holdRequests, useBrowser, type Visit, visit } from "../support/browser";
import { anArticle } from "../support/folders";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const copied = "Envoys of both sides met in a border town on Tuesday and spoke of munitions for six hours.";
const browser = useBrowser();
const site = useSite({
  ...STORY,
  "wire/first.md": anArticle({ title: "Envoys meet", publisher: "KBS", published: "2024-06-21" }, copied),
  "wire/again.md": anArticle({ title: "Envoys met", publisher: "YTN", published: "2024-06-22" }, copied),
});

const WIDE = { viewport: { width: 1680, height: 950 } };
const open = (path = "/", options: BrowserContextOptions = {}): Promise<Visit> =>
  visit(browser, new URL(path, site.url).href, options);
const shows = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor();
/** Waits until what is shown is the whole answer to the address. */
const isAnswered = (page: Page) =>
  page.waitForFunction(() => {
    const { shown, counted } = document.querySelector<HTMLElement>("[data-shown]")?.dataset ?? {};
    const link = window.location.pathname + window.location.search;
    return shown === link && counted === link;
  });
const titles = (page: Page) => page.locator("[data-hit] h2").allInnerTexts();

describe("the query in parts", () => {
  it("turns a part between required and excluded, and takes it away", async () => {
    const { page, faults } = await open("/?q=kim+munitions");
    await shows(page, "2 documents");
    const chips = page.getByRole("list", { name: "Chosen" });
    await chips.getByRole("link", { name: "Exclude munitions" }).click();
    await shows(page, "1 document");
    expect(new URL(page.url()).searchParams.get("q")).toBe("kim -munitions");
    await chips.getByRole("link", { name: "Require munitions" }).click();
    await shows(page, "2 documents");
    await chips.getByRole("link", { name: "Remove munitions" }).click();
    await shows(page, "3 documents");
    expect(faults).toEqual([]);
  });

  it("turns what a facet chose, and leads to a part's place in the query", async () => {
    const { page } = await open("/?q=kim+munitions&publisher=Reuters");
    const chips = page.getByRole("list", { name: "Chosen" });
    await chips.getByRole("link", { name: "Exclude publisher Reuters" }).click();
    await page.waitForURL(/not\.publisher=Reuters/);
    await chips.getByRole("button", { name: "munitions" }).click();
    const selected = await page
      .getByRole("combobox")
      .evaluate((box: HTMLInputElement) => box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0));
    expect(selected).toBe("munitions");
  });

  it("works without script", async () => {
    const { page } = await open("/?q=kim+munitions", { javaScriptEnabled: false });
    await page.getByRole("link", { name: "Exclude munitions" }).click();
    expect(await page.locator("main h1").innerText()).toContain("1 document");
  });
});

describe("what is folded away", () => {
  it.each([true, false])("is there when it is opened (script: %s)", async (javaScriptEnabled) => {
    const { page, faults } = await open("/?q=kim", { javaScriptEnabled });
    const table = page.locator(".timeline-table");
    expect(await table.count()).toBe(javaScriptEnabled ? 0 : 1);
    await page.getByText("As a table").click();
    await table.waitFor();
    expect(await table.getByRole("link").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

describe("the times that texts speak of", () => {
  it("are counted once someone looks, and chosen by a bar or by the keyboard", async () => {
    const { page, faults } = await open();
    const bars = page.getByRole("navigation", { name: "Documents by the times they speak of" });
    expect(await bars.count()).toBe(0);
    await page.getByText("Times the text speaks of").click();
    await bars.getByRole("link", { name: /^2019: 1 document$/ }).click();
    await page.waitForURL(/\?mentioned\.from=2019&mentioned\.to=2019$/);
    await shows(page, "1 document");
    expect(await titles(page)).toEqual(["What nobody dated"]);
    expect(await bars.locator("[data-inside]").count()).toBe(1);
    await bars.locator("[data-inside]").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?mentioned\.from=2019&mentioned\.to=2024$/);
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("are requested by a form without script", async () => {
    const { page } = await open("/", { javaScriptEnabled: false });
    await page.getByText("Times the text speaks of").click();
    await page.locator('input[name="mentioned.from"]').fill("2019");
    await page.getByRole("form", { name: "Speaks of" }).getByRole("button", { name: "Apply" }).click();
    expect(new URL(page.url()).searchParams.get("mentioned.from")).toBe("2019");
    expect(await page.locator("section[aria-labelledby=facet-when]").innerText()).not.toContain("Searching");
    expect(await page.locator(".timeline-waiting:visible").count()).toBe(0);
  });
});

describe("the time of publication", () => {
  it("is chosen by the usual ranges, which stay relative in the link", async () => {
    const { page } = await open();
    await page.getByRole("link", { name: "Past 7 days" }).click();
    await page.waitForURL(/from=-7d/);
    await page.getByRole("link", { name: "Past 7 days" }).click();
    await page.waitForURL((url) => !url.searchParams.has("from"));
  });

  it("is chosen by drawing over the bars; a click on one is its own", async () => {
    const { page, faults } = await open("/?publisher=Reuters&publisher=YTN&publisher=KBS");
    const bars = page.locator(".timeline-bars a");
    const [first, last] = [await bars.first().boundingBox(), await bars.last().boundingBox()];
    if (!first || !last) throw new Error("There are no bars.");
    await page.mouse.move(first.x + 1, first.y + 20);
    await page.mouse.down();
    await page.mouse.move((first.x + last.x) / 2, first.y + 20, { steps: 4 });
    expect(await page.locator("[data-brushed]").count()).toBeGreaterThan(1);
    await page.mouse.move(last.x + 1, last.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/from=2024-05&to=2024-10/);
    expect(await page.locator("[data-brushed]").count()).toBe(0);
    await page.goBack();
    await bars.last().click();
    await page.waitForURL(/from=2024-10/);
    expect(faults).toEqual([]);
  });

  it("is chosen with the keyboard", async () => {
    const { page } = await open("/?publisher=Reuters&publisher=YTN&publisher=KBS");
    const bars = page.locator(".timeline-bars a");
    await bars.first().focus();
    await page.keyboard.press("Shift+ArrowRight");
    expect(await page.locator("[data-brushed]").count()).toBeGreaterThan(1);
    await page.keyboard.press("Escape");
    expect(await page.locator("[data-brushed]").count()).toBe(0);
    await bars.first().focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await page.waitForURL(/from=2024-05&to=2024-06/);
  });
});

describe("the results", () => {
  it("stand close together where the reader wants it, and still do on the next visit", async () => {
    const { page } = await open("/?q=munitions");
    const tags = page.locator(".hit-tags").first();
    expect(await tags.isVisible()).toBe(true);
    await page.getByRole("button", { name: /compact/ }).click();
    expect(await tags.isVisible()).toBe(false);
    await page.reload();
    expect(await tags.isVisible()).toBe(false);
    expect(await findViolations(page)).toEqual([]);
  });

  it("exclude by a key: the publisher of a hit, the value that has the focus", async () => {
    const { page } = await open("/?q=munitions+kim");
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.waitForURL(/not\.publisher=Reuters/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("not."));
    await page.locator("section[aria-labelledby=facet-collection] .value-main").first().focus();
    await page.keyboard.press("x");
    await page.waitForURL(/not\.collection=/);
  });

  it("say which keys there are", async () => {
    const { page } = await open();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keys" });
    await dialog.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("combobox").fill("a?");
    expect(await dialog.isVisible()).toBe(false);
  });

  it("are read beside the list where the window is wide, step by step", async () => {
    const { page, faults } = await open("/?q=munitions&sort=oldest", WIDE);
    const pane = page.getByRole("complementary", { name: "Preview" });
    await page.getByText("Step to a hit with j and k").waitFor();
    await page.keyboard.press("j");
    const [first = "", second = ""] = await titles(page);
    await pane.getByRole("heading", { name: first }).waitFor();
    expect(await pane.locator("p mark").first().innerText()).toMatch(/munitions/i);
    await pane
      .getByRole("list", { name: "Your words here" })
      .getByRole("button", { name: "munitions" })
      .click();
    await page.keyboard.press("j");
    await pane.getByRole("heading", { name: second }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByText("Step to a hit with j and k").waitFor();
    await page.getByRole("button", { name: `Preview ${first}` }).click();
    await pane.getByRole("heading", { name: first }).waitFor();
    await pane.getByRole("link", { name: "Open the document" }).click();
    await page.waitForURL(/documents\//);
    expect(faults).toEqual([]);
  });

  it("have no pane in a narrow window", async () => {
    const { page } = await open("/?q=munitions");
    await page.keyboard.press("j");
    expect(await page.getByRole("complementary", { name: "Preview" }).count()).toBe(0);
  });
});

describe("going on", () => {
  it("keeps old results in sight, dimmed, while an answer is awaited", async () => {
    const { page } = await open("/?q=kim");
    await shows(page, "3 documents");
    const release = await holdRequests(page, "**/api/search*");
    await page.getByRole("combobox").fill("munitions");
    await page.locator(".search-page[aria-busy=true] .progress").waitFor();
    expect(await page.locator(".stale [data-hit]").count()).toBe(3);
    expect(await findViolations(page)).toEqual([]);
    release();
    await shows(page, "5 documents");
    await isAnswered(page);
    expect(await page.locator(".stale").count()).toBe(0);
  });

  it.each(["button", "Escape"])(
    "is given up by %s: the search whose answer is in sight stays",
    async (way) => {
      const { page, faults } = await open("/?q=kim");
      await shows(page, "3 documents");
      const release = await holdRequests(page, "**/api/search*");
      await page.getByRole("combobox").fill("munitions");
      await page.locator(".search-page[aria-busy=true] .progress").waitFor();
      if (way === "button") await page.getByRole("button", { name: "Cancel" }).click();
      else {
        await page.getByRole("heading", { name: "3 documents" }).click();
        await page.keyboard.press("Escape");
      }
      await page.locator(".search-page[aria-busy=false]").waitFor();
      expect(await page.getByRole("combobox").inputValue()).toBe("kim");
      expect(new URL(page.url()).search).toBe("?q=kim");
      release();
      await page.unroute("**/api/search*");
      await page.getByRole("combobox").fill("munitions");
      await shows(page, "5 documents");
      expect(faults).toEqual([]);
    },
  );

  it("leaves no key behind: a link clicked while the address lags starts from what was typed", async () => {
    const { page, faults } = await open("/");
    await shows(page, "8 documents");
    await page.getByRole("combobox").fill("munitions");
    await page.getByRole("link", { name: "Newest" }).click();
    await page.waitForURL(/sort=newest/);
    await shows(page, "5 documents");
    expect(new URL(page.url()).searchParams.get("q")).toMatch(/^munitions/);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("sort"));
    expect(new URL(page.url()).searchParams.get("q")).toMatch(/^munitions/);
    expect(faults).toEqual([]);
  });

  it("keeps what is typed while an earlier address is still on its way to the page", async () => {
    const { page, faults } = await open("/");
    await shows(page, "8 documents");
    // The box is cleared in the very moment in which the address becomes that of the word before.
    const seen = page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>("#query");
      return new Promise<readonly string[]>((resolve) => {
        const values: string[] = [];
        const look = (): void => {
          values.push(box?.value ?? "");
          if (location.search.includes("q=")) requestAnimationFrame(look);
          else resolve(values);
        };
        for (const way of ["pushState", "replaceState"] as const) {
          const change = history[way];
          history[way] = (...parameters) => {
            change.apply(history, parameters);
            if (!String(parameters[2]).includes("munitions")) return;
            box?.select();
            document.execCommand("delete");
            look();
          };
        }
      });
    });
    await page.getByRole("combobox").pressSequentially("munitions");
    expect([...new Set(await seen)]).toEqual([""]);
    expect(faults).toEqual([]);
  });

  it("goes back over ten clicks and forward again, without asking twice", async () => {
    const { page, faults } = await open();
    await shows(page, "8 documents");
    const steps: { url: string; titles: string[] }[] = [];
    const addStep = async (): Promise<void> => {
      await isAnswered(page);
      steps.push({ url: page.url(), titles: await titles(page) });
    };
    await addStep();
    for (let click = 0; click < 10; click += 1) {
      const last = page.url();
      const values = page.locator(
        "section[aria-labelledby=facet-publisher] .value-main, section[aria-labelledby=facet-collection] .value-main",
      );
      await values.nth(click % (await values.count())).click();
      await page.waitForURL((url) => url.href !== last);
      await addStep();
    }
    // A pointer that rests on a link asks for what it leads to.
    await page.mouse.move(0, 0);
    let requests = 0;
    page.on("request", (request) => {
      if (request.url().includes("/api/search")) requests += 1;
    });
    const isAt = async (at: number): Promise<void> => {
      await page.waitForURL(steps[at]?.url ?? "");
      await isAnswered(page);
      expect(await titles(page)).toEqual(steps[at]?.titles);
    };
    for (let at = 9; at >= 0; at -= 1) {
      await page.goBack();
      await isAt(at);
    }
    for (let at = 1; at <= 10; at += 1) {
      await page.goForward();
      await isAt(at);
    }
    expect(requests).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe("a document", () => {
  it("names the copies of its story, what is near it, and how it is cited", async () => {
    const { page, faults } = await open("/documents/wire-first?q=envoys");
    const beside = page.locator("#neighbours");
    expect(await beside.locator("ol li").allInnerTexts()).toEqual([expect.stringContaining("Envoys met")]);
    expect(await beside.innerText()).toContain("Related documents");
    expect(await page.locator("#cite").innerText()).toContain("“Envoys meet”, KBS, 2024-06-21");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "BibTeX" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("wire-first.bib");
    expect(await findViolations(page)).toEqual([]);
    await beside.getByRole("link", { name: "Envoys met" }).click();
    await page.waitForURL(/wire-again\?q=envoys/);
    expect(faults).toEqual([]);
  });
});
