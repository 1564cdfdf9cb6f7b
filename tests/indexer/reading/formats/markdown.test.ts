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

  it.each([
    ["---\ntitle: [x\n---\nText\n", /front matter is not YAML/, 2],
    ["---\ntitle: x\n\nText\n", /front matter has no end/, 1],
    ["---\n- a\n- b\n---\nText\n", /front matter has no fields/, 2],
  ])("says where its front matter is broken: %j", (text, reason, line) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(reason), line }),
    );
  });
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
  ])("has no marks: %s", (markdown, prose) => {
    expect(toProse(markdown).trim()).toBe(prose);
  });

  it.each(["2 * 3 * 4", "snake_case_name", "a - b", "3 > 2", "(see [1])", "5. Mai", "C#"])(
    "leaves what is no mark: %s",
    (text) => {
      expect(toProse(`It says ${text} here.`)).toBe(`It says ${text} here.`);
    },
  );
});
