import { toShownHtml } from "@/app/_server/originals/html-original";

describe("toShownHtml", () => {
  it("marks a passage over elements, whatever spaces and soft hyphens part it", () => {
    const html = "<p>The <b>trea\u00adty</b>  was\nsigned.</p><p>Twice.</p>";
    expect(toShownHtml(html, "treaty was signed. Twice")).toContain(
      '<p>The <b><mark id="mark">trea\u00adty</mark></b>  <mark>was\nsigned.</mark></p><p><mark>Twice</mark>.</p>',
    );
  });

  it("marks nothing where the passage does not stand", () => {
    expect(toShownHtml("<p>One.</p>", "Two.")).not.toContain("<mark");
    expect(toShownHtml("<p>One.</p>", "")).not.toContain("<mark");
  });

  it.each([
    ["a script", "<script>alert(1)</script>", "alert"],
    ["a handler", '<p onclick="alert(1)">Text</p>', "onclick"],
    ["a frame", '<iframe src="https://example.org"></iframe>', "example.org"],
    ["a picture of another site", '<img src="https://example.org/a.png" alt="A">', "example.org"],
    ["a style", '<p style="background:url(https://example.org)">Text</p>', "example.org"],
    ["a style sheet", '<link rel="stylesheet" href="https://example.org/a.css">', "example.org"],
    ["a link", '<a href="https://example.org">Text</a>', "example.org"],
    ["a title, which no page shows in its text", "<head><title>Harbour Ledger</title></head>", "Ledger"],
    ["a form", '<form action="https://example.org"><input></form>', "example.org"],
    ["a refresh", '<meta http-equiv="refresh" content="0;url=https://example.org">', "example.org"],
    ["a drawing with a script", "<svg><script>alert(1)</script></svg>", "alert"],
  ])("shows no %s", (_, html, forbidden) => {
    expect(toShownHtml(`<p>Before.</p>${html}<p>After.</p>`, null)).not.toContain(forbidden);
  });

  it("keeps tables, lists and pictures that the page holds itself", () => {
    const html =
      '<table><tr><td colspan="2">A</td></tr></table><ul><li>B</li></ul><img src="data:image/gif;base64,R0">';
    const shown = toShownHtml(html, null);
    for (const part of ['<td colspan="2">A</td>', "<li>B</li>", 'src="data:image/gif;base64,R0"'])
      expect(shown).toContain(part);
  });
});
