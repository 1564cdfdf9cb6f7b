import type { Page } from "playwright-core";
import type { z } from "zod";
import { correctionsSchema } from "@/app/api/_contract/correction-schemas";
import { documentSchema } from "@/app/api/_contract/document-schemas";
import { failureSchema } from "@/app/api/_contract/search-schemas";
import type { Running } from "@/drills/shared/command";
import { correctionSchema } from "@/search/document/correction-schema";
import { findViolations, useBrowser, visit } from "../support/browser";
import { bin, startCommand } from "../support/commands";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const browser = useBrowser();
let watcher: Running | null = null;
afterAll(async () => {
  watcher?.child.kill("SIGTERM");
  await watcher?.ended;
});
const site = useSite(STORY);

async function ask<Shape extends z.ZodType>(
  shape: Shape,
  status: number,
  path: string,
  init: RequestInit = {},
): Promise<z.infer<Shape>> {
  const response = await fetch(new URL(path, site.url), init);
  expect({ status: response.status, path }).toEqual({ status, path });
  return shape.parse(await response.json());
}

const JSON_TYPE = { "Content-Type": "application/json" };
const post = (body: unknown, headers: Readonly<Record<string, string>> = JSON_TYPE): RequestInit => ({
  method: "POST",
  headers,
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const request = {
  document: "wire-shells",
  why: "He is not in it.",
  change: { kind: "remove", facet: "actor", value: "Vladimir Putin" },
};

describe("/api/corrections", () => {
  it("keeps a correction, lists it as pending, and undoes it", async () => {
    const made = await ask(correctionSchema, 201, "/api/corrections", post(request));
    expect(made).toMatchObject(request);
    const { corrections } = await ask(correctionsSchema, 200, "/api/corrections?document=wire-shells");
    expect(corrections).toEqual([{ ...made, state: "pending", undone: false }]);
    expect(await ask(correctionsSchema, 200, "/api/corrections?document=wire-month")).toEqual({
      corrections: [],
    });
    const path = `/api/corrections/${made.id}`;
    const undo = await ask(correctionSchema, 200, path, { method: "DELETE" });
    expect(undo.change).toEqual({ kind: "undo", correction: made.id });
    await ask(failureSchema, 404, path, { method: "DELETE" });
    expect(await ask(correctionsSchema, 200, "/api/corrections")).toEqual({ corrections: [] });
  });

  it.each([
    [{ ...request, document: null, why: " " }, "why"],
    [{ ...request, document: undefined }, "document"],
    [{ ...request, change: { kind: "rename", from: "A" } }, "change.to"],
    [{ ...request, change: { kind: "undo", correction: "x" } }, "change.kind"],
    [{ ...request, change: { kind: "published", value: "2024-13" } }, "change.value"],
    [{ ...request, document: null, change: { kind: "published", value: "2024" } }, "document"],
  ])("answers 400 to %j and names the field %s", async (body, field) => {
    const { error } = await ask(failureSchema, 400, "/api/corrections", post(body));
    expect(error.message).toContain(`cannot be used: ${field}: `);
  });

  it("answers 400 to what is no JSON, and says so", async () => {
    const { error } = await ask(failureSchema, 400, "/api/corrections", post("{"));
    expect(error.message).toBe("The body cannot be used: it is not JSON in UTF-8.");
  });

  it("answers 404 for an unknown document, 413 for too much, with or without its length in the head", async () => {
    await ask(failureSchema, 404, "/api/corrections", post({ ...request, document: "nothing" }));
    await ask(failureSchema, 404, "/api/corrections?document=nothing");
    const long = JSON.stringify({ ...request, why: "x".repeat(70_000) });
    await ask(failureSchema, 413, "/api/corrections", post(long));
    const body = new Blob([long]).stream();
    const streamed = { ...post(""), body, duplex: "half" } as RequestInit;
    await ask(failureSchema, 413, "/api/corrections", streamed);
  });

  it("takes nothing from another site's page", async () => {
    const other = { ...JSON_TYPE, Origin: "https://example.org" };
    await ask(failureSchema, 403, "/api/corrections", post(request, other));
    await ask(
      failureSchema,
      403,
      "/api/corrections",
      post(request, { ...JSON_TYPE, "Sec-Fetch-Site": "same-site" }),
    );
    await ask(failureSchema, 403, "/api/corrections/x", { method: "DELETE", headers: other });
    await ask(failureSchema, 415, "/api/corrections", post(request, { "Content-Type": "text/plain" }));
    expect(await ask(correctionsSchema, 200, "/api/corrections")).toEqual({ corrections: [] });
    const own = { ...JSON_TYPE, Origin: new URL(site.url).origin, "Sec-Fetch-Site": "same-origin" };
    const { id } = await ask(correctionSchema, 201, "/api/corrections", post(request, own));
    await ask(correctionSchema, 200, `/api/corrections/${id}`, { method: "DELETE" });
  });
});

describe("a correction on a document's page", () => {
  const open = (options = {}) => visit(browser, new URL("/documents/wire-summit", site.url).href, options);
  const tag = (page: Page, name: string) =>
    page.locator("#tags li.tag", { has: page.getByRole("link", { name: new RegExp(`^${name}`) }) });
  const panel = (page: Page) => page.locator("#corrections");

  it("corrects a tag: pending until the watcher has re-tagged, then corrected, then undone", async () => {
    const { page, faults } = await open();
    await tag(page, "Kim Jong Un").hover();
    await tag(page, "Kim Jong Un").locator("summary").click();
    await page.getByRole("button", { name: "correct…" }).and(page.locator(":visible")).click();
    await page.getByLabel("The right name").fill("Kim Jong Nam");
    await page.getByLabel("Why").fill("Another Kim");
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Correct", exact: true }).click();
    await panel(page).getByText("“Kim Jong Un” renamed to “Kim Jong Nam”").waitFor();
    expect(await panel(page).innerText()).toMatch(/pending · .*because: Another Kim/);
    expect(await tag(page, "Kim Jong Un").innerText()).toContain("pending");
    expect(await findViolations(page)).toEqual([]);

    const env = { PARALLAX_CORPUS: site.corpus, PARALLAX_DATA: site.data };
    watcher = startCommand(bin("index", "--watch", "--json"), { env });
    await watcher.says(/Watching/);
    await panel(page).getByText("corrected").waitFor();
    await tag(page, "Kim Jong Nam").waitFor();
    expect(await tag(page, "Kim Jong Un").count()).toBe(0);
    const view = await ask(documentSchema, 200, "/api/documents/wire-summit");
    expect(view.corrections).toEqual([expect.objectContaining({ why: "Another Kim" })]);

    await panel(page).getByRole("button", { name: /^undo/ }).click();
    await panel(page).getByText("undone, pending").waitFor();
    await tag(page, "Kim Jong Un").waitFor();
    await panel(page).waitFor({ state: "detached" });
    expect(faults).toEqual([]);
  });

  it("is used with the keyboard alone, and closed with Escape", async () => {
    const { page } = await open({ viewport: { width: 390, height: 844 } });
    const button = page.getByRole("button", { name: "wrong? Published" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.getByLabel("Why").waitFor({ state: "detached" });
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2024-06-20");
    await page.keyboard.press("Tab");
    await page.keyboard.type("A day late");
    await page.keyboard.press("Enter");
    await panel(page).getByText("Published date set: 20 Jun 2024").waitFor();
    await panel(page).getByText("corrected").waitFor();
    await page.locator("#record", { hasText: "correction" }).waitFor();
    expect(await page.locator("main time").first().innerText()).toBe("20 Jun 2024");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  it("of a date is not offered where there is no script, and what was corrected is shown all the same", async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator("#record .wrong:visible").count()).toBe(0);
    expect(await panel(page).innerText()).toContain("because: A day late");
  });
});
