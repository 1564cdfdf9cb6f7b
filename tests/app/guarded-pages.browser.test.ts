import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { toSomeFiles } from "@/drills/payloads/files";
import { toPaths } from "@/drills/payloads/paths";
import { postTexts } from "@/drills/payloads/post-texts";
import { readIds } from "@/drills/payloads/read-ids";
import { SHAPES } from "@/drills/payloads/shapes";
import { type WatchedPage, watchPage } from "@/drills/payloads/watch-page";
import { useBrowser } from "../support/browser";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

/** A page of the web with a passage that its tag leads to, which its original marks. */
const WEIR = `<html lang="en"><head><title>The weir</title></head><body><article><h1>The weir</h1>
<p>Vladimir Putin and Kim Jong Un met at the weir, and spoke for an hour before a small crowd of people who had waited.</p>
<p>Ukraine condemned the alliance of Russia and North Korea on Wednesday.</p>
<p>The people went home in the evening, and nothing else was heard of the matter for the rest of that long week.</p></article></body></html>`;

const FILES = { ...toSomeFiles(), ...STORY, "web/weir.html": WEIR };

/** A text with the sign NUL in it is taken for none. */
const BINARY = /<scr∕ipt>.*\.markdown$/;

/** A name of somebody else that leads to this machine. */
const browser = useBrowser(["--host-resolver-rules=MAP *.example 127.0.0.1"]);
const site = useSite(FILES, { unread: Object.keys(FILES).filter((path) => BINARY.test(path)) });

let watched: WatchedPage;
let saved: readonly string[] = [];
let elsewhere: Server;
/** What the page of somebody else asks the site for. */
let stranger = "";

beforeAll(async () => {
  watched = await watchPage(browser, new URL(site.url).origin);
  saved = await postTexts(site.url, SHAPES.slice(0, 40), "wire-summit");
  await site.index();
  elsewhere = createServer((request, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(request.url === "/" ? stranger : "");
  });
  await new Promise<void>((done) => elsewhere.listen(0, "127.0.0.1", done));
});
afterAll(() => elsewhere.close());

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const documentsOf = (ids: readonly string[]) => ids.map((id) => `/documents/${encodeURIComponent(id)}`);
/** Some of them, far from each other; others where the first differs. */
const some = <Value>(values: readonly Value[], count: number, first = 0): readonly Value[] =>
  values.filter((_, at) => at % Math.ceil(values.length / count) === first);

describe("the pages of the site", () => {
  it("are taken up by their script, and violate no policy of theirs", async () => {
    const { visit, faults, page } = watched;
    const [one = "", two = ""] = saved;
    for (const path of [
      ...["/", "/?q=kim&close=true&group=story", "/?q=nothinglikeit", "/matrix", "/timeline?by=publisher"],
      ...["/network", "/corpus", "/review", "/about/tags", "/saved", "/save?q=kim", one, "/nothing"],
      ...[
        `/compare?a=${one.slice(3)}&b=${two.slice(3)}`,
        "/documents/nothing",
        "/documents/wire-summit?q=kim",
      ],
      ...["/login", "/api/openapi.json", "/api/feed?q=kim", `${one}/feed`, "/icon.svg"],
    ])
      await visit(path);
    expect(faults).toEqual([]);
    await visit("/documents/wire-summit?q=kim");
    await page.getByRole("button", { name: "Next hit" }).first().click();
    await page.locator(".tag-link").first().click();
    const lit = await page
      .locator("[data-tags]")
      .first()
      .evaluate((element) => getComputedStyle(element).boxShadow);
    expect(lit).not.toBe("none");
    expect(faults).toEqual([]);
  });

  it("show originals in a box, in the page and alone", async () => {
    const { visit, faults, page } = watched;
    await visit("/documents/web-weir");
    await page.locator("#evidence").getByRole("link", { name: "in the original" }).first().click();
    const mark = page.frameLocator("#original iframe").locator("mark").first();
    await mark.waitFor();
    expect(await mark.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      "rgb(255, 224, 138)",
    );
    await visit("/documents/web-weir/original");
    expect(await page.locator("h1").innerText()).toBe("The weir");
    expect(faults).toEqual([]);
  });
});

