import { toTextOfHtml } from "@/indexer/reading/page/text-of-html";
import { paragraphsOf } from "../../../support/reading";

const words = (html: string): readonly string[] => toTextOfHtml(html).split(/\s+/).filter(Boolean);

describe("the text of HTML", () => {
  it("parts blocks, ends lines, and keeps inline words together", () => {
    const text = toTextOfHtml(
      "<ul><li>one</li><li>t<b>w</b>o</li></ul><table><tr><td>a &lt; b</td></tr></table>",
    );
    expect(paragraphsOf(text)).toEqual(["one", "two", "a < b"]);
  });

  it.each([
    ["cells", "<table><tr><td>Quern</td><td>Tollan</td></tr></table>"],
    ["heads of cells", "<table><tr><th>Quern</th><th>Tollan</th></tr></table>"],
    ["a caption", "<table><caption>Quern</caption><tr><td>Tollan</td></tr></table>"],
    ["rows", "<table><tr><td>Quern</td></tr><tr><td>Tollan</td></tr></table>"],
    ["options", "<select><option>Quern</option><option>Tollan</option></select>"],
    ["buttons", "<button>Quern</button><button>Tollan</button>"],
    ["an address", "Quern<address>Tollan</address>"],
    ["a summary", "<details><summary>Quern</summary>Tollan</details>"],
    ["a legend", "<fieldset><legend>Quern</legend>Tollan</fieldset>"],
    ["labels", "<label>Quern</label><label>Tollan</label>"],
    ["terms", "<dl><dt>Quern</dt><dd>Tollan</dd></dl>"],
    ["a line's end", "Quern<br>Tollan"],
    ["a rule", "Quern<hr>Tollan"],
    ["a picture", "Quern<img src=x>Tollan"],
    ["a figure", "<figure>Quern<figcaption>Tollan</figcaption></figure>"],
    ["headings", "<hgroup><h2>Quern</h2><h3>Tollan</h3></hgroup>"],
    ["links side by side", "<a href=/a>Quern</a><a href=/b>Tollan</a>"],
    ["elements of somebody's own", "<x-card>Quern</x-card><x-card>Tollan</x-card>"],
    ["a style", "<span style='display:block'>Quern</span><span style='display: block'>Tollan</span>"],
  ])("makes no word of what stands in two boxes: %s", (_, html) => {
    expect(words(html)).toEqual(["Quern", "Tollan"]);
  });

  it.each([
    ["letters marked", "Quern<b>tol</b><i>lan</i>"],
    ["a span", "Quern<span>tollan</span>"],
    ["a place to break", "Quern<wbr>tollan"],
    ["a link", "<a href=/a>Quern</a>tollan"],
    ["a mark and a deletion", "<mark>Quern</mark><ins>tollan</ins>"],
    ["a comment", "Quern<!-- x -->tollan"],
    ["a soft hyphen", "Quern&shy;tollan"],
    ["signs of no width", "Quern\u200btol\u2060lan\ufeff"],
    ["a joiner", "Quern\u200dtol\u200clan"],
    ["a block shown in its line", "Quern<div style='display:inline'>tollan</div>"],
  ])("parts no word: %s", (_, html) => {
    expect(words(html)).toEqual(["Querntollan"]);
  });

  it.each(["می\u200cروم", "क्\u200dष", "👩\u200d🚀"])(
    "keeps a joiner where its script needs it: %s",
    (word) => {
      expect(words(`<p>${word}</p>`)).toEqual([word]);
    },
  );

  it.each([
    ["what is not shown", "<style>p {}</style><script>1</script><template>t</template><!-- c -->"],
    ["what is hidden", "<p hidden>t</p><p style='color:red; display: none'>t</p><noscript>t</noscript>"],
    ["the reading beside a sign", "<ruby><rt>t</rt></ruby>"],
  ])("is empty for %s", (_, html) => {
    expect(toTextOfHtml(html).trim()).toBe("");
  });

  it("keeps a paragraph one where its source has empty lines, and lines where they are meant", () => {
    expect(paragraphsOf(toTextOfHtml("<p>Quern\n\n\n  tollan</p>"))).toEqual(["Quern tollan"]);
    expect(toTextOfHtml("<pre>Quern\n  tollan</pre>")).toBe("Quern\n  tollan");
  });
});
