import { gzipSync } from "node:zlib";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

/**
 * The JavaScript that each page may load at first, in bytes as gzip makes them, with the words of its language. The search
 * may have 1.25 times what an InstantSearch page with six facets has; the others may have little more than they do.
 */
const LIMITS = {
  "/?q=munitions": 195_000,
  "/matrix": 166_000,
  "/timeline": 167_000,
  "/network": 165_500,
  "/saved": 164_000,
  "/save?q=munitions": 163_500,
  "/documents/wire-summit": 191_500,
  "/review": 172_000,
  "/about/tags": 163_000,
  "/nowhere": 158_000,
} as const;

const site = useSite(STORY);

/** The scripts that a page names, but for those that only browsers without modules load. */
function toScripts(html: string): readonly string[] {
  const modern = html.replace(/<script\b[^>]*\bnomodule\b[^>]*>/gi, "");
  return [...new Set(modern.match(/static\/chunks\/[^"'\\?]+\.js/g))].map((path) => `/_next/${path}`);
}

async function weigh(path: string): Promise<number> {
  const answer = await fetch(new URL(path, site.url));
  expect(answer.status).toBe(200);
  return gzipSync(Buffer.from(await answer.arrayBuffer())).byteLength;
}

describe("the JavaScript of a page", () => {
  it.each(Object.entries(LIMITS))("%s is at most %d bytes", async (page, limit) => {
    const html = await (
      await fetch(new URL(page, site.url), { headers: { "Accept-Language": "en" } })
    ).text();
    const weights = await Promise.all(toScripts(html).map(weigh));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    expect(weights.length).toBeGreaterThan(3);
    expect(total).toBeLessThanOrEqual(limit);
  });
});
