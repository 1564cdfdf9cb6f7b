import { z } from "zod";
import { FIGURES } from "@/app/about/tags/figures";
import { type FigureRow, toWeaknesses } from "@/components/about/figures";
import { aboutDe } from "@/components/strings/about-de";
import { aboutEn } from "@/components/strings/about-en";

const share = z.strictObject({ hits: z.int().min(0), of: z.int().min(0) });
const row = z.strictObject({
  part: z.enum(["actor", "date", "source", "stance", "act", "statement", "author"]),
  set: z.string(),
  texts: z.int().positive(),
  right: share.nullable(),
  found: share.nullable(),
});
const pass = z.strictObject({
  rows: z.array(row),
  sentences: z.strictObject({ found: share, silent: share }),
});
const schema = z.strictObject({
  measured: z.iso.date(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  tagger: z.string().regex(/^[0-9a-f]{8}$/),
  close: pass,
  fast: pass,
});

describe("the figures of the tagger", () => {
  const figures = schema.parse(FIGURES);

  it("are of every part, read closely and not, and name the tagger and the day", () => {
    for (const { rows } of [figures.close, figures.fast])
      expect(rows.map(({ part }) => part).sort()).toEqual(
        ["act", "actor", "author", "date", "source", "stance", "statement"].sort(),
      );
  });

  it("are shares: no more right than shown, no more found than there is, kinds that add up to no more than all", () => {
    for (const { rows } of [figures.close, figures.fast]) {
      for (const { right, found } of rows)
        for (const one of [right, found]) expect(one?.hits ?? 0).toBeLessThanOrEqual(one?.of ?? 0);
      const of = (part: string): number => rows.find((one) => one.part === part)?.found?.of ?? 0;
      expect(of("act") + of("statement") + of("author")).toBe(of("stance"));
    }
  });

  it("have a name in both languages for every set", () => {
    const sets = [...figures.close.rows, ...figures.fast.rows].map(({ set }) => set);
    for (const words of [aboutEn, aboutDe]) expect(sets.filter((set) => !(set in words.sets))).toEqual([]);
  });
});

describe("what is weak", () => {
  const aRow = (part: FigureRow["part"], right: number, found: number, of = 100): FigureRow => ({
    part,
    set: "s",
    texts: 10,
    right: { hits: right, of },
    found: { hits: found, of },
  });

  it("is what errs often, what mostly isn't found, and what too few were measured of", () => {
    const rows = [
      aRow("actor", 90, 80),
      aRow("act", 79, 80),
      aRow("statement", 90, 49),
      aRow("author", 1, 1, 3),
    ];
    expect(toWeaknesses(rows)).toEqual([
      { part: "act", kind: "wrong" },
      { part: "statement", kind: "missed" },
      { part: "author", kind: "few" },
    ]);
    expect(toWeaknesses([aRow("actor", 80, 50)])).toEqual([]);
  });
});

describe("the words of the page about tags", () => {
  const keys = (words: object): readonly string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === "object" ? keys(value as object).map((inner) => `${key}.${inner}`) : [key],
    );

  it("are the same in both languages, each other words", () => {
    expect([...keys(aboutDe)].sort()).toEqual([...keys(aboutEn)].sort());
    const [english, german] = [aboutEn, aboutDe].map((words) => Object.entries(words));
    const same = english?.filter(([, value], at) => typeof value === "string" && value === german?.[at]?.[1]);
    expect(same).toEqual([]);
  });
});
