import { toCorrectedPublished, toCorrectedTags } from "@/search/document/corrected";
import { type Change, type Correction, toStanding } from "@/search/document/correction";
import { readCorrectionLines } from "@/search/document/correction-lines";
import type { Tags } from "@/search/document/document";
import { toListed, toListedFor } from "@/search/document/listed-corrections";
import { aCorrection, someTags, toLines } from "../../support/documents";

const correct = (tags: Tags, ...changes: readonly Change[]) =>
  toCorrectedTags(
    tags,
    changes.map((change, at) => aCorrection(change, { id: `c${at}` })),
  );
const names = ({ tags }: { tags: Tags }): string[] => tags.actors.map((tag) => tag.name);
const stances = ({ tags }: { tags: Tags }): string[] =>
  tags.stances.map((tag) => `${tag.holder ?? "author"} ${tag.stance}:${tag.target}`);

/** Tags with a mention each at these places. */
function actorsAt(...actors: readonly (readonly [name: string, start: number])[]): Tags {
  const { actors: tags, ...rest } = someTags({ actors: actors.map(([name]) => name) });
  return {
    ...rest,
    actors: tags.map((tag, at) => {
      const start = actors[at]?.[1] ?? 0;
      return { ...tag, mentions: tag.mentions.map((one) => ({ ...one, start, end: start + 4 })) };
    }),
  };
}

describe("a corrected document", () => {
  it("loses the value of a facet and nothing else", () => {
    const tags = someTags({
      actors: ["Reuters", "Kim Jong Un"],
      sources: ["Reuters"],
      dates: ["2024", "2025"],
      stances: ["against:The pact", "favor:The pact"],
    });
    const remove = (facet: "actor" | "date" | "source" | "stance", value: string) =>
      correct(tags, { kind: "remove", facet, value });
    expect(names(remove("actor", "kim jong-un"))).toEqual(["Reuters"]);
    expect(remove("actor", "Reuters").tags.sources).toEqual(tags.sources);
    expect(remove("source", "Reuters").tags.sources).toEqual([]);
    expect(remove("date", "2024").tags.dates.map((tag) => tag.value)).toEqual(["2025"]);
    expect(stances(remove("stance", "against:The pact"))).toEqual(["author favor:The pact"]);
    expect(remove("stance", "Reuters against:The pact")).toEqual({ tags, applied: [] });
  });

  it("has one actor where two are merged, with the mentions of both in order", () => {
    const merged = correct(actorsAt(["Kim Jong Un", 30], ["Kim", 10]), {
      kind: "rename",
      from: "Kim",
      to: "Kim Jong Un",
    });
    expect(names(merged)).toEqual(["Kim Jong Un"]);
    expect(merged.tags.actors[0]?.mentions).toEqual([
      { start: 10, end: 14, rule: "correction", certainty: "stated" },
      { start: 30, end: 34, rule: "test", certainty: "stated" },
    ]);
  });

  it("names whom it cites and what stances are about as it names who acts", () => {
    const tags = someTags({ actors: ["Georgia"], sources: ["Georgia"], stances: ["favor:Georgia"] });
    const renamed = correct(tags, { kind: "rename", from: "Georgia", to: "Georgia (U.S. state)" });
    expect(names(renamed)).toEqual(["Georgia (U.S. state)"]);
    expect(renamed.tags.sources[0]?.name).toBe("Georgia (U.S. state)");
    expect(stances(renamed)).toEqual(["author favor:Georgia (U.S. state)"]);
  });

  it("has one stance for a holder and target after a merge: the surer", () => {
    const [first, second] = someTags({ stances: ["favor:Nato", "against:The alliance"] }).stances;
    if (!first || !second) throw new Error("two stances are wanted");
    const tags = { ...someTags({}), stances: [{ ...first, confidence: 0.4 }, second] };
    const merged = correct(tags, { kind: "rename", from: "The alliance", to: "Nato" });
    expect(stances(merged)).toEqual(["author against:Nato"]);
  });

  it("has the stance that was set, with its evidence; one that no tagger found only where it is named", () => {
    const set = { kind: "stance", target: "The pact", holder: null, stance: "favor" } as const;
    expect(correct(someTags({ stances: ["against:The pact"] }), set).tags.stances).toEqual([
      expect.objectContaining({ stance: "favor", rule: "correction", confidence: 1, evidence: [[0, 1]] }),
    ]);
    expect(correct(someTags({}), set).applied).toEqual([]);
    const forOne = toCorrectedTags(someTags({}), [aCorrection(set, { document: "a" })]);
    expect(stances(forOne)).toEqual(["author favor:The pact"]);
  });

  it("is corrected in the order of the corrections, each on what the one before left", () => {
    const done = correct(
      someTags({ actors: ["A", "B"] }),
      { kind: "rename", from: "A", to: "C" },
      { kind: "remove", facet: "actor", value: "A" },
      { kind: "remove", facet: "actor", value: "C" },
    );
    expect(names(done)).toEqual(["B"]);
    expect(done.applied.map((one) => one.id)).toEqual(["c0", "c2"]);
  });

  it("has the date that was set last, which may be unknown", () => {
    const set = (value: string | null) => aCorrection({ kind: "published", value }, { document: "a" });
    expect(toCorrectedPublished([])).toBeNull();
    expect(toCorrectedPublished([set("2024"), set("2024-05")])?.published).toMatchObject({
      value: "2024-05",
      origin: "correction",
    });
    expect(toCorrectedPublished([set("2024"), set(null)])).toEqual({ published: null });
  });
});

