import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { EXPORT_COLUMNS } from "@/search/sharing/export-row";
import { findViolations, useBrowser, visit } from "../support/browser";
import { anArticle, putFiles } from "../support/folders";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const MANY = 450;
const FILES = {
  ...STORY,
  "sheet/formula.md": anArticle(
    { title: '=HYPERLINK("http://elsewhere.example")', publisher: "@Outlet", published: "2024-01-02" },
    "A formula, with munitions.",
  ),
  "sheet/hard.md": anArticle(
    { title: 'Quotes ", commas, <&> 북한 🚀 and\tmore', author: "Anna, the “Great”" },
    "Hard to write down.\u0001 It has munitions too.",
  ),
  "many/all.jsonl": Array.from({ length: MANY }, (_, at) =>
    JSON.stringify({
      id: `many-${at}`,
      title: `Number ${at}`,
      text: `Plenty of words, ${at}.`,
      published: "2020",
    }),
  ).join("\n"),
};

const browser = useBrowser();
const site = useSite(FILES);

async function take(path: string): Promise<{ status: number; type: string; count: number; text: string }> {
  const answer = await fetch(new URL(path, site.url));
  return {
    status: answer.status,
    type: answer.headers.get("content-type") ?? "",
    count: Number(answer.headers.get("x-total-count")),
    text: await answer.text(),
  };
}

/** Every hit of a search in its order, page after page. */
async function allHits(
  parameters: string,
): Promise<{ id: string; title: string; publisher: string | null }[]> {
  const hits = [];
  for (let page = 1; ; page += 1) {
    const { body } = await site.get(`/api/search?${parameters}&size=100&page=${page}`);
    for (const hit of body.hits)
      hits.push({
        id: hit.id,
        title: hit.title.map((part: { text: string }) => part.text).join(""),
        publisher: hit.publisher,
      });
    if (page >= body.pages) return hits;
  }
}

describe("GET /api/export", () => {
  it.each([
    "q=munitions",
    "q=munitions&sort=newest",
    "q=putin+OR+plenty",
    "q=plenty&sort=oldest",
    "q=plenty&group=story",
    "q=satellite+munitions+pact&close=true",
    "q=nothing-has-this",
    "undated=true",
  ])("has all hits in their order, as JSON and as a table: %s", async (parameters) => {
    const hits = await allHits(parameters);
    const json = await take(`/api/export?format=json&${parameters}&page=3&size=1`);
    expect(json.type).toContain("application/json");
    expect(json.count).toBe(hits.length);
    expect(
      JSON.parse(json.text).map(({ id, title, publisher }: Record<string, unknown>) => ({
        id,
        title,
        publisher,
      })),
    ).toEqual(hits);
    const csv = await take(`/api/export?format=csv&${parameters}`);
    const rows = parse(csv.text, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ id }) => id)).toEqual(hits.map(({ id }) => id));
    if (rows[0]) expect(Object.keys(rows[0])).toEqual([...EXPORT_COLUMNS]);
  });

  it("neutralises what a spreadsheet would take for a formula, and keeps all else as it is", async () => {
    const { text } = await take("/api/export?format=csv&q=munitions+collection:sheet");
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    const [formula, hard] = ["sheet-formula", "sheet-hard"].map((id) => rows.find((row) => row.id === id));
    expect(formula).toMatchObject({
      title: `'=HYPERLINK("http://elsewhere.example")`,
      publisher: "'@Outlet",
      published: "2024-01-02",
    });
    expect(hard?.title).toContain('Quotes ", commas, <&> 북한 🚀');
    expect(hard?.author).toBe("Anna, the “Great”");
    const marked = await fetch(new URL("/api/export?format=csv&bom=true&q=munitions", site.url));
    expect([...new Uint8Array(await marked.arrayBuffer()).slice(0, 5)]).toEqual([0xef, 0xbb, 0xbf, 105, 100]);
  });

  it.each(["bibtex", "ris"])("is read back by a reader of %s, whole", async (format) => {
    const { text } = await take(`/api/export?format=${format}&q=munitions`);
    const hits = await allHits("q=munitions");
    const read = new Cite(text).data;
    expect(read).toHaveLength(hits.length);
    expect(read.map((entry) => entry["container-title"] ?? null).sort()).toEqual(
      hits.map(({ publisher }) => publisher).sort(),
    );
  });

  it("declines a format it does not know, naming those it does", async () => {
    for (const path of ["/api/export?format=xlsx&q=a", "/api/export?q=a"]) {
      const { status, text } = await take(path);
      expect(status).toBe(400);
      expect(JSON.parse(text).error).toMatchObject({
        code: "unknown-format",
        advice: "Known: csv, json, bibtex, ris.",
      });
    }
  });

  it("stops where nobody takes it any more, and the site goes on", async () => {
    const leaving = new AbortController();
    const answer = await fetch(new URL("/api/export?format=json&q=plenty", site.url), {
      signal: leaving.signal,
    });
    await answer.body?.getReader().read();
    leaving.abort();
    expect((await site.get("/api/search?q=plenty")).body.total).toBe(MANY);
  });

  it("takes away what a saved search holds", async () => {
    await fetch(new URL("/api/searches", site.url), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name: "Taken", link: "/?q=munitions", mode: "live" }),
    });
    const { text } = await take("/api/export?format=json&q=saved:taken+-putin");
    expect(
      JSON.parse(text)
        .map(({ id }: { id: string }) => id)
        .sort(),
    ).toEqual((await allHits("q=munitions+-putin")).map(({ id }) => id).sort());
  });
});

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ["entry", "link"].includes(name),
});

