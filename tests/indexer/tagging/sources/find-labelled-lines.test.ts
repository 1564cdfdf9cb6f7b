import { contentOf, cuesOf, statementsOf, unreadCuesOf } from "./statements-of";

const TALK = [
  "We spoke with Anna Berger, who studies rain.",
  "((XY)) How much did it rain?",
  "AB: It rained a lot. I think that it will rain again.",
  "((XY)) Why?",
  "AB: Nobody knows why.",
].join("\n\n");

describe("lines of an interview that begin with initials", () => {
  it("are the words of whom the initials are of, to the end of the paragraph", async () => {
    const lines = (await statementsOf(TALK)).filter(({ rule }) => rule === "speaker-label");
    expect(lines.map(({ speaker }) => speaker.name)).toEqual(["Anna Berger", "Anna Berger"]);
    expect(lines.map((line) => contentOf(TALK, line))).toEqual([
      "It rained a lot. I think that it will rain again",
      "Nobody knows why",
    ]);
  });

  it("are not another statement of “I”", async () => {
    expect((await cuesOf(TALK)).filter((cue) => /^i:/i.test(cue))).toEqual([]);
  });

  it("are none where nobody has the initials, or where an abbreviation begins one paragraph", () => {
    expect(unreadCuesOf("ZQ: It rained a lot.\n\nZQ: It did.")).toEqual([]);
    expect(unreadCuesOf("Anna Berger left.\n\nAB is a blood group.")).toEqual([]);
  });
});
