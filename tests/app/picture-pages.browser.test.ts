import type { Page } from "playwright-core";
import { matrixSchema } from "@/app/api/_contract/matrix-schemas";
import { accessibleInEveryWay, findViolations, useBrowser, visit } from "../support/browser";
import { anArticle } from "../support/folders";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

/** Enough stances on one target that a cell can be compared. */
const STANCES = Object.fromEntries(
  ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"].map((day, at) => [
    `wire/stand-${at}.md`,
    anArticle(
      {
        title: `On ${day}`,
        publisher: "Reuters",
        published: `2024-${7 + (at % 3)}-1${at}`.replace(/-(\d)-/, "-0$1-"),
      },
      `Ukraine condemned the Russia–North Korea alliance on ${day}. “It is a threat to all,” Volodymyr Zelenskyy said of the Russia–North Korea alliance, number ${at} of his talks. South Korea condemned it too.`,
    ),
  ]),
);

/** So many years that their bars are thinner than a finger. */
const YEARS = {
  "harvests.jsonl": Array.from({ length: 30 }, (_, at) =>
    JSON.stringify({ text: "The harvest was brought in.", published: String(1970 + at) }),
  ).join("\n"),
};

const browser = useBrowser();
const site = useSite({ ...STORY, ...STANCES, ...YEARS });

const open = (path: string, options = {}) => visit(browser, new URL(path, site.url).href, options);

/** What the search page says of a link of a figure. */
async function totalOf(link: string): Promise<number> {
  const { body } = await site.get(`/api/search${new URL(link, site.url).search}`);
  return body.total;
}

async function followed(page: Page): Promise<string> {
  await page.waitForURL((url) => url.pathname === "/");
  return page.locator("main h1").first().innerText();
}

const PICTURES = ["/matrix", "/timeline?by=publisher&as=share", "/network"] as const;

describe("GET /api/matrix", () => {
  it("answers every cell with its count and its link", async () => {
    const { status, body } = await site.get("/api/matrix?q=alliance");
    expect(status).toBe(200);
    const matrix = matrixSchema.parse(body);
    expect(matrix.exact).toBe(true);
    const cells = [matrix.all, ...matrix.publishers.rows, ...matrix.voices.rows].flatMap((row) => row.cells);
    expect(cells.some(({ comparable }) => comparable)).toBe(true);
    for (const { against, neutral, favor, total, unclear } of cells)
      for (const { count, link } of [against, neutral, favor, total, unclear])
        expect([link, await totalOf(link)]).toEqual([link, count]);
  });
});

describe("the pages of pictures", () => {
  it.each([true, false])("open their documents from their figures, script: %s", async (javaScriptEnabled) => {
    const options = { javaScriptEnabled };
    const { page, faults } = await open("/matrix?q=alliance", options);
    const cell = page.getByRole("link", {
      name: /^Reuters on Russia–North Korea alliance: \d+ with a stance$/,
    });
    const counted = await cell.innerText();
    await cell.click();
    expect(await followed(page)).toContain(`${counted} document`);

    await page.goto(new URL("/timeline?q=kim&by=publisher", site.url).href);
    const point = page.getByRole("link", { name: "Reuters, Jun 2024: 1 document" }).first();
    await point.locator("path").click();
    expect(await followed(page)).toContain("1 document");

    await page.goto(new URL("/network", site.url).href);
    const disc = page.getByRole("link", { name: /^Kim Jong Un: 3 documents$/ });
    await disc.locator("text").click();
    expect(await followed(page)).toContain("3 documents");
    expect(faults).toEqual([]);
  });

  it("say the same in a table: each pair of actors has the total of its link", async () => {
    const { page } = await open("/network");
    const links = page.locator("table.figures").first().locator("tbody a");
    for (const link of (await links.all()).slice(0, 8))
      expect(await totalOf((await link.getAttribute("href")) ?? "")).toBe(Number(await link.textContent()));
  });

  it("keep the search on the way from one to the other, and their own query box", async () => {
    const { page } = await open("/?q=munitions&publisher=Reuters");
    const views = page.getByRole("navigation", { name: "Views" });
    expect(await views.locator("[aria-current]").innerText()).toBe("Search");
    await views.getByRole("link", { name: "Matrix" }).click();
    await page.waitForURL(/\/matrix\?q=munitions&publisher=Reuters/);
    await page.getByText("2 documents", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Remove publisher Reuters" }).click();
    await page.waitForURL(/\/matrix\?q=munitions$/);
    await page.getByText("3 documents", { exact: true }).waitFor();
    await page.locator("#query").fill("kim");
    await page.locator("#query").press("Enter");
    await page.waitForURL(/\/matrix\?q=kim/);
    await page.getByRole("link", { name: "Show the documents" }).click();
    await page.waitForURL(/\/\?q=kim/);
  });

  it("compare the values that are ticked, and say what was repaired", async () => {
    const { page } = await open("/timeline?by=publisher&as=pie");
    await page.getByText(/as=“pie” is not known/).waitFor();
    await page.getByRole("checkbox", { name: "Reuters" }).uncheck();
    await page.getByRole("button", { name: "Apply" }).click();
    await page.waitForURL(/values=YTN/);
    expect(await page.getByRole("checkbox", { name: "Reuters" }).isChecked()).toBe(false);
  });

  it.each(["/matrix", "/timeline", "/network"])("say on %s that nothing was found", async (path) => {
    const { page } = await open(`${path}?q=nothinglikeit`);
    await page.getByText("Nothing has all of this").waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it("have bars over many years that violate nothing of WCAG 2.2 AA, and one of them is a stop of Tab", async () => {
    const { page } = await open("/?q=harvest");
    await page.getByRole("combobox").waitFor();
    const bars = page.locator(".timeline-bars a");
    expect(await bars.count()).toBe(30);
    await page.getByText("As a table").click();
    await page.locator(".timeline-table").waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.locator('.timeline-bars a[tabindex="0"]').count()).toBe(1);
    await bars.first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await page.waitForURL(/from=1971&to=1972/);
    await page.locator('.timeline-bars a[tabindex="0"][aria-label^="1971:"]').waitFor();
  });

  it.each(PICTURES)("violate nothing of WCAG 2.2 AA and do not scroll sideways: %s", async (path) => {
    const { page, faults } = await open(path);
    for (const details of await page.locator("main summary").all()) await details.click();
    await accessibleInEveryWay(page);
    expect(faults).toEqual([]);
  });
});
