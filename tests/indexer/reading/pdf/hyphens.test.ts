import { toJoint } from "@/indexer/reading/pdf/hyphens";
import { toKnownWords } from "@/indexer/reading/pdf/known-words";

const SIZES = { left: 0, right: 100, base: 0, size: 10, font: "" };
const ENGLISH = "the port of this town was shut for the winter and nobody could say when it would open again";
const GERMAN =
  "der Hafen der Stadt blieb den ganzen Winter über geschlossen und niemand wusste wie lange noch";

/** Two lines joined, in a document that says something else too. */
function join(line: string, next: string, others = ENGLISH): string {
  const lines = [others, line, next].map((text) => ({ ...SIZES, text }));
  const { isCut, between } = toJoint(line, next, toKnownWords(lines));
  return (isCut ? line.slice(0, -1) : line) + between + next;
}

describe("a hyphen at a line end", () => {
  it.each([
    ["the nego-", "tiations went on", "the negotiations went on"],
    ["last Mon-", "day it", "last Monday it"],
    ["a coun-", "ter-attack", "a counter-attack"],
    ["the well-estab-", "lished firm", "the well-established firm"],
    ["thous-", "and people", "thousand people"],
    ["the fact-", "or of", "the factor of"],
    ["recon-", "structed it", "reconstructed it"],
    ["INTER-", "NATIONAL", "INTERNATIONAL"],
    ["soft\u00ad", "ened", "softened"],
    ["the Orlen-", "ites came", "the Orlenites came"],
  ])("goes where the halves are one word: %s %s", (line, next, joined) => {
    expect(join(line, next)).toBe(joined);
  });

  it.each([
    ["a long-", "range radar", "a long-range radar"],
    ["of price-", "fixing", "of price-fixing"],
    ["the North-", "South line", "the North-South line"],
    ["a Boeing 737-", "800 was", "a Boeing 737-800 was"],
    ["in mid-", "1998", "in mid-1998"],
    ["state-of-the-", "art", "state-of-the-art"],
    ["pre-", "and post-war", "pre- and post-war"],
    ["short-", "or long-term", "short- or long-term"],
    ["see www.port-", "office.example", "see www.port-office.example"],
  ])("stays where it belongs to the text: %s %s", (line, next, joined) => {
    expect(join(line, next)).toBe(joined);
  });

  it("follows what the document writes elsewhere", () => {
    expect(join("a war-", "ship", `${ENGLISH} one war-ship`)).toBe("a war-ship");
    expect(join("the Vel-", "marite port", `${ENGLISH} a Velmarite boat`)).toBe("the Velmarite port");
  });

  it("goes by the document's own words where it is not in English", () => {
    expect(join("die Verhand-", "lungen", GERMAN)).toBe("die Verhandlungen");
    expect(join("Vor-", "und Nachteile", GERMAN)).toBe("Vor- und Nachteile");
    expect(join("der Winter-", "hafen", GERMAN)).toBe("der Winterhafen");
    expect(join("am Tag-", "over", GERMAN)).toBe("am Tagover");
    expect(join("c’est peut-", "être vrai", "on ne peut pas être ici et là, dit le maire de la ville")).toBe(
      "c’est peut-être vrai",
    );
  });

  it("is none where a dash or nothing ends the line", () => {
    expect(join("they left –", "all of them")).toBe("they left – all of them");
    expect(join("they left—", "all of them")).toBe("they left—all of them");
    expect(join("no hyphen", "here")).toBe("no hyphen here");
  });
});
