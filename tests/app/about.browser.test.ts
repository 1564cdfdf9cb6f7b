import { accessibleInEveryWay, useBrowser, visit } from "../support/browser";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const browser = useBrowser();
const site = useSite(STORY);
const at = (path: string): string => new URL(path, site.url).href;

describe("/about/tags", () => {
  it("shows figures of every kind with their day, version and set, what is weak, and that no reader judged yet", async () => {
    const { page, faults } = await visit(browser, at("/about/tags"), { javaScriptEnabled: false });
    const text = await page.locator("main").innerText();
    expect(text).toMatch(/Measured on \d+ \w+ \d{4} with Parallax \d+\.\d+\.\d+, tagger [0-9a-f]{8}\./);
    expect(text).toMatch(/It is the tagger that is installed here|was not measured/);
    const rows = await page.locator("table.figures").first().locator("tbody th").allInnerTexts();
    expect(rows).toEqual(expect.arrayContaining(["Actors", "Sources cited", "Stances by an act"]));
    expect(text).toMatch(/\d+% \(\d+ of \d+\)\s+95 ?%: \d/);
    expect(text).toMatch(/What is weak/);
    expect(text).toMatch(/No reader has judged a tag yet/);
    expect(faults).toEqual([]);
  });

  it("is found from a document, read by all readers, and counts what readers judged", async () => {
    const body = {
      document: "wire-summit",
      change: { kind: "confirm", facet: "actor", value: "Kim Jong Un" },
    };
    const headers = { "Content-Type": "application/json" };
    await fetch(at("/api/corrections"), { method: "POST", headers, body: JSON.stringify(body) });
    const { page } = await visit(browser, at("/documents/wire-summit"));
    await page.getByRole("link", { name: "How sure are tags?" }).click();
    await page.getByRole("heading", { name: "By readers of this house" }).waitFor();
    expect(await page.locator("#house ~ table").innerText()).toMatch(/Actors\s+100% \(1 of 1\)/);
    await accessibleInEveryWay(page);
  });

  it("speaks German", async () => {
    const { page } = await visit(browser, at("/about/tags"), { locale: "de-DE", javaScriptEnabled: false });
    expect(await page.locator("main").innerText()).toMatch(/Was schwach ist/);
  });
});
