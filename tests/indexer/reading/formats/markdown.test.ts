import { readMarkdown, toProse } from "@/indexer/reading/formats/markdown";
import { bytesOf, onlyDraft } from "../../../support/reading";

const read = (text: string) => onlyDraft(readMarkdown(bytesOf(text)));

describe("Markdown", () => {
  it("takes metadata from its front matter, whatever it calls it", () => {
    const draft = read(
      "---\nheadline: A title\nsource: Reuters\ndate: 2024-05-01\nbyline: [Ann, Bo Orr]\nmood: calm\n---\nText.\n",
    );
    expect(draft).toMatchObject({
      origin: "front-matter",
      title: "A title",
      publisher: "Reuters",
      published: "2024-05-01",
      authors: ["Ann", "Bo Orr"],
      details: { mood: "calm" },
    });
    expect(draft.text.trim()).toBe("Text.");
  });

  it.each([
    ["authors:\n  - Marta Oseivand\n  - Joon Parkley", ["Marta Oseivand", "Joon Parkley"]],
    [
      "authors:\n  - name: Marta Oseivand\n    url: https://a.example\n  - name: Joon Parkley",
      ["Marta Oseivand", "Joon Parkley"],
    ],
    ["author: Marta Oseivand; Joon Parkley", ["Marta Oseivand", "Joon Parkley"]],
    [
      "author: By Marta Oseivand, Joon Parkley and Byron Orr",
      ["Marta Oseivand", "Joon Parkley", "Byron Orr"],
    ],
    ["author: Ministry of Ports, Rivers and Lakes", ["Ministry of Ports, Rivers and Lakes"]],
    ["author: https://a.example/marta\ncreator: Marta Oseivand", ["Marta Oseivand"]],
    ["author: a.example/marta", []],
  ])("lists its authors: %j", (fields, authors) => {
    expect(read(`---\n${fields}\n---\nText.\n`).authors).toEqual(authors);
  });

  it("takes its first heading for its title where the front matter has none", () => {
    expect(read("# The *bridge*\n\nText below.\n").title).toBe("The bridge");
  });

  it.each([
    ["a heading further down", "Text first.\n\n# Not the title\n"],
    ["a heading of a lower level", "## Not the title\n\nText.\n"],
    ["a tag", "#nothing\n\nText.\n"],
    ["a rule", "***\n\nText.\n"],
  ])("does not take %s for a title", (_, text) => {
    expect(read(text).title).toBeUndefined();
  });

  it.each(["---\n\nText below.\n\n---\n\nMore.\n", "---\n  \nText below.\n\nMore.\n"])(
    "begins with a rule, and not with front matter, where an empty line follows: %j",
    (text) => {
      expect(read(text)).toMatchObject({ text: "Text below.\n\nMore.", title: undefined });
    },
  );

  it.each([
    ["---\ntitle: [x\n---\nText\n", /front matter is not YAML/, 2],
    ["---\ntitle: x\n\nText\n", /front matter has no end/, 1],
    ["---\n- a\n- b\n---\nText\n", /front matter has no fields/, 2],
  ])("says where its front matter is broken: %j", (text, reason, line) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(reason), line }),
    );
  });

  it.each(["1703462528114626561", "1.10", "007", "1e400", "-0", "+5", "0x10", "10:00", "NO", "1_000", ".5"])(
    "keeps %s as it is written: as id, title, detail and in a list",
    (value) => {
      expect(
        read(
          `---\nid: ${value}\ntitle: ${value}\nversion: ${value}\nlist: [${value}, x]\nthing: {name: ${value}}\n---\nText.\n`,
        ),
      ).toMatchObject({
        id: value,
        title: value,
        details: { version: value, list: `${value}, x`, thing: value },
      });
    },
  );

  it.each(["", "~", "null"])("has no value where it says so: %j", (value) => {
    expect(read(`---\ntitle: ${value}\nmood: ${value}\n---\nText.\n`)).toMatchObject({
      title: undefined,
      details: {},
    });
  });

  it.each([
    ["Rivermouth: what comes next", "a colon"],
    ["@inver on the weir", "a sign of YAML"],
    ["The weir: a #1 story", "both"],
  ])("reads a plain value as it stands: %s (%s)", (title) => {
    expect(read(`---\ntitle: ${title}\nmood: calm\n---\nText.\n`)).toMatchObject({
      title,
      details: { mood: "calm" },
    });
  });

  it.each([
    ["its title", "---\ntitle: The bridge\n---\n\n# The *bridge*\n\nText.\n", "Text."],
    ["its title where the front matter has none", "---\nmood: calm\n---\n# The bridge\n\nText.\n", "Text."],
    ["its title with a line below", "The bridge\n==========\n\nText.\n", "Text."],
    ["another than its title", "---\ntitle: The weir\n---\n# The bridge\n\nText.\n", "The bridge\n\nText."],
  ])("leaves no mark of a heading in its text: %s", (_, text, prose) => {
    expect(read(text).text).toBe(prose);
  });

  it.each([
    ["a list that is not closed", "title: A\nlist: [x\nmood: calm", 3, /bracket/],
    ["a quotation mark that is not closed", 'title: A\nmood: "calm\nlist: x', 3, /quotation mark/],
    ["a field that comes twice", "title: A\nmood: calm\nmood: wild", 4, /mood twice/],
    ["a tab", "title: A\nlist:\n\tb: 2", 4, /tab/],
    ["an alias of nothing", "title: A\nmood: *none", 2, /not YAML/],
  ])("is named with the line of the file and a whole sentence: %s", (_, matter, line, reason) => {
    const error = expect.objectContaining({ line, message: expect.stringMatching(reason) });
    expect(() => read(`---\n${matter}\n---\nText.\n`)).toThrow(error);
    expect(() => read(`---\n${matter}\n---\nText.\n`)).toThrow(/^Its front matter [^\n]*\.$/);
  });

  it.each(["a: [", "k: [\n", "[]", "- ", "? ", "&a ", '"', "k: b: c\n"])(
    "with front matter full of %j is refused in good time",
    (signs) => {
      const start = performance.now();
      expect(() => read(`---\n${signs.repeat(60_000 / signs.length)}\n---\nText.\n`)).toThrow(
        /^Its front matter/,
      );
      expect(performance.now() - start).toBeLessThan(12_000);
    },
  );
});

