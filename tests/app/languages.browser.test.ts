import fc from "fast-check";
import { toBackPath } from "@/app/_server/http/back-path";
import { accessibleInEveryWay, useBrowser, visit } from "../support/browser";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const browser = useBrowser();
const site = useSite(STORY);

const GERMAN = { locale: "de-DE" };
const open = (path = "/", options = {}) => visit(browser, new URL(path, site.url).href, options);
const choose = (fields: Readonly<Record<string, string>>, headers = {}) =>
  fetch(new URL("/language", site.url), {
    method: "POST",
    redirect: "manual",
    headers,
    body: new URLSearchParams(fields),
  });

describe("the site in German", () => {
  it("is what a browser gets that asks for German: words, dates, numbers, names of languages, notices", async () => {
    const { page, faults } = await open("/?q=%22munitions&size=999", GERMAN);
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    await page.getByText("3 Dokumente", { exact: true }).first().waitFor();
    await page.getByText("22. Okt. 2024").first().waitFor();
    await page.getByTitle("Englisch").first().waitFor();
    await page.getByText(/Das Anführungszeichen hat kein Gegenstück/).waitFor();
    await page.getByText("size=„999“ ist keine Zahl von 1 bis 100; gilt als 100.").waitFor();
    await page.locator("section[aria-labelledby=facet-publisher]").getByTitle("Reuters").click();
    await page.getByText("2 Dokumente", { exact: true }).first().waitFor();
    expect(faults).toEqual([]);
  });

  it("is rendered alike by server and browser on a document, and on what is not there", async () => {
    const document = await open("/documents/wire-summit?q=kim", GERMAN);
    await document.page.getByText("1 Fundstelle", { exact: true }).waitFor();
    expect(await document.page.locator("#evidence li").first().innerText()).toMatch(/0,\d\d/);
    await document.page.getByRole("button", { name: "Nächste Fundstelle" }).click();
    await document.page.getByText("1 von 1", { exact: true }).waitFor();
    expect(document.faults).toEqual([]);
    const { page } = await open("/documents/none", GERMAN);
    expect(await page.locator("main").innerText()).toContain("Unter dieser Adresse gibt es nichts");
  });

  it("loads the words of no other language, and nobody keeps a page for readers of another", async () => {
    const { page } = await open("/", GERMAN);
    expect(await page.title()).toBe("Alle Dokumente · Parallax");
    const scripts = await page.evaluate(async () => {
      const names = performance.getEntriesByType("resource").map((entry) => entry.name);
      const texts = names
        .filter((name) => name.endsWith(".js"))
        .map(async (name) => (await fetch(name)).text());
      return (await Promise.all(texts)).join("\n");
    });
    expect(scripts).toContain("Berichterstattung durchsuchen");
    expect(scripts).not.toContain("Search the reporting");
    const answer = await fetch(site.url, { headers: { "Accept-Language": "de" } });
    expect(answer.headers.get("cache-control")).toContain("no-store");
  });

  it("tells why there is no answer", async () => {
    const { page } = await open("/?q=kim", GERMAN);
    const refuse = (error: object) =>
      page.route("**/api/search**", (route) =>
        route.fulfill({ status: 503, contentType: "application/json", body: JSON.stringify({ error }) }),
      );
    const english = { code: "search-unavailable", message: "It does not answer.", advice: "Wait." };
    await refuse({ ...english, reason: "no-answer" });
    await page.locator("section[aria-labelledby=facet-publisher]").getByTitle("YTN").click();
    await page.getByText("Die Suchmaschine antwortet nicht.").waitFor();
    await page.unroute("**/api/search**");
    await refuse(english);
    await page.locator("section[aria-labelledby=facet-publisher]").getByTitle("Reuters").click();
    await page.locator("[lang=en]", { hasText: "It does not answer." }).waitFor();
  });

  it.each([
    "/",
    "/?q=munitions&publisher=Reuters&not.actor=Ukraine",
    "/?q=nothinglikeit&size=999",
    "/documents/wire-summit?q=kim",
  ])("violates nothing of WCAG 2.2 AA and does not scroll sideways: %s", async (path) => {
    const { page } = await open(path, GERMAN);
    await page.locator("main").waitFor();
    await accessibleInEveryWay(page);
  });
});

describe("the choice of language", () => {
  it("is made with the keyboard, stays where the reader was, and is kept over a reload and on other pages", async () => {
    const { page, faults } = await open("/");
    await page.locator("#query").fill("munitions");
    await page.getByText("3 documents", { exact: true }).first().waitFor();
    await page.waitForURL(/q=munitions/);
    const address = page.url();
    const button = page.getByRole("button", { name: "Deutsch" });
    expect(await button.getAttribute("lang")).toBe("de");
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByText("3 Dokumente", { exact: true }).first().waitFor();
    expect(page.url()).toBe(address);
    await page.reload();
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    await page.getByRole("link", { name: "Shells by train" }).click();
    await page.waitForURL(/documents\/wire-shells/);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("1 hit", { exact: true }).waitFor();
    expect(page.url()).toMatch(/documents\/wire-shells\?q=munitions(?:&typing=true)?$/);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(faults).toEqual([]);
  });

  it("works without script", async () => {
    const { page } = await open("/?q=kim&sort=oldest", { javaScriptEnabled: false });
    await page.getByRole("button", { name: "Deutsch" }).click();
    expect(page.url()).toBe(new URL("/?q=kim&sort=oldest", site.url).href);
    expect(await page.locator(".list h1").innerText()).toContain("3 Dokumente");
    await page.reload();
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.locator(".list h1").innerText()).toContain("3 documents");
  });

  it("outweighs what the browser asks for", async () => {
    const { page } = await open("/", GERMAN);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("6 documents", { exact: true }).first().waitFor();
  });

  it("leads back to a path on this site only", async () => {
    for (const back of [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example/",
      "/\t/evil.example",
      "",
    ]) {
      const answer = await choose({ to: "de", back });
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
      expect(answer.headers.get("set-cookie")).toMatch(/^lang=de; Path=\/;/);
    }
    const answer = await choose({ to: "klingon", back: "/documents/a?q=b#p1" });
    expect(answer.headers.get("location")).toBe("/documents/a?q=b#p1");
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  it("is not made by another site", async () => {
    const answer = await choose({ to: "de", back: "/" }, { "Sec-Fetch-Site": "cross-site" });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });
});

describe("the way back", () => {
  const TRAPS = [
    "/.//evil.example",
    "/..//evil.example",
    "/x/..//evil.example",
    "javascript:alert(1)",
    "\\\\evil",
    " //evil",
    "/\n/evil",
    "evil",
  ];
  const elsewhere = (back: string): boolean =>
    new URL(toBackPath(back), "https://site.example").origin !== "https://site.example";

  it.each(TRAPS)("is the search for %j", (back) => {
    expect(toBackPath(back)).toBe("/");
  });

  it("keeps a path as it is", () => {
    for (const back of ["/", "/?q=a+b&page=2", "/documents/%D0%9A?q=%22x%22", "/a//b"])
      expect(toBackPath(back)).toBe(back);
  });

  it("never leaves the site", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "\t",
      "\n",
      "@",
      ":",
      "evil.example",
      "https",
      "?",
      "#",
      "%2f",
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join("")),
        (back) => !elsewhere(back),
      ),
    );
    fc.assert(fc.property(fc.string(), (back) => !elsewhere(`/${back}`)));
  });
});
