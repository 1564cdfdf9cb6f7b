import type { Page } from "playwright-core";
import { toRandom } from "@/bench/random";
import { EVERYTHING, type SearchQuery, withChanges, withToggled } from "@/search/query/query";
import { fromLink, toLink } from "@/search/query/url";
import { pick } from "../oracle/corpus";
import { drawn, useBrowser, visitAnew } from "../support/browser";
import { toRounds } from "../support/rounds";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const browser = useBrowser();
const site = useSite(STORY);

/** A sequence is of so many steps, on a machine slowed so many times. */
const STEPS = 20;
const SLOWED = 4;
const TEXTS = ["kim", "putin", "munit", "ukra", "rosebud", "pact OR shells", "nothinglikeit"];
const PUBLISHERS = ["Reuters", "YTN"];
/** One hit a page, so that there are pages. */
const FIRST = withChanges(EVERYTHING, { size: 1 });

/** A step of the history: a search, or a document that was opened from one. */
type Place = {
  readonly query: SearchQuery;
  readonly isBeingTyped: boolean;
  readonly document: string | null;
};

/** What the browser's history must be: its places, and which of them is shown. */
type Model = { readonly places: readonly Place[]; readonly at: number };

const toPlace = (query: SearchQuery): Place => ({ query, isBeingTyped: false, document: null });

function shown({ places, at }: Model): Place {
  const place = places[at];
  if (place === undefined) throw new RangeError("The model is outside of its history.");
  return place;
}

function pushed({ places, at }: Model, place: Place): Model {
  return { places: [...places.slice(0, at + 1), place], at: at + 1 };
}

function replaced({ places, at }: Model, place: Place): Model {
  return { places: places.with(at, place), at };
}

/** All that is typed is one step until it is finished. */
function typed(model: Model, text: string, isFinished: boolean): Model {
  const query = withChanges(shown(model).query, { text, typing: !isFinished, page: 1 });
  const place = { query, isBeingTyped: !isFinished, document: null };
  return shown(model).isBeingTyped ? replaced(model, place) : pushed(model, place);
}

type Action = { readonly name: string; readonly next: Model; readonly act: (page: Page) => Promise<unknown> };

async function typeInto(page: Page, text: string): Promise<void> {
  await page.locator("#query").fill("");
  await page.locator("#query").pressSequentially(text, { delay: 15 });
}

/** Whatever a reader can do at a place of the history. */
async function toActions(model: Model, total: number, page: Page): Promise<readonly Action[]> {
  const { query, document } = shown(model);
  const actions: Action[] = [];
  const add = (name: string, next: Model, act: Action["act"]): void => {
    actions.push({ name, next, act });
  };
  if (model.at > 0) add("back", { ...model, at: model.at - 1 }, () => page.goBack());
  if (model.at < model.places.length - 1)
    add("forward", { ...model, at: model.at + 1 }, () => page.goForward());
  if (document !== null) return actions;
  for (const text of TEXTS.filter((one) => one !== query.text)) {
    add(`type ${text}`, typed(model, text, false), () => typeInto(page, text));
    add(`search for ${text}`, typed(model, text, true), async () => {
      await typeInto(page, text);
      await page.keyboard.press("Enter");
    });
  }
  const still = withChanges(query, { typing: false });
  for (const publisher of PUBLISHERS) {
    const row = page.locator("section[aria-labelledby=facet-publisher]").getByTitle(publisher);
    if ((await row.count()) === 0) continue;
    const next = pushed(model, toPlace(withChanges(withToggled(still, "publisher", publisher), { page: 1 })));
    add(`choose ${publisher}`, next, () => row.first().click());
  }
  for (let to = 1; to <= Math.min(total, 3); to += 1) {
    const link = page.locator("[data-paging] a.page-link", { hasText: new RegExp(`^${to}$`) });
    // Not every page has a link of its own everywhere.
    if (to === query.page || (await link.count()) === 0) continue;
    add(`page ${to}`, pushed(model, toPlace({ ...query, page: to })), () => link.click());
  }
  const title = page.locator("[data-hit] h2 a").first();
  if ((await title.count()) > 0) {
    const opened = new URL((await title.getAttribute("href")) ?? "", site.url).pathname;
    add("open", pushed(model, { ...toPlace(still), document: opened }), () => title.click());
  }
  return actions;
}

/** How many documents a search has, as the API says. */
async function count(query: SearchQuery): Promise<number> {
  const answer = await fetch(new URL(toLink(query, "/api/search"), site.url));
  return ((await answer.json()) as { total: number }).total;
}

/** Waits until the page shows a place of the history, and says what it shows where it does not come to that. */
async function expectShown(page: Page, model: Model, said: string): Promise<number> {
  const { query, document } = shown(model);
  const path = document ?? toLink(query);
  const isThere = (url: URL): boolean =>
    document === null
      ? toLink(fromLink(url.pathname + url.search).query) === path
      : url.pathname === document;
  await page.waitForURL(isThere, { timeout: 30_000 }).catch(() => undefined);
  const url = new URL(page.url());
  expect(`${said}: ${isThere(url) ? path : url.pathname + url.search}`).toBe(`${said}: ${path}`);
  if (document !== null) return 0;
  const total = await count(query);
  await page.waitForFunction(isCounted, path, { timeout: 30_000 }).catch(() => undefined); // What it shows instead is said below.
  expect(`${said}: ${await page.evaluate(toCounted)}`).toBe(`${said}: ${path}`);
  await drawn(page);
  const head = await page.locator("main h1").first().innerText();
  expect(`${said}: ${/^[^=≈]*/.exec(head)?.[0].trim()}`).toBe(
    `${said}: ${total} document${total === 1 ? "" : "s"}`,
  );
  expect(`${said}: ${await page.locator("#query").inputValue()}`).toBe(`${said}: ${query.text}`);
  return total;
}

const isCounted = (link: string): boolean =>
  document.querySelector<HTMLElement>("[data-counted]:not([aria-busy=true])")?.dataset.counted === link;

const toCounted = (): string | undefined =>
  document.querySelector<HTMLElement>("[data-counted]:not([aria-busy=true])")?.dataset.counted;

async function walk(seed: number): Promise<void> {
  const random = toRandom(seed);
  const { page, faults } = await visitAnew(browser, new URL(toLink(FIRST), site.url).href);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  const before = await page.evaluate(() => history.length);
  let model: Model = { places: [toPlace(FIRST)], at: 0 };
  const done: string[] = [];
  let total = await expectShown(page, model, "at first");
  for (let step = 0; step < STEPS; step += 1) {
    const actions = await toActions(model, total, page);
    const kinds = [...new Set(actions.map(({ name }) => name.split(" ")[0]))];
    const kind = pick(random, kinds);
    const action = pick(
      random,
      actions.filter(({ name }) => name.split(" ")[0] === kind),
    );
    done.push(action.name);
    await action.act(page);
    model = action.next;
    total = await expectShown(page, model, `seed ${seed}, after ${done.join(", ")}`);
    expect(await page.evaluate(() => history.length)).toBe(before + model.places.length - 1);
  }
  expect(faults).toEqual([]);
  await page.context().close();
}

describe("the history of a browser on a slow machine", () => {
  const seeds = Array.from({ length: toRounds({ usual: 1, nightly: 10 }) }, (_, at) => at + 1);

  it.each(seeds)("has the step before at every step of any twenty, seed %i", async (seed) => {
    await walk(seed);
  });
});
