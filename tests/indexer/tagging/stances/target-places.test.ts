import { findTargetPlaces } from "@/indexer/tagging/stances/target-places";
import { toParsedText } from "@/indexer/tagging/text/parsed-text";
import type { ActorTag, Target } from "@/search/document/document";

const RUSSIAN: Target = { name: "Russia–North Korea alliance", aliases: [], definition: "" };
const KOREAN: Target = {
  name: "Ukraine–South Korea partnership",
  aliases: ["Seoul–Kyiv cooperation"],
  definition: "",
};
const COUNTRIES = ["South Korea", "North Korea", "Russia", "Ukraine"];

function anActor(name: string, text: string): ActorTag {
  const mentions = Array.from(text.matchAll(new RegExp(name, "g")), ({ index }) => ({
    start: index,
    end: index + name.length,
    rule: "test",
    certainty: "stated" as const,
  }));
  return { name, type: "country", salience: "main", mentions };
}

/** The sentences (from 1) that speak of a target, out of these two. */
function toSentences(text: string, target: Target): number[] {
  const actors = COUNTRIES.map((name) => anActor(name, text));
  const places = findTargetPlaces([RUSSIAN, KOREAN], toParsedText(text), actors);
  return (places.get(target.name) ?? []).map(({ at }) => at + 1);
}

describe("places of a target", () => {
  it("finds its alias, its topic with its parties, and what goes back to them", () => {
    expect(toSentences("The Seoul–Kyiv cooperation grows.", KOREAN)).toEqual([1]);
    expect(toSentences("Russia signed a pact with North Korea.", RUSSIAN)).toEqual([1]);
    expect(
      toSentences("Russia signed a pact with North Korea. It rained. This pact is new.", RUSSIAN),
    ).toEqual([1, 3]);
  });

  it("finds a target named over two sentences", () => {
    expect(toSentences("Russia is looking east. North Korea wants a partnership.", RUSSIAN)).toEqual([2]);
  });

  it("takes a reference for the target that was named last", () => {
    const text =
      "Russia has a pact with North Korea. Ukraine has a partnership with South Korea. This partnership is young.";
    expect(toSentences(text, KOREAN)).toEqual([2, 3]);
    expect(toSentences(text, RUSSIAN)).toEqual([1]);
  });

  it.each([
    "Russia and North Korea have winters.",
    "A partnership is a partnership.",
    "This alliance is old.",
    "Russia has an alliance.",
  ])("finds nothing in %j", (text) => {
    expect(toSentences(text, RUSSIAN)).toEqual([]);
  });

  it("keeps offsets in texts whose lower case is longer", () => {
    const text = "İİİİ. Russia signed a pact with North Korea.";
    const places = findTargetPlaces(
      [RUSSIAN],
      toParsedText(text),
      COUNTRIES.map((name) => anActor(name, text)),
    );
    const [place] = places.get(RUSSIAN.name) ?? [];
    expect(text.slice(place?.span[0], place?.span[1])).toBe("pact");
  });
});
