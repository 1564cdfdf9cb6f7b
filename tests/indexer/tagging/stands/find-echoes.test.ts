import { standsOf } from "./stands-of";

const ARGUED = "Experts argued that the dam is a disgrace.";

describe("what somebody without a name said", () => {
  it("is theirs of whom the text says so after it", async () => {
    const stands = await standsOf(`${ARGUED} Ann Reyes and Paul Amadi made the argument in a paper.`);
    expect(stands).toEqual(["Ann Reyes against dam", "Paul Amadi against dam"]);
  });

  it.each(["U.S. experts", "Norwegian analysts"])(
    "is theirs too of %s, whose name has another's",
    async (who) => {
      const stands = await standsOf(
        `${who} argued that the dam is a disgrace. Ann Reyes and Paul Amadi made the argument in a paper.`,
      );
      expect(stands).toEqual(["Ann Reyes against dam", "Paul Amadi against dam"]);
    },
  );

  it("stays theirs who have a name", async () => {
    const stands = await standsOf(
      "Amnesty International argued that the dam is a disgrace. Ann Reyes and Paul Amadi made the argument in a paper.",
    );
    expect(stands).toEqual(["Amnesty International against dam"]);
  });

  it.each([
    "Ann Reyes and Paul Amadi heard the argument in a paper.",
    "Ann Reyes and Paul Amadi made a dinner.",
  ])("is nobody else's: %s", async (next) => {
    expect(await standsOf(`${ARGUED} ${next}`)).toEqual(["experts against dam"]);
  });

  it("is not of those who speak long after it", async () => {
    const between = "Trains were late. Rain fell. Shops closed. The sea was calm. Birds sang.";
    const stands = await standsOf(
      `${ARGUED} ${between} Ann Reyes and Paul Amadi made the argument in a paper.`,
    );
    expect(stands).toEqual(["experts against dam"]);
  });
});
