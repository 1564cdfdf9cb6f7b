import { readJson, readJsonLines } from "@/indexer/reading/formats/records";
import { bytesOf, onlyDraft, paragraphsOf } from "../../../support/reading";

const json = (value: unknown) => readJson(bytesOf(JSON.stringify(value)));

describe("JSON", () => {
  it("is one record, with metadata by its usual names and the rest as details", () => {
    const record = {
      _id: 7,
      headline: "H",
      body: "Text.",
      source: { name: "Reuters" },
      pubDate: "2024-01-01",
      tags: ["a", "b"],
    };
    expect(onlyDraft(json(record))).toEqual({
      origin: "metadata",
      id: "7",
      title: "H",
      publisher: "Reuters",
      published: "2024-01-01",
      authors: [],
      language: undefined,
      url: undefined,
      collection: undefined,
      details: { tags: "a, b" },
      text: "Text.",
      isLoose: false,
    });
  });

  it.each([
    ["a list", [{ text: "One." }, { text: "Two." }]],
    ["an object that holds a list", { meta: 1, articles: [{ text: "One." }, { text: "Two." }] }],
  ])("is records of %s", (_, value) => {
    expect(json(value).drafts.map(({ text }) => text)).toEqual(["One.", "Two."]);
  });

  it("is one record where an object has a text and a list", () => {
    expect(onlyDraft(json({ text: "One.", items: [{ text: "Two." }] })).text).toBe("One.");
  });

  it("reads text in paragraphs, and HTML as text", () => {
    expect(onlyDraft(json({ text: ["One.", null, "Two."] })).text).toBe("One.\n\nTwo.");
    expect(
      paragraphsOf(onlyDraft(json({ content: "<p>One &amp; <b>two</b></p><p>Three</p>" })).text),
    ).toEqual(["One & two", "Three"]);
  });

  it.each(["a < b and c > d", "if (x<p) y", "Tom & Jerry", "<unknown>"])(
    "does not take for HTML: %s",
    (text) => {
      expect(onlyDraft(json({ text })).text).toBe(text);
    },
  );

  it.each<[string, unknown]>([
    ["no text", { title: "x" }],
    ["an empty text", { text: " " }],
    ["a text that is no text", { text: { a: 1 } }],
    ["no fields", ["just words"]],
  ])("names a record with %s", (_, value) => {
    const { drafts, problems } = json(value);
    expect(drafts).toEqual([]);
    expect(problems).toEqual([
      { line: null, reason: expect.stringMatching(/^In record 1 there is no text/) },
    ]);
  });

  it("that is broken or holds no records is unreadable", () => {
    expect(() => readJson(bytesOf("{,}"))).toThrow(/It is not JSON/);
    expect(() => json(7)).toThrow(/holds no records/);
  });
});

describe("JSON Lines", () => {
  it("are a record a line; a line that cannot be read is named, and the others are read", () => {
    const { drafts, problems } = readJsonLines(
      bytesOf('{"text":"One."}\n\n{broken\n{"title":"no text"}\n{"text":"Two."}\n'),
    );
    expect(drafts.map(({ text }) => text)).toEqual(["One.", "Two."]);
    expect(problems.map(({ line }) => line)).toEqual([3, 4]);
    expect(problems[0]?.reason).toMatch(/^It is not JSON: .+\.$/);
    expect(problems[1]?.reason).toMatch(/^In line 4 there is no text/);
  });
});
