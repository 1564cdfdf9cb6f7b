import type { Locator, Page } from "playwright-core";
import { correctionsSchema } from "@/app/api/_contract/correction-schemas";
import { accessibleInEveryWay, findViolations, holdRequests, useBrowser, visit } from "../support/browser";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const browser = useBrowser();
const site = useSite(STORY);

const at = (path: string): string => new URL(path, site.url).href;

/** What readers said so far, the newest first. */
async function listAll() {
  const answer = await fetch(at("/api/corrections"));
  return correctionsSchema.parse(await answer.json()).corrections;
}

async function undoAll(): Promise<void> {
  for (const { id } of await listAll()) await fetch(at(`/api/corrections/${id}`), { method: "DELETE" });
}

afterEach(undoAll);

const items = (page: Page) => page.locator(".review-item");
/** What items claim, and of which documents. */
const claims = (page: Page): Promise<readonly string[]> =>
  items(page).evaluateAll((all) =>
    all.map((item) => `${item.querySelector("h2")?.textContent} ${item.querySelector("a")?.pathname}`),
  );

/** What an item says became of its form, be it why nothing did. */
async function outcomeOf(item: Locator): Promise<string> {
  const outcome = item.getByRole("alert").or(item.locator("[role=status]:not(:empty)"));
  return (await outcome.first().innerText()).trim();
}

