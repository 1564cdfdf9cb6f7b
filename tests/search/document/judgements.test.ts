import { toCorrectedTags } from "@/search/document/corrected";
import type { Change, Correction } from "@/search/document/correction";
import { newCorrectionSchema } from "@/search/document/correction-schema";
import type { Tags } from "@/search/document/document";
import { toGold } from "@/search/document/gold";
import { toHousePrecision, toWilson } from "@/search/document/house-precision";
import { toJudgedTag } from "@/search/document/judged-tag";
import { toJudged, toJudgements } from "@/search/document/judgements";
import { aCorrection, someTags } from "../../support/documents";

const TEXT = "Ada Byrne condemned the dam. The Harbour Board praised Byrne.";

/** Tags of the text above: two actors, a source, and a possible stance. */
function theTags(): Tags {
  const at = (words: string, from = 0) => {
    const start = TEXT.indexOf(words, from);
    return { start, end: start + words.length, rule: "names", certainty: "inferred" } as const;
  };
  const { stances, sources } = someTags({ stances: ["against:the dam"], sources: ["Ada Byrne"] });
  return {
    actors: [
      {
        name: "Ada Byrne",
        type: "person",
        salience: "main",
        mentions: [at("Ada Byrne"), at("Byrne", 20)],
      },
      { name: "Harbour Board", type: "person", salience: "mentioned", mentions: [at("Harbour Board")] },
    ],
    dates: [],
    sources: sources.map((tag) => ({ ...tag, mention: at("Ada Byrne") })),
    stances: stances.map((tag) => ({
      ...tag,
      holder: "Ada Byrne",
      kind: "statement",
      confidence: 0.6,
      possible: true,
      rule: "condemns",
      evidence: [[0, 28]],
    })),
  };
}

const CLAIM = "Ada Byrne against:the dam";
const none = { inForce: [], undone: [] };
const judge = (change: Change, changes: Partial<Correction> = {}): Correction =>
  aCorrection(change, {
    document: "a",
    judged: toJudged(change, { id: "a", tags: theTags(), text: TEXT }, none),
    ...changes,
  });
const confirm = (facet: "actor" | "source" | "stance", value: string) =>
  ({ kind: "confirm", facet, value }) as const;
const correct = (tags: Tags, corrections: readonly Correction[], text = TEXT) =>
  toCorrectedTags(tags, corrections, text);

describe("a tag that is judged", () => {
  it("is kept as it was, with the words behind it", () => {
    expect(toJudgedTag(theTags(), TEXT, "stance", CLAIM)).toEqual({
      facet: "stance",
      holder: "Ada Byrne",
      named: true,
      target: "the dam",
      targetKind: "issue",
      stance: "against",
      kind: "statement",
      confidence: 0.6,
      possible: true,
      rule: "condemns",
      quotes: ["Ada Byrne condemned the dam."],
    });
    expect(toJudgedTag(theTags(), TEXT, "actor", "ada byrne")).toMatchObject({
      quotes: ["Ada Byrne", "Byrne"],
    });
    expect(toJudgedTag(theTags(), TEXT, "stance", "Ada Byrne favor:the dam")).toBeNull();
  });

  it("is kept as it was first, also after it was corrected and that undone", () => {
    const first = judge(confirm("stance", CLAIM));
    const sure = correct(theTags(), [first]).tags;
    const remove = { kind: "remove", facet: "stance", value: CLAIM } as const;
    const read = { id: "a", tags: sure, text: TEXT };
    expect(toJudged(remove, read, { inForce: [], undone: [first] })).toMatchObject({ confidence: 0.6 });
    expect(toJudged(remove, read, none)).toMatchObject({ confidence: 1 });
  });
});