describe("prose out of Markdown", () => {
  it.each([
    ["**bold** and _slanted_", "bold and slanted"],
    ["a [link](https://a.example) to it", "a link to it"],
    ["![a picture](p.png)", "a picture"],
    ["`code`", "code"],
    ["> quoted", "quoted"],
    ["<!-- hidden -->shown", "shown"],
    ["1\\. not a list", "1. not a list"],
    ["``a ` b`` and `*c*`", "a ` b and *c*"],
    ["***both*** and ~~gone~~ and in**si**de", "both and gone and inside"],
    ['[a [b] c](https://a.example/d_(e) "f")', "a [b] c"],
    ["[words][name] and [Name]\n\n[name]: https://a.example", "words and Name"],
    ["[[Page|words]] and [[Page]]", "words and Page"],
    ["It is so[^1].\n\n[^1]: The note.", "It is so.\n\nThe note."],
    ["<https://a.example/b>", "https://a.example/b"],
    ["caf&eacute; &amp; bar&#33;", "café & bar!"],
    ["A heading\n---------\ntext", "A heading\n\ntext"],
    ["## A heading ##\ntext", "A heading\n\ntext"],
    ["- [x] one\n- two", "one\n\ntwo"],
    ["```js\na *= b * c\n```", "a *= b * c"],
  ])("has no marks: %s", (markdown, prose) => {
    expect(toProse(markdown).trim()).toBe(prose);
  });

  it.each(["2 * 3 * 4", "snake_case_name", "a - b", "3 > 2", "(see [1])", "5. Mai", "C#"])(
    "leaves what is no mark: %s",
    (text) => {
      expect(toProse(`It says ${text} here.`)).toBe(`It says ${text} here.`);
    },
  );

  it("has the cells of tables apart, a row a line, without the line below the head", () => {
    expect(toProse("| Port | Ships |\n|------|:-----:|\n| In\\|ver | **12** |\n\nAfter | it.")).toBe(
      "Port\tShips\n\nIn|ver\t12\n\nAfter | it.",
    );
  });

  it.each([
    ["<td>Port</td><td>Ships</td>", ["Port", "Ships"]],
    ["<div>One</div><div>two</div>", ["One", "two"]],
    ["One<br>two", ["One", "two"]],
    ["<dt>One</dt><dd>two</dd><button>three</button><label>four</label>", ["One", "two", "three", "four"]],
    ["sp<b>l</b>it", ["split"]],
    ["a <unknown> thing", ["a", "<unknown>", "thing"]],
    ["<script>\nhidden()\n</script>shown", ["shown"]],
    ["3 < 4 and <!-- not closed", ["3", "<", "4", "and", "<!--", "not", "closed"]],
  ])("has no words of two elements of HTML as one: %s", (markdown, words) => {
    expect(toProse(markdown).split(/\s+/).filter(Boolean)).toEqual(words);
  });

  it("takes linear time, whatever signs a text is full of", () => {
    for (const sign of [
      "[",
      "<!--",
      "*",
      "`",
      "](",
      "[a](",
      "<a ",
      "_a",
      "**a",
      "``` ",
      "| - ",
      "[[",
      "&",
      "~~",
      "> ",
    ]) {
      const start = performance.now();
      toProse(sign.repeat(200_000 / sign.length));
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });
});
