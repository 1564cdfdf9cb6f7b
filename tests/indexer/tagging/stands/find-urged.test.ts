import { framesOf, standsOf } from "./stands-of";

describe("what a speaker urges", () => {
  it.each([
    ['"Stop the bombing," said Angela Merkel.', "wish-imperative: Angela Merkel against bombing"],
    ['"Please end the embargo," said Angela Merkel.', "wish-imperative: Angela Merkel against embargo"],
    ['"Let\'s end this war," said Angela Merkel.', "wish-duty: Angela Merkel against war"],
    ['"Let us ratify the treaty," said Angela Merkel.', "wish-duty: Angela Merkel for treaty"],
    ['"It is time to end the embargo," said Angela Merkel.', "wish-duty: Angela Merkel against embargo"],
    ['"It is time to ratify the treaty," said Angela Merkel.', "wish-duty: Angela Merkel for treaty"],
    ['Angela Merkel said: "Repeal the law."', "wish-imperative: Angela Merkel against law"],
  ])("is wanted: %s", async (text, stand) => {
    expect(await framesOf(text)).toContain(stand);
  });

  it.each([
    "Angela Merkel had time to end the embargo.",
    "Stop the bombing of the bridge is the title of a song.",
    '"Thank God," said Angela Merkel.',
    '"They stop the bombing at night," said Angela Merkel.',
    '"See the embargo as a chance," said Angela Merkel.',
  ])("is nothing in: %s", async (text) => {
    expect((await framesOf(text)).filter((one) => /imperative|duty/.test(one))).toEqual([]);
  });
});

describe("a demand", () => {
  it.each([
    ["The miners' demands include an inquiry into the accident.", "miners for inquiry"],
    ["The demands of the miners include an end to the lockout.", "miners against lockout"],
    ["The strikers' demand is the repeal of the law.", "strikers against law"],
    ["Angela Merkel's goals include the ratification of the treaty.", "Angela Merkel for treaty"],
    ["The nurses' demands include higher wages.", "nurses for wages"],
    ["Angela Merkel's priority is the abolition of the tax.", "Angela Merkel against tax"],
  ])("is wanted by whose it is: %s", async (text, stand) => {
    expect(await standsOf(text)).toContain(stand);
  });

  it.each([
    "Angela Merkel's speech included the treaty.",
    "The demands include an inquiry.",
    "If the miners' demands include an inquiry, it will be held.",
    "The miners' demands did not include an inquiry.",
  ])("is none in: %s", async (text) => {
    expect((await framesOf(text)).filter((one) => /demands/.test(one))).toEqual([]);
  });
});

describe("a bill that passes a body", () => {
  it.each([
    ["The bill passed the Senate.", "pass: Senate for bill"],
    ["On Friday the amendment passed the Senate.", "pass: Senate for amendment"],
    ["The resolution passed the European Parliament.", "pass: European Parliament for resolution"],
  ])("has it for it: %s", async (text, stand) => {
    expect(await framesOf(text)).toContain(stand);
  });

  it.each([
    "The bill may pass the Senate.",
    "The bill did not pass the Senate.",
    "The train passed the Senate.",
    "If the bill passed the Senate, it would be a surprise.",
  ])("has not in: %s", async (text) => {
    expect((await framesOf(text)).filter((one) => /^pass: /.test(one))).toEqual([]);
  });
});
