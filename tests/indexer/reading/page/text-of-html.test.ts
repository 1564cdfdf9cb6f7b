import { toTextOfHtml } from "@/indexer/reading/page/text-of-html";
import { paragraphsOf } from "../../../support/reading";

describe("the text of HTML", () => {
  it("parts blocks, ends lines, and keeps inline words together", () => {
    const text = toTextOfHtml(
      "<ul><li>one</li><li>t<b>w</b>o</li></ul><table><tr><td>a &lt; b</td></tr></table>",
    );
    expect(paragraphsOf(text)).toEqual(["one", "two", "a < b"]);
  });

  it("is empty for what is not shown", () => {
    expect(toTextOfHtml("<style>p {}</style><script>1</script><template>t</template><!-- c -->").trim()).toBe(
      "",
    );
  });
});
