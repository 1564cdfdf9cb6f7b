import { dropPublisher } from "@/indexer/tagging/actors/drop-publisher";
import { actorTagsOf } from "../../../support/actors";

describe("salience", () => {
  it("is main for whom a text names often, mentioned for the rest", () => {
    const text =
      "Russia moved first. Russia moved again. Russia stopped. It rained for days. It snowed for days. Nobody came. In the end Norway watched.";
    expect(actorTagsOf(text).map(({ name, salience }) => [name, salience])).toEqual([
      ["Russia", "main"],
      ["Norway", "mentioned"],
    ]);
  });
});

describe("the publisher", () => {
  it("is no actor of a text that it opens", () => {
    const text = "Reuters: Russia moved first. Reuters saw it.";
    expect(dropPublisher(actorTagsOf(text), text).map(({ name }) => name)).toEqual(["Russia"]);
  });

  it("is an actor where others write of it", () => {
    const text = "Russia closed the office of Reuters. Reuters protested: it had done nothing.";
    expect(dropPublisher(actorTagsOf(text), text).map(({ name }) => name)).toContain("Reuters");
  });
});
