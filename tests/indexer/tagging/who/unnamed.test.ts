import { toReferent, whoIs } from "./who-is";

describe("somebody without a name", () => {
  it("is the phrase as written, without its article", async () => {
    expect(await toReferent("The residents opposed the dam.", "residents")).toMatchObject({
      ...{ name: "residents", type: "group", named: false },
    });
    expect(await whoIs("Opposition lawmakers from Bavaria left early.", "lawmakers")).toBe(
      "opposition lawmakers from Bavaria",
    );
    expect(await whoIs("A hospital spokesperson denied the report.", "spokesperson")).toBe(
      "hospital spokesperson",
    );
    expect(await toReferent("Police denied it.", "Police")).toMatchObject({
      type: "organization",
      named: false,
    });
  });

  it("is a source that is cited, and the people of a place", async () => {
    expect(await whoIs("Two sources said the deal was dead.", "sources")).toBe("sources");
    expect(await whoIs("The plan angered Hamburgers and Saxonians.", "Saxonians")).toBe("Saxonians");
    expect(await whoIs("Local media reported a fire.", "media")).toBe("local media");
  });

  it("is not where something comes from, nor what people write with", async () => {
    expect(await whoIs("The town needs a source of clean water.", "source")).toBeNull();
    expect(await whoIs("The video spread on social media.", "media")).toBeNull();
    expect(await whoIs("The queen took her oath of office.", "office")).toBeNull();
  });

  it("is not what cannot act", async () => {
    const text = "The study was published on Tuesday. The bridge, a symbol of the region, fell in the storm.";
    for (const words of ["study", "Tuesday", "bridge", "symbol", "region", "storm"])
      expect(await whoIs(text, words)).toBeNull();
  });

  it("is not what somebody is or was made", async () => {
    const text = "Anna Keller was sworn in as governor.";
    expect(await whoIs(text, "governor", [["person", "Anna Keller"]])).toBeNull();
  });

  it("is not who few or none of them are", async () => {
    expect(await whoIs("Few doctors oppose the tax.", "doctors")).toBeNull();
    expect(await whoIs("No doctors oppose the tax.", "doctors")).toBeNull();
    expect(await whoIs("Hardly any doctors oppose the tax.", "doctors")).toBeNull();
    expect(await whoIs("A few doctors oppose the tax.", "doctors")).toBe("doctors");
  });

  it("are named without marks that turn what is shown behind them", async () => {
    const text = "The angry \u202eresidents\u202c blocked the road.";
    expect(await whoIs(text, "residents")).toBe("angry residents");
  });
});
