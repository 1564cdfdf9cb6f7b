import type { ViewAnswer } from "@/search/meilisearch/stored";
import { toKnownVoices, toVoiceRow } from "@/search/pictures/matrix-rows";
import { EVERYTHING } from "@/search/query/query";

/** What the engine says of a search whose documents carry these values. */
function anAnswer(voices: Readonly<Record<string, number>>, exact = true): ViewAnswer {
  return { hits: [], total: 9, counts: { voices }, exact, took: 1 };
}

const VOICES = {
  "Reuters favor:Aid": 4,
  "Reuters against:Trade": 2,
  "Kim against:Aid": 3,
  "Kim favor:War": 1,
};
const TARGETS = ["Aid", "Trade"];

describe("the row of a voice", () => {
  const known = toKnownVoices(EVERYTHING, anAnswer(VOICES));

  it("is counted already where it has one value on the targets", () => {
    const { carrying, answer } = toVoiceRow(EVERYTHING, "Kim", TARGETS, known);
    expect(carrying).toEqual([{ field: "voices", values: ["Kim against:Aid"] }]);
    expect(answer).toMatchObject({ total: 3, counts: { voices: { "Kim against:Aid": 3 } }, exact: true });
  });

  it("is to be counted where it has several, since one document may carry two; only by those that are there", () => {
    const { carrying, answer } = toVoiceRow(EVERYTHING, "Reuters", TARGETS, known);
    expect(carrying).toEqual([{ field: "voices", values: ["Reuters favor:Aid", "Reuters against:Trade"] }]);
    expect(answer).toBeNull();
  });

  it("is to be counted by every value where others may be there that were not named", () => {
    const { carrying, answer } = toVoiceRow(EVERYTHING, "Kim", TARGETS, null);
    expect(carrying[0]?.values).toHaveLength(6);
    expect(answer).toBeNull();
  });

  it("links to all of its values, carried or not", () => {
    const { toQuery } = toVoiceRow(EVERYTHING, "Kim", TARGETS, known);
    expect(toQuery([]).chosen.voice).toHaveLength(6);
    expect(toQuery(["Kim against:Aid"]).chosen.voice).toEqual(["Kim against:Aid"]);
  });
});

describe("the voices of a search", () => {
  const of = (voices: Readonly<Record<string, number>>, exact?: boolean) =>
    toKnownVoices(EVERYTHING, anAnswer(voices, exact));

  it("are known where the engine named all of them", () => {
    expect(of(VOICES)).toEqual(new Map(Object.entries(VOICES)));
    expect(of({})).toEqual(new Map());
  });

  it("are not known where it may have left some out", () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`V${at} favor:Aid`, 1]));
    expect(of(many)).toBeNull();
    expect(of(VOICES, false)).toBeNull();
    expect(toKnownVoices(EVERYTHING, undefined)).toBeNull();
  });

  it.each([
    ["Zelenský favor:Aid", "Zelensky against:Trade"],
    ["REUTERS favor:Aid", "Reuters against:Trade"],
    ["Kim favor:Aid", "Kim against:AID"],
    ["國家 favor:Aid", "国家 against:Aid"],
  ])("are not known where it takes two names for one: %s and %s", (one, other) => {
    expect(of({ [one]: 1, [other]: 1 })).toBeNull();
  });
});