async function readFeed(path: string) {
  const { status, type, text } = await take(path);
  expect({ path, status }).toEqual({ path, status: 200 });
  expect(type).toContain("application/atom+xml");
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text).feed;
}

describe("a feed", () => {
  it("is well-formed Atom with what a reader needs, however hard the titles", async () => {
    const feed = await readFeed("/api/feed?q=munitions");
    expect(feed["@_xmlns"]).toBe("http://www.w3.org/2005/Atom");
    expect(feed.link.map((link: Record<string, string>) => [link["@_rel"], link["@_href"]])).toEqual(
      expect.arrayContaining([
        ["self", `${site.url}/api/feed?q=munitions`],
        ["alternate", `${site.url}/?q=munitions`],
      ]),
    );
    const ids = feed.entry.map((entry: { id: string }) => entry.id);
    expect(new Set(ids).size).toBe((await allHits("q=munitions")).length);
    for (const entry of feed.entry) {
      expect(entry.id).toMatch(/^tag:[0-9a-f]{32}\.parallax\.invalid,2026:document:/);
      expect(Date.parse(entry.updated)).not.toBeNaN();
      expect(entry.title["#text"] ?? entry.title).toBeTruthy();
    }
    const updated = feed.entry
      .map((entry: { updated: string }) => entry.updated)
      .sort()
      .at(-1);
    expect(feed.updated).toBe(updated);
    expect(await readFeed("/api/feed?q=munitions")).toEqual(feed);
  });

  it("is well-formed without entries too", async () => {
    const feed = await readFeed("/api/feed?q=nothing-has-this");
    expect(feed.entry).toBeUndefined();
    expect(feed.updated).toBe("1970-01-01T00:00:00.000Z");
  });

  it("begins with what came in last, of a search and of a saved one", async () => {
    const before = await readFeed("/s/taken/feed");
    await putFiles(site.corpus, {
      "wire/latest.md": anArticle({ title: "The latest", published: "1999" }, "Late munitions."),
    });
    await site.index();
    for (const path of ["/api/feed?q=munitions", "/s/taken/feed"]) {
      const { entry, updated } = await readFeed(path);
      expect(entry[0].id).toMatch(/^tag:[0-9a-f]{32}\.parallax\.invalid,2026:document:wire-latest$/);
      expect(entry[0].summary["#text"] ?? entry[0].summary).toContain("Late munitions");
      expect(updated > before.updated).toBe(true);
    }
    const { entry, id } = await readFeed("/s/taken/feed");
    expect(id).toBe(before.id);
    expect(
      entry
        .slice(1)
        .map((one: { id: string }) => one.id)
        .sort(),
    ).toEqual(before.entry.map((one: { id: string }) => one.id).sort());
    expect((await take("/s/nobody/feed")).status).toBe(404);
  });
});