describe("hostile texts", () => {
  it("are words in lists, facets, pictures, saved searches and corrections", async () => {
    const { visit, faults } = watched;
    for (const path of [
      ...["/?size=100", "/?q=harbour&size=100&page=2", "/corpus", "/review", "/matrix", "/network", "/saved"],
      ...["/documents/wire-summit", ...some(saved, 4)],
    ])
      await visit(path);
    expect(faults).toEqual([]);
  });

  it("are words in documents and their originals, whatever format they came in", async () => {
    const { visit, faults } = watched;
    const documents = documentsOf(await readIds(site.url));
    expect(documents.length).toBeGreaterThan(2 * SHAPES.length);
    for (const path of some(documents, 10)) await visit(path);
    for (const path of some(documents, 8, 1)) await visit(`${path}/original`);
    expect(faults).toEqual([]);
  });

  it("are words in addresses", async () => {
    const { visit, faults } = watched;
    for (const [at, shape] of some(SHAPES, 12).entries()) {
      const paths = toPaths(shape);
      await visit(paths[at % paths.length] ?? "/");
    }
    expect(faults).toEqual([]);
  });
});

describe("a page of somebody else", () => {
  let page: Page;
  /** What it sees of the site: by its own name, which leads here, or by the site's. */
  const open = async (html: string, run: () => Promise<unknown>): Promise<unknown> => {
    stranger = `<!doctype html><body>${html}</body>`;
    await page.goto(`http://evil.example:${portOf(elsewhere)}/`);
    return page.evaluate(run);
  };

  beforeAll(async () => {
    page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  });

  it("is not the site, though its name leads there", async () => {
    const rebound = `http://evil.example:${new URL(site.url).port}`;
    const answer = await page.goto(rebound);
    expect(answer?.status()).toBe(421);
    const read = await page
      .evaluate(async () => {
        const search = await fetch("/api/search?q=kim");
        const made = await fetch("/api/searches", {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: '{"name":"Rebound","link":"/?q=kim","mode":"live"}',
        });
        return [search.status, made.status, await search.text()].join(" ");
      })
      .catch((error: Error) => error.message);
    expect(read).not.toContain("Kim Jong Un");
    const { body } = await site.get("/api/searches");
    expect(JSON.stringify(body)).not.toContain("Rebound");
  });

  it.each(["/", "/documents/web-weir", "/documents/web-weir/original", "/api/search?q=kim"])(
    "has no frame with %s",
    async (path) => {
      const text = await open(`<iframe src="${site.url}${path}"></iframe>`, async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return window.frames.length;
      });
      expect(text).toBe(1);
      const [, frame] = page.frames();
      expect(await frame?.evaluate(() => document.body.innerText)).not.toMatch(/Kim|weir/);
    },
  );

  it("reads, loads and opens nothing of it", async () => {
    const got = await open(
      `<img id="image" src="${site.url}/icon.svg"><script id="script" src="${site.url}/api/search"></script>`,
      async () => {
        const image = document.querySelector<HTMLImageElement>("#image");
        await new Promise((resolve) => setTimeout(resolve, 300));
        const address = new URL(image?.src ?? "").origin;
        const read = await fetch(`${address}/api/search`).then(
          () => "read",
          () => "refused",
        );
        const opened = window.open(`${address}/`);
        await new Promise((resolve) => setTimeout(resolve, 500));
        return { width: image?.naturalWidth, read, isCut: opened?.closed ?? true };
      },
    );
    expect(got).toEqual({ width: 0, read: "refused", isCut: true });
  });

  it("changes nothing: neither by a form nor by a request", async () => {
    const count = async (): Promise<number> => (await site.get("/api/searches")).body.searches.length;
    const before = await count();
    await open(
      `<a id="site" href="${site.url}/"></a><iframe name="out"></iframe><form id="form" method="post" target="out" action="${site.url}/save/keep">
      <input name="name" value="Forged"><input name="link" value="/?q=kim"><input name="mode" value="live"></form>`,
      async () => {
        document.querySelector<HTMLFormElement>("#form")?.submit();
        const { origin } = document.querySelector("#site") as HTMLAnchorElement;
        const body = '{"name":"Forged","link":"/?q=kim","mode":"live"}';
        for (const type of ["text/plain", "application/json"])
          await fetch(`${origin}/api/searches`, {
            method: "POST",
            mode: type === "text/plain" ? "no-cors" : "cors",
            headers: { "Content-Type": type },
            body,
          }).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 500));
      },
    );
    expect(await count()).toBe(before);
  });
});