describe("/review", () => {
  it("offers tags with their words, and takes a judgement by one key, which is kept with the tag as it was", async () => {
    const { page, faults } = await visit(browser, at("/review?kind=actor"));
    const [first, second] = await claims(page);
    expect(await items(page).first().locator("blockquote mark").first().innerText()).not.toBe("");
    await page.keyboard.press("ArrowDown");
    expect(
      await items(page)
        .first()
        .evaluate((item) => item === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("y");
    await items(page).first().getByText("right", { exact: true }).waitFor();
    expect(
      await items(page)
        .nth(1)
        .evaluate((item) => item === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("n");
    await items(page).nth(1).getByText("wrong", { exact: true }).waitFor();
    const [wrong, right] = await listAll();
    expect(right).toMatchObject({ change: { kind: "confirm", facet: "actor" }, judged: { facet: "actor" } });
    expect(wrong).toMatchObject({ change: { kind: "remove", facet: "actor" }, why: "" });
    expect(right?.judged?.quotes).not.toEqual([]);

    await page.reload();
    const left = await claims(page);
    expect(left).not.toContain(first);
    expect(left).not.toContain(second);
    expect(await page.getByText(/^2 of \d+ judged$/).count()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("corrects a stance by the keys alone: whose it is, on what, which side", async () => {
    const { page } = await visit(browser, at("/review"));
    // It is the only one, so that the page brings others when it is judged, and what became of it goes.
    const bringOthers = await holdRequests(page, /_rsc=/);
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    const item = items(page).first();
    await item.getByLabel("What it is about").fill("The pact of Pyongyang");
    await item.getByLabel("The right stance").selectOption("neutral");
    await item.getByLabel("What it is about").press("Enter");
    expect(await outcomeOf(item)).toBe("corrected");
    expect((await listAll())[0]?.change).toMatchObject({
      kind: "restate",
      to: { target: "The pact of Pyongyang", stance: "neutral" },
    });
    bringOthers();
    await page.getByText("Nothing is left to judge here.").waitFor();
    expect(await page.getByText("Last: ").innerText()).toContain("Ukraine neutral: The pact of Pyongyang");
  });

  it("says so at the tag where a correction changes nothing, and keeps nothing", async () => {
    const { page } = await visit(browser, at("/review?kind=source"));
    const item = items(page).nth(1);
    await item.locator("summary").click();
    await item.getByRole("button", { name: "Correct", exact: true }).click();
    await item.getByText("Change something").waitFor();
    expect(await page.getByRole("alert").filter({ hasText: "Change something" }).count()).toBe(1);
    expect(await listAll()).toEqual([]);
  });

  it("goes into the form by e, and out of it by Escape to the tag, with nothing judged by what is typed", async () => {
    const { page } = await visit(browser, at("/review"));
    const item = items(page).first();
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    expect(await item.locator("input:checked").evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("n");
    await page.keyboard.press("Escape");
    expect(await item.locator("details[open]").count()).toBe(0);
    expect(await item.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await listAll()).toEqual([]);
  });

  it("lets a slip be undone where it was made", async () => {
    const { page } = await visit(browser, at("/review?kind=actor"));
    const item = items(page).first();
    await item.getByRole("button", { name: "wrong" }).click();
    await item.getByRole("button", { name: "undo" }).click();
    await item.getByRole("button", { name: "right" }).waitFor();
    expect(await item.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await listAll()).toEqual([]);
  });

  it("has the first of the next tags at hand when all of a page are judged", async () => {
    const { page } = await visit(browser, at("/review?kind=actor"));
    const before = await claims(page);
    expect(before).toHaveLength(10);
    for (const at of before.keys()) {
      await page.keyboard.press("y");
      if (at < before.length - 1)
        await items(page).nth(at).locator("[data-way]").first().waitFor({ state: "detached" });
    }
    await page.getByText(/^10 of \d+ judged$/).waitFor();
    await items(page).and(page.locator(":focus")).waitFor();
    const next = await claims(page);
    expect(before.filter((one) => next.includes(one))).toEqual([]);
    expect(
      await items(page)
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
  });

  it("works without script: judged, not offered again, undone", async () => {
    const { page } = await visit(browser, at("/review?kind=actor"), { javaScriptEnabled: false });
    const [first] = await claims(page);
    await items(page).first().getByRole("button", { name: "right" }).click();
    expect(new URL(page.url()).search).toBe("?kind=actor");
    expect(await claims(page)).not.toContain(first);
    await page.getByRole("button", { name: "undo" }).click();
    expect(await claims(page)).toContain(first);
    await items(page).first().locator("summary").click();
    await items(page).first().getByLabel("The right type").selectOption("group");
    await items(page).first().getByRole("button", { name: "Correct", exact: true }).click();
    expect((await listAll())[0]?.change).toMatchObject({ kind: "retype", type: "group" });
  });

  it("can be used by all readers, in either language", async () => {
    const { page } = await visit(browser, at("/review"));
    await items(page).first().locator("summary").click();
    await accessibleInEveryWay(page);
    const german = await visit(browser, at("/review"), { locale: "de-DE" });
    await german.page.getByRole("heading", { name: "Schlagwörter zur Durchsicht" }).waitFor();
  });
});

describe("a tag on its document's page", () => {
  const tag = (page: Page, name: string) =>
    page.locator("#tags li.tag", { has: page.getByRole("link", { name: new RegExp(`^${name}`) }) });

  it("is confirmed in two clicks, and that undone", async () => {
    const { page, faults } = await visit(browser, at("/documents/wire-summit"));
    const row = tag(page, "Kim Jong Un");
    await row.hover();
    await row.locator("summary").click();
    expect(await findViolations(page)).toEqual([]);
    await row.getByRole("button", { name: "right" }).click();
    await row.getByText("confirmed, pending").waitFor();
    expect((await listAll())[0]).toMatchObject({
      document: "wire-summit",
      change: { kind: "confirm", facet: "actor", value: "Kim Jong Un" },
      judged: { facet: "actor", name: "Kim Jong Un", type: "person" },
    });
    await row.hover();
    await row.getByRole("button", { name: "undo: Kim Jong Un" }).click();
    await row.locator("summary").waitFor({ state: "attached" });
    expect(await listAll()).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("is refused by the keyboard alone, where the focus can be seen", async () => {
    const { page } = await visit(browser, at("/documents/wire-summit"));
    const summary = page.locator("#stance-0 summary");
    await summary.focus();
    expect(await summary.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe("solid");
    await page.keyboard.press("Enter");
    await page.keyboard.press("n");
    const said = page.locator("#stance-0 .wrong-state");
    await said.getByText("refused, pending").waitFor();
    expect(await said.evaluate((one) => one === document.activeElement)).toBe(true);
    expect((await listAll())[0]).toMatchObject({ change: { kind: "remove", facet: "stance" } });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await summary.waitFor();
    expect(await said.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await listAll()).toEqual([]);
  });

  it("is judged without script too", async () => {
    const { page } = await visit(browser, at("/documents/wire-summit"), { javaScriptEnabled: false });
    await page.locator("#stance-0 summary").click();
    await page.locator("#stance-0").getByRole("button", { name: "right" }).click();
    expect(new URL(page.url()).pathname).toBe("/documents/wire-summit");
    expect(await page.locator("#stance-0").innerText()).toContain("confirmed, pending");
    await page.locator("#stance-0").getByRole("button", { name: "undo" }).click();
    expect(await page.locator("#stance-0 summary").count()).toBe(1);
  });
});

describe("/review/judge", () => {
  const post = (form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
    fetch(at("/review/judge"), {
      method: "POST",
      body: new URLSearchParams(form),
      headers,
      redirect: "manual",
    });

  it("leads back with a reason where nothing can be kept, and to no other site", async () => {
    const unclear = await post({ document: "wire-summit", judge: "right nothing", back: "/review" });
    expect([unclear.status, unclear.headers.get("location")]).toEqual([303, "/review?fault=correction"]);
    const elsewhere = await post({ judge: "right actor Kim", document: "none", back: "//example.org" });
    expect(elsewhere.headers.get("location")).toMatch(/^\/\?fault=correction/);
    const gone = await post({ judge: "undo nothing", back: "/review" });
    expect(gone.headers.get("location")).toBe("/review?fault=unusable");
    expect(await listAll()).toEqual([]);
  });

  it("takes nothing from another site's page", async () => {
    const form = { document: "wire-summit", judge: "wrong actor Kim Jong Un" };
    const answer = await post(form, { Origin: "https://example.org", "Sec-Fetch-Site": "cross-site" });
    expect(answer.status).toBe(403);
    expect(await listAll()).toEqual([]);
  });
});
