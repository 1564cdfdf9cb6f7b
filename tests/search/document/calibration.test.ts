import { type JudgedCase, toCalibrations, toJudgedCases } from "@/search/document/calibration";
import { thresholdsSchema, toShown } from "@/search/document/thresholds";
import { someTags } from "../../support/documents";

/** So many judged acts at a confidence, so many of them right. */
function acts(confidence: number, judged: number, right: number): readonly JudgedCase[] {
  return Array.from({ length: judged }, (_, at) => ({ kind: "act", confidence, right: at < right }));
}

const calibrate = (...cases: readonly (readonly JudgedCase[])[]) => {
  const [act] = toCalibrations(cases.flat());
  return act?.threshold ?? null;
};

describe("thresholds by what was judged", () => {
  it("are the least confidence from which on nine of ten are right", () => {
    expect(calibrate(acts(0.95, 30, 29), acts(0.8, 30, 28), acts(0.6, 30, 20))).toEqual({
      shown: 0.8,
      possible: 0.6,
    });
  });

  it("are raised where what is shown is not right so often", () => {
    expect(calibrate(acts(0.97, 30, 28), acts(0.92, 30, 22))).toMatchObject({ shown: 0.97 });
  });

  it("let the surest not carry the doubtful", () => {
    expect(calibrate(acts(0.95, 300, 300), acts(0.6, 30, 15))).toMatchObject({ shown: 0.95 });
  });

  it("are not set by few, nor by doubtful ones alone", () => {
    expect(calibrate(acts(0.95, 29, 29))).toBeNull();
    expect(calibrate(acts(0.6, 40, 20))).toBeNull();
  });

  it("show nothing of a kind of which not even the surest are right, and leave it possible", () => {
    expect(calibrate(acts(0.95, 40, 24))).toEqual({ shown: 1, possible: 0.95 });
  });

  it("are of one kind each, and say why", () => {
    const [act, statement] = toCalibrations(acts(0.95, 30, 29));
    expect(act).toMatchObject({ judged: 30, right: 29, why: expect.stringMatching(/from 0\.95 on/) });
    expect(statement).toMatchObject({ threshold: null, why: expect.stringMatching(/only 0 were judged/) });
  });

  it("come from gold: what is right and what was refused, where a tagger said how sure it was", () => {
    const gold = {
      stances: [{ kind: "act", confidence: 0.9 }, { kind: "statement" }],
      refused: [{ kind: "author", confidence: 0.6 }],
    } as const;
    expect(toJudgedCases([gold])).toEqual([
      { kind: "act", confidence: 0.9, right: true },
      { kind: "author", confidence: 0.6, right: false },
    ]);
  });
});

describe("a stance by the thresholds of a house", () => {
  const [tag] = someTags({ stances: ["against:the dam"] }).stances;
  if (tag === undefined) throw new Error("one stance is wanted");
  const at = (confidence: number) => ({ ...tag, confidence, possible: confidence < 0.9 });
  const thresholds = { author: { shown: 0.8, possible: 0.6 } };

  it("is shown, possible or neither", () => {
    expect(toShown(at(0.8), thresholds)).toMatchObject({ possible: false });
    expect(toShown(at(0.79), thresholds)).toMatchObject({ possible: true });
    expect(toShown(at(0.59), thresholds)).toBeNull();
  });

  it("is as the tagger has it where none is set for its kind", () => {
    expect(toShown(at(0.8), { act: { shown: 0.1, possible: 0 } })).toEqual(at(0.8));
    expect(toShown(at(0.2), {})).toEqual(at(0.2));
  });

  it("is set by a file that makes sense", () => {
    const file = { set: "2026-01-01", kinds: { author: { shown: 0.8, possible: 0.6, judged: 40 } } };
    expect(thresholdsSchema.parse(file).kinds).toEqual(thresholds);
    const reversed = { kinds: { author: { shown: 0.5, possible: 0.6 } } };
    expect(thresholdsSchema.safeParse(reversed).success).toBe(false);
    expect(thresholdsSchema.safeParse({ kinds: { other: thresholds.author } }).success).toBe(false);
  });
});
