import { searchSchema } from "@/app/api/_contract/search-schemas";
import { accessibleInEveryWay, useBrowser, visit } from "../support/browser";
import { anArticle } from "../support/folders";
import { useSite } from "../support/site";

const TEXT =
  "Envoys of both sides met in a border town on Tuesday and spoke for six hours behind closed doors.";

const browser = useBrowser();
const site = useSite({
  "wire/first.md": anArticle({ title: "First", publisher: "Reuters", published: "2024-06-19" }, TEXT),
  "wire/second.md": anArticle({ title: "Second", publisher: "YTN", published: "2024-07-20" }, TEXT),
  "wire/other.md": anArticle({ title: "Other", publisher: "YTN" }, "Envoys came by night."),
});

const open = (path = "/", options = {}) => visit(browser, new URL(path, site.url).href, options);

describe("stories", () => {
  it("are answered by the API: identical files are one story", async () => {
    const { body } = await site.get("/api/search?q=envoys&group=story&sort=oldest");
    const result = searchSchema.parse(body);
    expect(result).toMatchObject({ total: 2, exact: true, notices: [] });
    expect(result.hits.map(({ id, story }) => [id, story])).toEqual([
      ["wire-first", { id: "wire-first", size: 2 }],
      ["wire-other", { id: "wire-other", size: 1 }],
    ]);
    const values = await site.get("/api/facets/publisher?group=story");
    expect(values.body.values).toContainEqual({ value: "YTN", count: 2 });
    expect((await site.get("/api/facets/collection?group=story")).body.values).toEqual([
      { value: "wire", count: 2 },
    ]);
  });

  it("are reached from a hit that is one of several copies, and left again", async () => {
    const { page, faults } = await open("/?q=envoys&sort=oldest");
    await page.getByText("3 documents", { exact: true }).first().waitFor();
    await page.getByRole("link", { name: "one of 2 copies" }).first().click();
    await page.getByText("2 stories", { exact: true }).first().waitFor();
    await page.getByText("1 other copy").click();
    const copy = page.locator(".copies li");
    expect(await copy.innerText()).toMatch(/Second\s+YTN · 20 Jul 2024/);
    await page.getByRole("link", { name: "Every document" }).click();
    await page.getByText("3 documents", { exact: true }).first().waitFor();
    expect(faults).toEqual([]);
  });

  it("work without script", async () => {
    const { page } = await open("/?sort=oldest", { javaScriptEnabled: false });
    await page.getByRole("link", { name: "One hit a story" }).click();
    expect(await page.locator("main h1").innerText()).toContain("2 stories");
    await page.getByText("1 other copy").click();
    await page.getByRole("link", { name: "Second" }).click();
    expect(await page.locator("article h1").innerText()).toBe("Second");
  });

  it.each(["/?sort=oldest", "/?group=story&sort=oldest"])(
    "violate nothing of WCAG 2.2 AA: %s",
    async (path) => {
      const { page } = await open(path);
      await page.locator("[data-hit]").first().waitFor();
      for (const details of await page.locator(".copies summary").all()) await details.click();
      await accessibleInEveryWay(page);
    },
  );
});
