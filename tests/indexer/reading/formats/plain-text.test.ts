import { readPlainText } from "@/indexer/reading/formats/plain-text";
import { bytesOf, onlyDraft } from "../../../support/reading";

describe("a text file", () => {
  it("is a loose text: its title and date stand in it", () => {
    const draft = onlyDraft(readPlainText(bytesOf("A title\n\nText.\n")));
    expect(draft).toEqual({ text: "A title\n\nText.\n", origin: "text", isLoose: true });
  });

  it.each([
    ["title", "Title: something\n\nText."],
    ["publisher", "Publisher: Reuters\n\nText."],
    ["published", "2024-01-01\n\nText."],
  ])("has no metadata by itself: %s", (name, text) => {
    expect(onlyDraft(readPlainText(bytesOf(text)))).not.toHaveProperty(name);
  });

  it("is no file of other bytes", () => {
    const binary = Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 256);
    expect(() => readPlainText(binary)).toThrow(/binary data/);
  });
});
