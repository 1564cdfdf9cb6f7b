import { toReferent, whoIs } from "./who-is";

describe("a body called by whose it is", () => {
  const text =
    "The Syrian government rejected the plan. The government of Syria banned the party. Syria is poor. Later the government apologised.";

  it("is one body, in whatever words", async () => {
    expect(await toReferent(text, "Syrian government")).toMatchObject({
      ...{ name: "Syrian government", type: "organization", named: true, stated: true },
    });
    expect(await whoIs(text, "The government")).toBe("Syrian government");
    expect(await toReferent(text, "the government")).toMatchObject({
      name: "Syrian government",
      stated: false,
    });
  });

  it("is not whose it is", async () => {
    expect(await whoIs(text, "Syria", null, 2)).toBe("Syria");
    expect(await whoIs("The Trump administration sued the state.", "administration")).toBe(
      "Trump administration",
    );
  });

  it("is not named by a place that says only where", async () => {
    expect(await toReferent("Police in Berlin arrested two men.", "Police")).toMatchObject({ named: false });
  });
});
