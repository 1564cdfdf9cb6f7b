import type { Page } from "playwright-core";
import { attachEngine } from "@/engine/attach";
import { toSettings } from "@/system/settings";
import { useBrowser, visit } from "../support/browser";
import { useSite } from "../support/site";

/**
 * A value of a facet goes from the rail into the address and back in a real browser, whatever signs its name has. What the engine counts
 * for thousands of generated values is in tests/search/answer/chosen-values.engine.test.ts.
 */

/** Every kind of sign that means something to an address, a filter, a query or a page, in names as readers meet them. */
const VALUES = [
  `Harbour "Night" Desk`,
  "O'Hara & Sons, Ltd",
  "Ol’ Quay ‘Gazette’ ‚Süd‛",
  "“East” „West“ ‟North‟",
  "«Причал» ‹Сьогодні›",
  "「港」『湾』〝岸〞＂埠＂",
  "`Tick` ´acute´",
  "100% Local %20 %zz %E4",
  "=Equal=News",
  "Dispatch: East: South",
  "Back\\slash \\n \\\\Press\\",
  "Mail (Evening) [Late] {Final} <Extra>",
  "<b>Bold</b>&amp;Co",
  "plus+plus ++",
  "a=b&c=d?e#f;g,h/i//j",
  "…!¡?¿*^$|~@.-_",
  "–dash— ‑hyphen‐",
  "🚢 Harbour 👩‍👩‍👧 👍🏽 🇰🇷",
  "𝔘niversal 𝒜ge",
  "أخبار «الميناء»",
  'חדשות "הנמל"',
  "Mixed עברית and English",
  "ข่าวท่าเรือ",
  "हार्बर क्षि",
  "Éclair Ålesund ß İı",
  "a\u00a0fixed\u2009thin blank",
  "two  blanks",
  "AND OR NOT EXISTS TO IN",
  "saved:x lang:en -no",
  "null",
  "__proto__",
] as const;

/** The rail lists twenty values, so they are in groups, each with a word of its own in its documents. */
const LISTED = 16;
const toGroup = (at: number): string => `group${Math.floor(at / LISTED)}`;
const toCount = (at: number): number => 1 + (at % 3);
const records = VALUES.flatMap((publisher, at) =>
  Array.from({ length: toCount(at) }, (_, one) => ({
    id: `d-${at}-${one}`,
    title: `Weir ${at} ${one}`,
    text: `Weir number ${at} of ${toGroup(at)} stands, and stands ${one} times again.`,
    publisher,
  })),
);
const countGroup = (group: string): number => records.filter(({ text }) => text.includes(group)).length;

const browser = useBrowser();
const site = useSite({ "wire/all.jsonl": records.map((record) => JSON.stringify(record)).join("\n") });

/** How many documents the engine itself has with a publisher, by a filter that is written here. */
async function openCount(): Promise<(publisher: string) => Promise<number>> {
  const { url, searchKey, release } = await attachEngine(
    toSettings({ PARALLAX_DATA: site.data }, process.cwd()),
  );
  await release();
  return async (publisher) => {
    const written = publisher.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
    const answer = await fetch(`${url}/indexes/documents/search`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${searchKey}` },
      body: JSON.stringify({ filter: `publisher = '${written}'`, page: 1, hitsPerPage: 1 }),
    });
    return (await answer.json()).totalHits;
  };
}

/** Whether a value is chosen, and what is counted for the search and in its own row. */
type Shown = { readonly chosen: boolean; readonly head: string; readonly count: string };

/**
 * What a page shows of a value once it is counted and the value is chosen or not, as it should be; or what it shows after ten seconds.
 * Its row is pressed then, where that is wanted. What waits behind “more” is opened as often as it is drawn closed.
 */
function look(
  page: Page,
  value: string,
  isChosen: boolean,
  pressed: "pressed" | null = null,
): Promise<Shown> {
  return page.evaluate(
    async ([name, wanted, isPressed]) => {
      const rail = "section[aria-labelledby=facet-publisher]";
      let shown = { chosen: false, head: "", count: "no row" };
      for (
        const end = performance.now() + 10_000;
        performance.now() < end;
        await new Promise(requestAnimationFrame)
      ) {
        document.querySelector(`${rail} details:not([open])`)?.setAttribute("open", "");
        const links = [...document.querySelectorAll<HTMLElement>(`${rail} .value-main`)];
        const link = links.find((one) => one.getAttribute("title") === name);
        if (link === undefined || document.querySelector("[data-counted]:not([aria-busy=true])") === null)
          continue;
        shown = {
          chosen: link.getAttribute("aria-current") === "true",
          head: document.querySelector("main h1")?.textContent?.replace(/\D.*/, "") ?? "",
          count: link.closest("li")?.querySelector(".value-count")?.textContent ?? "",
        };
        if (shown.chosen !== wanted || (wanted && shown.head !== shown.count)) continue;
        if (isPressed) link.click();
        return shown;
      }
      return shown;
    },
    [value, isChosen, pressed !== null] as const,
  );
}

it(`leads from ${VALUES.length} values of every sign into the address, through a reload, and back by their rows`, async () => {
  const count = await openCount();
  const { page, faults } = await visit(browser, `${site.url}/?q=${toGroup(0)}`);
  for (const [at, value] of VALUES.entries()) {
    const start = `?q=${toGroup(at)}`;
    if (at % LISTED === 0) await page.goto(`${site.url}/${start}`);
    const expected = String(await count(value));
    const chosen = { head: expected, chosen: true, count: expected };
    const unchosen = { head: String(countGroup(toGroup(at))), chosen: false, count: expected };
    expect([value, expected]).toEqual([value, String(toCount(at))]);
    expect([value, await look(page, value, false, "pressed")]).toEqual([value, unchosen]);
    await page.waitForURL(/publisher=/);
    expect([value, await look(page, value, true)]).toEqual([value, chosen]);
    const copied = page.url();
    expect(new URL(copied).searchParams.getAll("publisher")).toEqual([value]);
    await page.goto("about:blank");
    await page.goto(copied);
    expect([value, await look(page, value, true, "pressed")]).toEqual([value, chosen]);
    await page.waitForURL(({ search }) => search === start);
    expect([value, await look(page, value, false)]).toEqual([value, unchosen]);
  }
  expect(faults).toEqual([]);
});

it("takes blanks around a value for none, and another value for another", async () => {
  const { page } = await visit(browser, `${site.url}/?publisher=+null+`);
  const expected = String(toCount(VALUES.indexOf("null")));
  expect(await look(page, "null", true)).toMatchObject({ head: expected, count: expected });
  await page.goto(`${site.url}/?publisher=nulls`);
  await page.getByText("0 documents", { exact: true }).first().waitFor();
});