describe("a tag found right", () => {
  it("is sure and counts where it is a stance; all else stays as it is", () => {
    const { tags, applied } = correct(theTags(), [judge(confirm("stance", CLAIM))]);
    expect(tags.stances).toEqual([
      { ...theTags().stances[0], confidence: 1, possible: false, rule: "condemns" },
    ]);
    expect({ ...tags, stances: [] }).toEqual({ ...theTags(), stances: [] });
    expect(applied).toHaveLength(1);
    const actor = correct(theTags(), [judge(confirm("actor", "Ada Byrne"))]);
    expect(actor.tags).toEqual(theTags());
    expect(actor.applied).toHaveLength(1);
  });

  it("is put back where the tagger finds it no more, as long as its words are there", () => {
    const confirmed = [judge(confirm("stance", CLAIM)), judge(confirm("actor", "Harbour Board"))];
    const { tags } = correct(someTags({}), confirmed);
    expect(tags.stances).toEqual([
      expect.objectContaining({ target: "the dam", confidence: 1, rule: "correction", evidence: [[0, 28]] }),
    ]);
    expect(tags.actors).toMatchObject([{ name: "Harbour Board", mentions: [{ start: 33, end: 46 }] }]);
    const gone = correct(someTags({}), confirmed, "Another text, with Harbour Boards.");
    expect(gone).toEqual({ tags: someTags({}), applied: [] });
  });

  it("is refused all the same where it was refused later", () => {
    const remove = judge({ kind: "remove", facet: "stance", value: CLAIM });
    expect(correct(theTags(), [judge(confirm("stance", CLAIM)), remove]).tags.stances).toEqual([]);
  });
});

describe("a claim put in the place of another", () => {
  const from = { holder: "Ada Byrne", target: "the dam", stance: "against" } as const;
  const to = { holder: "Harbour Board", target: "Ada Byrne", stance: "favor" } as const;
  const restate = judge({ kind: "restate", from, to });

  it("keeps its evidence, and is sure", () => {
    expect(correct(theTags(), [restate]).tags.stances).toEqual([
      expect.objectContaining({
        ...to,
        kind: "statement",
        evidence: [[0, 28]],
        confidence: 1,
        possible: false,
      }),
    ]);
  });

  it("is on the actor that readers call as the text does, and on what they write where the text calls nobody so", () => {
    const named = (target: string, holder: string | null = from.holder) =>
      toCorrectedTags(theTags(), [judge({ kind: "restate", from, to: { ...from, holder, target } })], TEXT)
        .tags.stances[0];
    expect(named("Byrne", "harbour board")).toMatchObject({
      holder: "Harbour Board",
      target: "Ada Byrne",
      targetKind: "actor",
    });
    expect(named("the weir")).toMatchObject({ target: "the weir", targetKind: "issue" });
    expect(named("the dam", null)).toMatchObject({ holder: null, target: "the dam", targetKind: "issue" });
  });

  it("stands in its own document though the other was found no more, and nowhere else", () => {
    const { tags } = correct(someTags({}), [restate]);
    expect(tags.stances).toEqual([expect.objectContaining({ ...to, evidence: [[0, 28]] })]);
    expect(correct(someTags({}), [{ ...restate, document: null }]).applied).toEqual([]);
  });

  it("gives an actor another type, once", () => {
    const retype = judge({ kind: "retype", name: "Harbour Board", type: "organization" });
    const { tags } = correct(theTags(), [retype]);
    expect(tags.actors.map(({ type }) => type)).toEqual(["person", "organization"]);
    expect(correct(tags, [retype]).applied).toEqual([]);
  });
});

describe("what may be asked for", () => {
  const request = { document: "a", change: confirm("actor", "Ada Byrne") };

  it("needs no reason in one document, and one in all", () => {
    expect(newCorrectionSchema.parse(request)).toEqual({ ...request, why: "" });
    const forAll = { document: null, change: { kind: "remove", facet: "actor", value: "A" } };
    expect(newCorrectionSchema.safeParse(forAll).success).toBe(false);
    expect(newCorrectionSchema.safeParse({ ...forAll, why: "It errs." }).success).toBe(true);
  });

  it("is no confirmation of all documents, and no stance that says no side", () => {
    expect(newCorrectionSchema.safeParse({ ...request, document: null, why: "So." }).success).toBe(false);
    const stance = { document: "a", change: confirm("stance", "the dam") };
    expect(newCorrectionSchema.safeParse(stance).success).toBe(false);
  });
});