describe("a history of corrections", () => {
  const remove = (id: string, at: string) =>
    aCorrection({ kind: "remove", facet: "actor", value: id }, { id, at });
  const undo = (id: string, at: string, correction: string) =>
    aCorrection({ kind: "undo", correction }, { id, at });
  const ids = (list: readonly Correction[]): string[] => list.map((one) => one.id);

  it("leaves out what is undone, and takes back an undo that is undone", () => {
    const history = [remove("a", "1"), remove("b", "2"), undo("u", "3", "a")];
    expect(ids(toStanding(history).inForce)).toEqual(["b"]);
    expect(ids(toStanding([...history, undo("v", "4", "u")]).inForce)).toEqual(["a", "b"]);
    expect(ids(toStanding([...history, undo("w", "5", "nothing")]).strayUndos)).toEqual(["w"]);
  });

  it("is read from all files by time, a line that stands in two of them once", () => {
    const [early, late] = [remove("early", "2025-01-01"), remove("late", "2025-01-02T00:00:00Z")];
    const read = readCorrectionLines([
      { file: "one", text: toLines([late]) },
      { file: "two", text: toLines([early, late]) },
    ]);
    expect(read).toEqual({
      corrections: [
        { correction: early, file: "two" },
        { correction: late, file: "one" },
      ],
      problems: [],
    });
  });

  it.each([
    ["{", /not JSON/],
    ['{"id":"a"}', /^It is no correction: at: /],
    [toLines([remove("a", "yesterday")]), /at: must be a day or a time in UTC/],
    [toLines([aCorrection({ kind: "published", value: "2024" })]), /document: must name one document/],
    [
      toLines([aCorrection({ kind: "published", value: "2024-02-30" }, { document: "a" })]),
      /a day that exists/,
    ],
    [
      toLines([aCorrection({ kind: "remove", facet: "stance", value: "The pact" })]),
      /change\.value: must read/,
    ],
    [toLines([remove("taken", "2025-01-02")]), /The id taken belongs to another/],
  ])("names the line %s and what is wrong with it", (line, reason) => {
    const first = toLines([remove("taken", "2025-01-01")]);
    const { problems, corrections } = readCorrectionLines([{ file: "f", text: `${first}${line}` }]);
    expect(problems).toEqual([{ file: "f", line: 2, reason: expect.stringMatching(reason) }]);
    expect(corrections).toHaveLength(1);
  });

  it("says of each whether the index has taken it up, and of undone ones until it has let go", () => {
    const history = [
      remove("a", "1"),
      remove("b", "2"),
      remove("c", "3"),
      remove("d", "4"),
      undo("u", "5", "d"),
    ];
    const listed = toListed(toStanding(history), { applied: ["a", "d"], unmatched: ["b"], appliedIn: [] });
    expect(listed.map(({ id, state, undone }) => [id, state, undone])).toEqual([
      ["d", "pending", true],
      ["c", "pending", false],
      ["b", "unmatched", false],
      ["a", "applied", false],
    ]);
  });

  it("lists for a document its own, those it bears, and pending ones that would change it", () => {
    const [bears, other, would] = [remove("bears", "1"), remove("other", "2"), remove("Kim", "3")];
    const own = { ...remove("own", "4"), document: "a" };
    const document = { id: "a", corrections: [bears], tags: someTags({ actors: ["Kim"] }) };
    const listed = toListedFor(document, toStanding([bears, other, would, own]), {
      applied: ["bears", "own"],
      unmatched: [],
      appliedIn: [],
    });
    expect(listed.map(({ id, state }) => [id, state])).toEqual([
      ["own", "unmatched"],
      ["Kim", "pending"],
      ["bears", "applied"],
    ]);
  });
});
