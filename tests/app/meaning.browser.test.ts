import { accessibleInEveryWay, useBrowser, visit } from "../support/browser";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const browser = useBrowser();
const site = useSite(STORY, { closely: true });

const open = (path: string, options = {}) => visit(browser, new URL(path, site.url).href, options);
const QUESTION = "/?q=ammunition+deliveries+by+rail";

describe("close matches by meaning", () => {
  it("say so, show the passage, and can be left out and taken back by plain links", async () => {
    const { page } = await open(QUESTION, { javaScriptEnabled: false });
    const hit = page.locator('[data-hit="wire-shells"]');
    expect(await hit.innerText()).toMatch(/says it in other words[\s\S]*sent munitions to Russia by train/);
    expect(await hit.locator("s").count()).toBe(0);
    expect(await page.locator("main").innerText()).not.toContain("Read closely:");
    await page.getByRole("link", { name: "By words alone" }).click();
    expect(new URL(page.url()).search).toBe("?q=ammunition+deliveries+by+rail&close=words");
    expect(await page.locator("main").innerText()).not.toContain("says it in other words");
    await page.getByRole("link", { name: "By meaning too" }).click();
    expect(await page.locator('[data-hit="wire-shells"]').count()).toBe(1);
  });

  it("are there in German too", async () => {
    const { page } = await open(QUESTION, { locale: "de-DE" });
    const hit = page.locator('[data-hit="wire-shells"]');
    expect(await hit.innerText()).toContain("sagt es mit anderen Worten");
  });

  it.each([QUESTION, "/documents/wire-shells"])("violate nothing of WCAG 2.2 AA: %s", async (path) => {
    const { page } = await open(path);
    await page.locator("main").first().waitFor();
    await accessibleInEveryWay(page);
  });
});

describe("more like this", () => {
  it("is reached from a document, whose page says that it was read closely", async () => {
    const { page, faults } = await open("/documents/wire-shells");
    expect(await page.locator("#record").innerText()).toMatch(/Read closely\s+yes/);
    await page.getByRole("link", { name: "More like this", exact: true }).click();
    await page.getByText("What says much the same").waitFor();
    expect(await page.locator("[data-hit]").first().getAttribute("data-hit")).toBe("wire-summit");
    expect(faults).toEqual([]);
  });

  it("is offered for a selection, and for none when nothing is selected", async () => {
    const { page, faults } = await open("/documents/wire-shells");
    const link = page.getByRole("link", { name: "More like this passage" });
    expect(await link.count()).toBe(0);
    await page.locator("#p2").evaluate((passage) => {
      document.getSelection()?.selectAllChildren(passage);
    });
    await link.waitFor();
    expect(await link.getAttribute("href")).toMatch(/^\/\?q=like%3Awire-shells%40\d+-\d+$/);
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await link.waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });
});
