import { corpusSchema } from "@/app/api/_contract/corpus-schemas";
import { accessibleInEveryWay, findViolations, useBrowser, visit } from "../support/browser";
import { anArticle, type Files } from "../support/folders";
import { aZip } from "../support/office";
import { aPdf } from "../support/pdf";
import { aBitmap } from "../support/picture-files";
import { useSite } from "../support/site";
import { drawWriting } from "../support/writing";

const CONDEMNED = "Ukraine condemned the alliance of Russia and North Korea on Wednesday.";
const PAGE = `<html lang="en"><head><title>The weir</title><script>document.title = "changed"</script></head><body><article><h1>The weir</h1>
<p>Vladimir Putin and Kim Jong Un met at the weir, and spoke for an hour before a small crowd of people who had waited.</p>
<p>Ukraine <b>condemned</b> the alliance of Russia and North&nbsp;Korea on Wednesday.</p><img src="https://example.org/pixel.png">
<p>The people went home in the evening, and nothing else was heard of the matter for the rest of that long week.</p></article></body></html>`;
const FILES: Files = {
  "web/weir.html": PAGE,
  "papers/report.pdf": aPdf(["A paper about niobium. It says little."]),
  "notes/plain.md": anArticle(
    { title: "A note", publisher: "Wire", published: "2024" },
    "The note says little.",
  ),
  "notes/broken.json": "{,}",
  "odd/paper.xyz": aPdf(["A paper about tantalum. It says little."]),
  "odd/scan.bmp": aBitmap(drawWriting(["A LETTER ABOUT THE WEIR"], 1_700, 400)),
  "odd/pack.zip": aZip({ "inner.md": "# The inner note\n\nThe inner note says little.\n" }),
};

const browser = useBrowser();
const site = useSite(FILES, { unread: ["notes/broken.json"] });
const at = (path: string): string => new URL(path, site.url).href;

describe("/corpus", () => {
  it("counts what was read, what documents lack, and names what could not be read", async () => {
    const { status, body } = await site.get("/api/corpus");
    expect(status).toBe(200);
    const report = corpusSchema.parse(body);
    expect(report.documents).toBe(6);
    expect(report.formats).toEqual([
      { value: "markdown", count: 2 },
      { value: "pdf", count: 2 },
      { value: "html", count: 1 },
      { value: "picture", count: 1 },
    ]);
    expect(report.lacking).toMatchObject({ author: 6, date: 5, publisher: 5 });
    expect(report.unread).toMatchObject({ total: 1, problems: [{ path: "notes/broken.json" }] });
  });

  it("leads from each count to its documents", async () => {
    const { page, faults } = await visit(browser, at("/corpus"));
    expect(await page.locator("#unread td").first().innerText()).toMatch(/^It is not JSON/);
    expect(await findViolations(page)).toEqual([]);
    const row = page.locator("tr", { has: page.getByRole("link", { name: "No day of publication" }) });
    expect(await row.locator("td").innerText()).toBe("5");
    await row.getByRole("link").click();
    await page.getByRole("heading", { name: "5 documents" }).first().waitFor();
    expect(new URL(page.url()).search).toBe("?q=lacks%3Adate");
    expect(faults).toEqual([]);
  });

  it("can be used by all readers, in either language", async () => {
    const { page } = await visit(browser, at("/corpus"));
    await accessibleInEveryWay(page);
    const german = await visit(browser, at("/corpus"), { locale: "de-DE" });
    await german.page.getByRole("heading", { name: "Was gelesen wurde" }).waitFor();
    await german.page.getByRole("link", { name: "Bilder (PNG, JPEG …)" }).waitFor();
  });
});