describe("what readers judged", () => {
  const at = (minute: number) => ({ at: `2026-01-01T00:0${minute}:00Z` });
  const history = [
    judge(confirm("stance", CLAIM), at(0)),
    judge({ kind: "retype", name: "Harbour Board", type: "organization" }, at(1)),
    judge({ kind: "rename", from: "Harbour Board", to: "The Harbour Board", facet: "actor" }, at(2)),
    judge({ kind: "remove", facet: "source", value: "Ada Byrne" }, at(3)),
    judge(confirm("actor", "Ada Byrne"), { ...at(4), document: null }),
  ];

  it("is the last word on each tag of one document", () => {
    const verdicts = toJudgements(history).map(({ tag, verdict }) => [tag.facet, verdict]);
    expect(verdicts).toEqual([
      ["stance", "right"],
      ["actor", "corrected"],
      ["source", "wrong"],
    ]);
    const again = [...history, judge({ kind: "remove", facet: "stance", value: CLAIM }, at(5))];
    expect(toJudgements(again)[0]?.verdict).toBe("wrong");
  });

  it("is gold: what is right and clear, and what was refused", () => {
    const [gold, ...more] = toGold(toJudgements(history), () => ({ file: "a.md", text: "hash" }));
    expect(more).toEqual([]);
    expect(gold).toEqual({
      file: "a.md",
      id: "a",
      text: "hash",
      actors: [{ name: "The Harbour Board", type: "organization", aliases: ["Harbour Board"], clear: true }],
      sources: [],
      dates: [],
      stances: [
        {
          holder: "Ada Byrne",
          holderAliases: [],
          target: "the dam",
          targetKind: "issue",
          targetAliases: [],
          stance: "against",
          kind: "statement",
          evidence: "Ada Byrne condemned the dam.",
          clear: true,
          confidence: 0.6,
          rule: "condemns",
        },
      ],
      refused: [],
      refusedActors: ["Harbour Board"],
      refusedSources: ["Ada Byrne"],
      refusedDates: [],
    });
  });

  it("has a corrected stance as right and the one before as refused; the author is named so", () => {
    const from = { holder: "Ada Byrne", target: "the dam", stance: "against" } as const;
    const restate = judge({ kind: "restate", from, to: { ...from, holder: null } }, at(6));
    const [gold] = toGold(toJudgements([restate]), () => ({ file: "a.md", text: null }));
    expect(gold?.stances).toMatchObject([{ holder: "author", target: "the dam" }]);
    expect(gold?.stances[0]).not.toHaveProperty("confidence");
    expect(gold?.refused).toMatchObject([{ holder: "Ada Byrne", confidence: 0.6 }]);
  });

  it("gives a precision by kind, possible stances apart, without what a reader stated", () => {
    expect(toHousePrecision(toJudgements(history))).toEqual([
      expect.objectContaining({ kind: "actor", judged: 1, right: 0 }),
      expect.objectContaining({ kind: "source", judged: 1, right: 0, precision: 0 }),
      expect.objectContaining({ kind: "possible", judged: 1, right: 1, precision: 1 }),
    ]);
    const [first] = history;
    const judged = first?.judged && { ...first.judged, rule: "correction" };
    expect(first && toHousePrecision(toJudgements([{ ...first, judged }]))).toEqual([]);
  });

  it("has the interval that Wilson gives", () => {
    const [from, to] = toWilson(9, 10);
    expect([from.toFixed(3), to.toFixed(3)]).toEqual(["0.596", "0.982"]);
    expect(toWilson(0, 0)).toEqual([0, 1]);
    expect(toWilson(30, 30)[1]).toBeCloseTo(1, 9);
  });
});
