import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { accessibleInEveryWay, useBrowser, visit } from "../support/browser";
import { anArticle, putFiles } from "../support/folders";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const browser = useBrowser();
const site = useSite(STORY);

const titles = (page: Page) => page.locator("[data-hit] h2").allInnerTexts();

/** Without script, as a reader who has switched it off. */
const plain = { javaScriptEnabled: false };

async function save(page: Page, query: string, name: string, mode = "live"): Promise<void> {
  await page.goto(`${site.url}/save?${query}`);
  await page.getByLabel("Name").fill(name);
  await page.locator(`input[value="${mode}"]`).check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}

async function index(): Promise<void> {
  await site.index();
}

describe("the pages of saved searches", () => {
  it("keep a search by a key, and show the same hits to a reader in a new profile", async () => {
    const { page } = await visit(browser, `${site.url}/?q=munitions&sort=newest`);
    await page.getByRole("combobox").waitFor();
    const hits = await titles(page);
    await page.locator("body").press("s");
    await page.getByLabel("Name").fill("Shells and more");
    await page.getByLabel("Note").fill("For the brief.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL("**/s/shells-and-more");
    expect(await titles(page)).toEqual(hits);
    const other = await visit(browser, `${site.url}/s/shells-and-more`);
    expect(await titles(other.page)).toEqual(hits);
    expect(await other.page.getByText("For the brief.").first().isVisible()).toBe(true);
    await other.page.getByRole("link", { name: "Open the search" }).click();
    await other.page.waitForURL("**/?q=munitions&sort=newest");
    expect(other.faults).toEqual([]);
  });

  it("save, edit, link, compare and delete without script", async () => {
    const { page } = await visit(browser, `${site.url}/?q=pact`, plain);
    await page.getByRole("link", { name: "Save", exact: true }).click();
    await save(page, "q=pact", "Pacts");
    await save(page, "q=saved:pacts+OR+train", "Pacts or trains");
    await page.getByText("Builds on").waitFor();
    await page.getByLabel("Name").fill("Pacts or else trains");
    await page.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("heading", { name: "Pacts or else trains" }).waitFor();
    await page.getByText("Link to another").first().click();
    await page.locator('select[name="kind"]').selectOption("variant-of");
    await page.locator('select[name="to"]').selectOption("pacts");
    await page.getByRole("button", { name: "Link to another" }).click();
    await page.locator(".saved-links", { hasText: "Variant of" }).waitFor();
    await page.goto(`${site.url}/s/pacts`);
    await page.getByText("Has the variant").waitFor();
    await page.getByText("Others build on it").waitFor();
    await page.getByText("Compare with").first().click();
    await page.locator('select[name="b"]').selectOption("pacts-or-trains");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("heading", { name: "Saved searches side by side" }).waitFor();
    await page.getByText("In all of them").waitFor();
    await page.goto(`${site.url}/s/pacts`);
    await page.getByText("Delete", { exact: true }).first().click();
    await page.getByText("would find nothing by it: pacts-or-trains").waitFor();
    await page.getByRole("button", { name: "Delete it anyway" }).click();
    await page.waitForURL("**/saved");
    expect(await page.getByRole("link", { name: "Pacts", exact: true }).count()).toBe(0);
  });

  it("tell what a form could not do, and lose nothing", async () => {
    const { page } = await visit(browser, `${site.url}/s/shells-and-more`, plain);
    await page.getByLabel("Link of the search").fill("/?q=saved:shells-and-more");
    await page.getByRole("button", { name: "Keep" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("lead back to itself");
    await page.getByLabel("Link of the search").fill("https://elsewhere.example/?q=a");
    await page.getByRole("button", { name: "Keep" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("no link of the search page");
    expect(await page.getByLabel("Link of the search").inputValue()).toBe("https://elsewhere.example/?q=a");
    await page.getByText("Add a webhook").first().click();
    await page.getByLabel("Address").fill("http://127.0.0.1:9/");
    await page.getByRole("button", { name: "Add a webhook" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("no public address");
    expect(await page.getByLabel("Address").inputValue()).toBe("http://127.0.0.1:9/");
    await page.goto(`${site.url}/s/shells-and-more?since=2001-01-01`);
    expect(await page.getByRole("alert").innerText()).toContain("not known");
    expect(await page.getByLabel("Link of the search").inputValue()).toBe("/?q=munitions&sort=newest");
    const note = "A line.\n".repeat(1_200).slice(0, 9_999);
    await page.locator('textarea[name="note"]').fill(note);
    await page.getByRole("button", { name: "Keep" }).click();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect((await page.locator('textarea[name="note"]').inputValue()).trim()).toBe(note.trim());
    expect((await fetch(`${site.url}/s/nobody`)).status).toBe(404);
  });

  it("show a new webhook's secret once, and take the webhook away", async () => {
    const { page } = await visit(browser, `${site.url}/s/shells-and-more`, plain);
    await page.getByText("Add a webhook").first().click();
    await page.getByLabel("Address").fill("https://93.184.215.14/hook");
    await page.getByRole("button", { name: "Add a webhook" }).click();
    expect(await page.getByRole("status").innerText()).toContain("whsec_");
    const other = await visit(browser, `${site.url}/s/shells-and-more`, plain);
    expect(await other.page.getByText("whsec_").count()).toBe(0);
    await other.page.getByRole("button", { name: /Remove the webhook/ }).click();
    expect(await other.page.getByText("93.184.215.14").count()).toBe(0);
  });

  it("say what became of a live and of a frozen one after a run, until the reader has seen it", async () => {
    const { page } = await visit(browser, site.url, plain);
    await save(page, "q=munitions", "Alive");
    await save(page, "q=munitions", "Cold", "frozen");
    const before = await titles(page);
    await putFiles(site.corpus, {
      "wire/more.md": anArticle({ title: "More of it" }, "More munitions were seen."),
    });
    await rm(join(site.corpus, "notes/markup.md"));
    await index();
    await page.goto(`${site.url}/s/cold`);
    const after = await titles(page);
    expect(after).toEqual(before.filter((title) => !title.includes("alert(1)")));
    expect(await page.locator(".saved-changes").innerText()).toContain("removed from the corpus");
    await page.goto(`${site.url}/saved`);
    expect(await page.locator(".saved-row", { hasText: "Alive" }).innerText()).toContain("1 new");
    await page.goto(`${site.url}/s/alive`);
    expect(await page.locator(".saved-changes").first().innerText()).toContain("More of it");
    await page.getByRole("button", { name: "I have seen this" }).click();
    await page.getByText("Nothing became of it").waitFor();
    await page.goto(`${site.url}/saved`);
    expect(await page.locator(".saved-row", { hasText: "Alive" }).innerText()).toContain("nothing new");
    await page.goto(`${site.url}/s/alive`);
    await page.getByRole("link", { name: "since it was saved" }).click();
    await page.getByText("New 1").waitFor();
  });

  it("list all, found by name, in an order, in groups, and lead to a comparison of the chosen", async () => {
    const { page } = await visit(browser, `${site.url}/saved?order=name`, plain);
    const names = await page.locator(".saved-row h2").allInnerTexts();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
    await page.getByRole("searchbox").last().fill("ALIVE");
    await page.getByRole("button", { name: "Search" }).last().click();
    expect(await page.locator(".saved-row h2").allInnerTexts()).toEqual(["Alive"]);
    await page.goto(`${site.url}/saved?grouped=true`);
    await page.getByRole("checkbox", { name: "Compare Alive" }).check();
    await page.getByRole("button", { name: "Compare the chosen" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("two to four");
    await page.getByRole("checkbox", { name: "Compare Alive" }).check();
    await page.getByRole("checkbox", { name: "Compare Cold" }).check();
    await page.getByRole("button", { name: "Compare the chosen" }).click();
    await page.getByText("Only in Alive").waitFor();
  });

  it("go out as one file and come back in, and say what became of each", async () => {
    const { page } = await visit(browser, `${site.url}/saved`, plain);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "All as one file" }).click(),
    ]);
    const library = JSON.parse(await readFile(await download.path(), "utf8"));
    library.searches.push(
      { ...library.searches[0], slug: "brought", name: "Brought along" },
      { ...library.searches[0], slug: "alive", link: "/?q=something-else" },
    );
    const read = async (text: string): Promise<void> => {
      await page.getByText("Read a file in").first().click();
      const file = { name: "saved.json", mimeType: "application/json", buffer: Buffer.from(text) };
      await page.getByLabel("File of saved searches").setInputFiles(file);
      await page.getByRole("button", { name: "Read a file in" }).click();
    };
    await read("{}");
    expect(await page.getByRole("alert").innerText()).toContain("no file of saved searches");
    await page.goto(`${site.url}/saved`);
    await read(JSON.stringify({ ...library, searches: library.searches.slice(-2) }));
    const message = await page.getByRole("status").innerText();
    expect(message).toContain("1 saved search read in");
    expect(message).toContain("alive: Its slug is another search's here.");
    await page.getByRole("link", { name: "Brought along" }).waitFor();
  });

  it.each([
    ["English", "en-GB"],
    ["German", "de-DE"],
  ])("have nothing that axe finds and do not scroll sideways, in %s", async (_, locale) => {
    for (const path of [
      "/saved",
      "/s/alive",
      "/save?q=munitions",
      "/compare?a=alive&b=cold",
      "/compare?a=alive",
    ]) {
      const { page, faults } = await visit(browser, site.url + path, { locale });
      await accessibleInEveryWay(page);
      expect(faults).toEqual([]);
    }
  });
});