describe("the original of a document", () => {
  it("is taken away as it came, and nothing guesses what it is", async () => {
    const answer = await fetch(at("/api/documents/web-weir/original"));
    expect(await answer.text()).toBe(PAGE);
    expect(answer.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''weir.html");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  });

  it.each([
    "/api/documents/nothing/original",
    "/documents/nothing/original",
    "/documents/notes-plain/original",
  ])("is not there: %s", async (path) => {
    expect((await fetch(at(path))).status).toBe(404);
  });

  it("is shown beside the text, without scripts and requests, with the passage of a tag marked", async () => {
    const { page, faults } = await visit(browser, at("/documents/web-weir"));
    await page.locator("#evidence").getByRole("link", { name: "in the original" }).first().click();
    const frame = page.frameLocator("#original iframe");
    await frame.locator("mark").first().waitFor();
    expect((await frame.locator("mark").allInnerTexts()).join(" ").replace(/\s+/g, " ")).toBe(CONDEMNED);
    expect(await frame.locator("img, script").count()).toBe(0);
    expect(await page.title()).toContain("The weir");
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("is shown as it is where it is a PDF", async () => {
    const answer = await fetch(at("/documents/papers-report/original"));
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toMatch(/^inline;/);
    expect(
      Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(FILES["papers/report.pdf"] ?? "")),
    ).toBe(true);
  });

  it.each([["/documents/papers-report/original"], ["/api/documents/papers-report/original"]])(
    "is sent in part to who names bytes of %s, whatever that one would take compressed",
    async (path) => {
      const bytes = Buffer.from(FILES["papers/report.pdf"] ?? "");
      const whole = await fetch(at(path), { method: "HEAD" });
      const tag = whole.headers.get("etag") ?? "";
      const askFor = (range: string, more: Record<string, string> = {}) =>
        fetch(at(path), { headers: { Range: range, ...more } });
      const part = await askFor("bytes=5-9", { "If-Range": tag, "Accept-Encoding": "br, gzip" });
      expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 5-9/${bytes.length}`]);
      expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(5, 10));
      const lengths = [whole, part].map(({ headers }) => headers.get("content-length"));
      expect(lengths).toEqual([String(bytes.length), "5"]);
      const beyond = await askFor(`bytes=${bytes.length}-`);
      expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${bytes.length}`]);
      for (const answer of [
        await askFor("bytes=0-1,4-5"),
        await askFor("bytes=5-9", { "If-Range": '"other"' }),
      ])
        expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, bytes.length]);
      expect((await askFor("bytes=5-9", { "If-None-Match": tag })).status).toBe(304);
    },
  );

  it("is known by its bytes where its ending says nothing", async () => {
    const answer = await fetch(at("/documents/odd-paper/original"));
    expect(answer.headers.get("content-type")).toBe("application/pdf");
  });

  it("is a picture as wide as its place, without a fault of style", async () => {
    const { page, faults } = await visit(browser, at("/documents/odd-scan"));
    await page.locator("#original summary").click();
    const picture = page.getByRole("img", { name: "The original: scan.bmp" });
    await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>("#original img")?.naturalWidth === 1_700,
    );
    const wide = await picture.evaluate((image) => [
      image.clientWidth,
      image.parentElement?.clientWidth ?? 0,
    ]);
    expect(wide[0]).toBeLessThanOrEqual(wide[1] ?? 0);
    expect(await findViolations(page)).toEqual([]);
    await page.goto(at("/documents/odd-scan/original"));
    expect(faults).toEqual([]);
  });

  it("is, for a document in a file with others, that file, and the page says so", async () => {
    const { page } = await visit(browser, at("/?q=inner"));
    await page.getByRole("link", { name: "The inner note" }).first().click();
    const panel = page.locator("#original");
    await panel.getByText("the file that it came in").waitFor();
    expect(await panel.getByRole("link").allInnerTexts()).toEqual([
      expect.stringMatching(/^Take away pack\.zip \(\d+ bytes\)/),
    ]);
  });

  it("is offered for a file that browsers do not show, to be taken away", async () => {
    const { page } = await visit(browser, at("/documents/notes-plain"), { javaScriptEnabled: false });
    const panel = page.locator("#original");
    expect(await panel.getByRole("link").allInnerTexts()).toEqual([
      expect.stringMatching(/^Take away plain\.md/),
    ]);
    expect(await panel.locator("iframe").count()).toBe(0);
  });
});