describe("GET /api/protocol", () => {
  it("says what was searched for in which corpus, and what each exclusion took off", async () => {
    const path = "/api/protocol?q=munitions&not.publisher=Reuters&from=-30y&sort=newest";
    const { status, body } = await site.get(path);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      link: "/?q=munitions&not.publisher=Reuters&from=-30y&sort=newest",
      query: "munitions",
      exact: true,
    });
    const all = (await site.get("/api/search")).body.total;
    const without = (await site.get("/api/search?q=munitions&from=-30y")).body.total;
    expect(body.documents).toBe(all);
    expect(body.excluded).toEqual([{ facet: "publisher", value: "Reuters", removed: without - body.total }]);
    expect(body.published.from.asked).toBe("-30y");
    expect(body.published.from.day).toMatch(/^\d{4}-\d\d-\d\d$/);
    const text = await take(`${path}&format=text`);
    expect(text.type).toContain("text/plain");
    for (const part of ["munitions", "Reuters", "-30y", body.generation, `${body.total} documents`])
      expect(text.text).toContain(part);
  });

  it("counts under the whole request, so that counts add up to the total", async () => {
    for (const request of [
      "q=munitions&publisher=Reuters&from=2024-10-01&to=2024-12",
      "publisher=YTN",
      "q=putin&actor=Vladimir+Putin",
      "q=munitions&group=story",
    ]) {
      const { body } = await site.get(`/api/protocol?${request}`);
      const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
      const { total } = (await site.get(`/api/search?${request}`)).body;
      expect({ request, total: body.total }).toEqual({ request, total });
      expect({ request, dated: sum(body.counts.time) + body.counts.undated }).toEqual({
        request,
        dated: total,
      });
      expect(sum(body.counts.publisher)).toBeLessThanOrEqual(total);
    }
  });

  it("says which day a relative date of the query meant", async () => {
    const { body } = await site.get("/api/protocol?q=munitions+after:-9y");
    expect(body.relative).toEqual([{ asked: "-9y", day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]);
  });

  it("names the saved searches that the query builds on", async () => {
    const { body } = await site.get("/api/protocol?q=saved:taken");
    expect(body.saved).toMatchObject([{ slug: "taken", link: "/?q=munitions", mode: "live" }]);
  });

  it("declines a format it does not know", async () => {
    expect((await site.get("/api/protocol?q=a&format=docx")).status).toBe(400);
  });
});

describe("the way to take a search away", () => {
  it("fetches the whole file with script, and says how many documents it has", async () => {
    const { page, faults } = await visit(browser, `${site.url}/?q=plenty`);
    await page.getByRole("combobox").waitFor();
    await page.getByText("Take away").click();
    expect(await findViolations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Table (CSV)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("parallax.csv");
    const rows = parse(await readFile(await download.path(), "utf8"), { columns: true, bom: true });
    expect(rows).toHaveLength(MANY);
    await page.getByText(`Done: ${MANY} documents.`).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("shows how far it is, can be cancelled, and says when it failed, saving nothing", async () => {
    const { page } = await visit(browser, `${site.url}/?q=plenty`);
    await page.getByRole("combobox").waitFor();
    let answer = (): void => undefined;
    await page.route("**/api/export*", async (route) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      await route
        .fulfill({ status: 503, json: { error: { message: "It is away." } } })
        .catch(() => undefined);
    });
    await page.getByText("Take away").click();
    await page.getByRole("link", { name: "JSON" }).click();
    await page.getByRole("progressbar").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("progressbar").waitFor({ state: "detached" });
    answer();
    await page.getByRole("link", { name: "JSON" }).click();
    await page.getByRole("progressbar").waitFor();
    answer();
    await page.getByText("It is away.").waitFor();
    await page.context().close();
  });

  it("is plain links without script, and fits a phone", async () => {
    const { page } = await visit(browser, `${site.url}/?q=plenty`, {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    await page.getByText("Take away").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "BibTeX" }).click(),
    ]);
    expect(await readFile(await download.path(), "utf8")).toContain("@misc{many-");
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBe(widths[1]);
    await page.context().close();
  });
});
