import { readHtml } from "@/indexer/reading/formats/html";
import { bytesOf, onlyDraft } from "../../../support/reading";

const FIRST =
  "The ferry company lost its ledgers in the flood, and nobody could say who owed it what, or since when.";
const SECOND =
  "Two clerks wrote them anew from memory, which took the whole winter and most of the company's candles.";
const THIRD =
  "The harbour master checked the figures, found them better than the old ones, and said so in public.";
const p = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("");
const article = (inside: string): string =>
  `<article><h1>The ledgers</h1>${p(FIRST, SECOND)}${inside}${p(THIRD, FIRST)}</article>`;

const read = (body: string): string =>
  onlyDraft(
    readHtml(
      bytesOf(`<!doctype html><html><head><title>The ledgers</title></head><body>${body}</body></html>`),
    ),
  ).text;

describe("around an article", () => {
  it.each([
    ["a share bar", '<div class="share-bar"><a href=x>Zinc</a></div>'],
    [
      "a newsletter box",
      '<div class="newsletterBox"><p>Zinc comes by mail, every day but Sunday, and costs nothing.</p></div>',
    ],
    [
      "a consent box",
      '<div id="cookie-consent"><p>Zinc stores small files on your device, if you let it do so.</p></div>',
    ],
    [
      "related stories",
      '<section class="related-stories"><h3>More</h3><p>Zinc rises again, after the longest fall in years.</p></section>',
    ],
    [
      "comments",
      '<div id="comments"><p>Zinc is what I always said it was, and nobody believed me.</p></div>',
    ],
    [
      "a caption",
      "<figure><img src=x><figcaption>Zinc, in a picture from the archive of the town.</figcaption></figure>",
    ],
    [
      "a caption beside a table without words",
      "<figure><table><tr><td><img src=x></td></tr></table><figcaption>Zinc, in a picture from the archive.</figcaption></figure>",
    ],
    ["a credit", "<p>Photo: Zinc/Harbour Press</p>"],
    ["a byline", '<p class="byline">By Ann Zinc</p>'],
    ["a list of tags", '<ul class="post-tags"><li><a href=x>Zinc</a></li></ul>'],
    [
      "an advertisement",
      '<div class="ad-slot"><p>Zinc is the best thing for a roof, ask those who have one.</p></div>',
    ],
    ["a form", "<form><p>Zinc asks for your address, and for your consent as well.</p></form>"],
    ["words for those who listen", '<span class="sr-only">Zinc</span>'],
    [
      "what is hidden",
      "<div style='display:none'><p>Zinc waits here, unseen, until somebody clicks the button.</p></div>",
    ],
    [
      "what those who listen are not to hear",
      "<div aria-hidden=true><p>Zinc stands here as an ornament, and says nothing of the story.</p></div>",
    ],
    ["a headline of another story", "<p><a href=x>Zinc rises again</a></p>"],
    ["a prompt", "<p>Read more: Zinc rises again</p>"],
    ["a prompt in German", "<p>Lesen Sie auch: Zinc steigt wieder</p>"],
    ["a prompt in French", "<p>À lire aussi : le Zinc remonte</p>"],
    ["a prompt in Spanish", "<p>Lee también: sube el Zinc</p>"],
    ["a prompt in Russian", "<p>Читайте также: Zinc растёт</p>"],
  ])("%s is no text of it", (_, inside) => {
    const text = read(article(inside));
    expect(text).not.toMatch(/Zinc/);
    expect(text).toContain(SECOND);
    expect(text).toContain(THIRD);
  });

  it.each([
    ["a menu", "<nav><a href=/>Zinc</a></nav>", ""],
    ["a trail", '<div class="breadcrumbs"><a href=/>Zinc</a></div>', ""],
    ["lists of other stories", "", "<ul><li><a href=x>Zinc one</a></li><li><a href=y>Zinc two</a></li></ul>"],
    [
      "a foot",
      "",
      "<div class=site-footer><p>Zinc Press owns all of this, and reserves every right to it.</p></div>",
    ],
  ])("%s is no text of it", (_, above, below) => {
    expect(read(`${above}${article("")}${below}`)).not.toMatch(/Zinc/);
  });

  it.each([
    [
      "a word in a sentence",
      "<p>The <span class=popup>Zinc</span> owed the company forty, and paid it in coal.</p>",
    ],
    [
      "a name that turns another about",
      '<div class="section has-ads no-sidebar"><p>The Zinc owed the company forty, and paid in coal.</p></div>',
    ],
    [
      "a name that only begins like another",
      '<div class="shareholders"><p>The Zinc owed the company forty, and paid in coal.</p></div>',
    ],
    [
      "a short name that a machine made",
      '<p class="hJpRRp adX9">The Zinc owed the company forty, and paid it in coal.</p>',
    ],
    [
      "a sentence that begins like a prompt",
      "<p>Follow the Zinc up the river, the old men used to say, and it will lead you to the lost books of the company, or to whoever drank the money that should have been written in them, which comes to the same thing in this town, they said.</p>",
    ],
  ])("%s stays", (_, inside) => {
    expect(read(article(inside))).toMatch(/Zinc/);
  });
});
