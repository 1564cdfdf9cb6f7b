import { readHtml } from "@/indexer/reading/formats/html";
import { bytesOf, onlyDraft } from "../../../support/reading";

const FIRST =
  "The ferry company lost its ledgers in the flood, and nobody could say who owed it what, or since when.";
const SECOND =
  "Two clerks wrote them anew from memory, which took the whole winter and most of the company's candles.";
const THIRD =
  "The harbour master checked the figures, found them better than the old ones, and said so in public.";
const p = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("");
const BODY = p(FIRST, SECOND, THIRD, FIRST, SECOND);

const read = (body: string, head = "<title>The ledgers</title>"): string =>
  onlyDraft(
    readHtml(bytesOf(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`)),
  ).text;
const article = (inside: string): string =>
  `<article><h1>The ledgers</h1>${p(FIRST, SECOND)}${inside}${p(THIRD, FIRST)}</article>`;

describe("the article of a page", () => {
  it.each([
    [
      "a standfirst that is a heading",
      `<header><h1>The ledgers</h1><h2>A flood took the books of the Zinc ferry for good.</h2></header><div class=body>${BODY}</div>`,
    ],
    [
      "a standfirst by its name",
      `<h1>The ledgers</h1><div class="article-standfirst">A flood took the books of the Zinc ferry for good.</div><div class=body>${BODY}</div>`,
    ],
    [
      "a paragraph that is one link",
      article(
        "<div><p><a href=/x>On Friday the owner of the Zinc denied that the books were ever wet.</a></p></div>",
      ),
    ],
    ["a heading", article("<h2>Zinc and candles</h2>")],
    [
      "a table",
      article("<table><tr><th>Ship</th><th>Owed</th></tr><tr><td>Zinc</td><td>40</td></tr></table>"),
    ],
    ["a list", article("<ul><li>The Zinc owed forty.</li><li>The Heron owed nothing at all.</li></ul>")],
    ["a quotation", article("<blockquote>Nobody on the Zinc ever saw a ledger, wet or dry.</blockquote>")],
    [
      "the caption of a table",
      article(
        "<figure><table><tr><td>Ship</td><td>40</td></tr></table><figcaption>What the Zinc owed</figcaption></figure>",
      ),
    ],
    [
      "who said what is quoted",
      article(
        "<figure><blockquote>Nobody ever saw a ledger, wet or dry.</blockquote><figcaption>The owner of the Zinc</figcaption></figure>",
      ),
    ],
    ["a box with a legend", article("<fieldset><legend>Zinc</legend>Forty</fieldset>")],
    [
      "a post that is embedded",
      article(
        '<div class="social-embed"><blockquote class="post">The Zinc never sank, whatever they say.</blockquote></div>',
      ),
    ],
  ])("holds %s", (_, body) => {
    const text = read(body);
    expect(text).toContain("Zinc");
    expect(text).toContain(FIRST);
  });

  it("is in the box that a page names for it, whatever names stand around it", () => {
    const text = read(
      `<div class="page has-sidebar"><div class="comment-page" itemprop="articleBody">${BODY}</div></div>`,
    );
    expect(text).toContain(THIRD);
  });

  it("is what linked data gives where the page shows little of it", () => {
    const data = JSON.stringify({ "@type": "NewsArticle", articleBody: `${FIRST}\n\n${SECOND} ${THIRD}` });
    const text = read(p("Subscribe to go on."), `<script type="application/ld+json">${data}</script>`);
    expect(text).toBe(`${FIRST}\n\n${SECOND} ${THIRD}`);
  });

  it.each([
    [
      "its description",
      '<meta name="Description" content="Of ledgers and floods, told shortly.">',
      "",
      "Of ledgers and floods, told shortly.",
    ],
    ["its title", "<title>The ledgers</title>", "", "The ledgers"],
    [
      "what it shows",
      "<title>T</title>",
      "<p>Closed on Monday, says the note.</p>",
      "Closed on Monday, says the note.",
    ],
  ])("is %s where there is nothing else", (_, head, body, expected) => {
    expect(read(body, head)).toBe(expected);
  });

  it("does not depend on an html element at the very start, or on a body", () => {
    expect(read(BODY)).toContain(THIRD);
    const noisy = `<br><b>Warning</b>: a fault<html><head></head><article>${BODY}</article></html>`;
    expect(onlyDraft(readHtml(bytesOf(noisy))).text).toContain(THIRD);
    expect(onlyDraft(readHtml(bytesOf(noisy))).text).not.toContain("Warning");
  });

  it.each([
    ["nested by the thousand", `${"<div>".repeat(10_000)}${BODY}`],
    ["of brackets", `${BODY}${"[".repeat(200_000)}`],
    ["of comments that never end", `${BODY}${"<!--".repeat(50_000)}`],
    ["of spans in one line", `${BODY}<p>${"x <span class=author>a</span>".repeat(6_000)}`],
  ])("of a page %s is read in time", (_, body) => {
    const start = performance.now();
    expect(read(body).length).toBeGreaterThan(500);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
