import { openReadingEncoder, type ReadingEncoder } from "@/encoder/open-reading";

let encoder: ReadingEncoder;
beforeAll(async () => {
  const opened = await openReadingEncoder();
  if (opened === null) throw new Error("The weights of the encoder are not there.");
  encoder = opened;
});
afterAll(() => encoder.close());

const PRAISE = "The minister praised the brave nurses .".split(" ");
const ATTACK = "The minister attacked the corrupt banks .".split(" ");

describe("the reading encoder", () => {
  it("sees who does what: subject, object and root", async () => {
    const [sentence] = await encoder.read([PRAISE]);
    const relationOf = (word: string) => encoder.relations[sentence?.relations[PRAISE.indexOf(word)] ?? -1];
    expect(relationOf("praised")).toBe("root");
    expect(relationOf("minister")).toBe("nsubj");
    expect(relationOf("nurses")).toBe("obj");
    expect(sentence?.heads[PRAISE.indexOf("nurses")]).toBe(PRAISE.indexOf("praised"));
    expect(sentence?.heads[PRAISE.indexOf("praised")]).toBe(-1);
  });

  it("tells favor from what is against", async () => {
    const [praise, attack] = await encoder.read([PRAISE, ATTACK]);
    const at = PRAISE.indexOf("nurses") * 2;
    expect(praise?.sentiment[at]).toBeGreaterThan(praise?.sentiment[at + 1] ?? 0);
    expect(attack?.sentiment[at]).toBeLessThan(attack?.sentiment[at + 1] ?? 0);
  });

  it("reads a sentence alike whatever stands beside it", async () => {
    const [alone] = await encoder.read([PRAISE]);
    const [, beside] = await encoder.read([ATTACK, PRAISE]);
    expect(beside).toEqual(alone);
  });

  it("reads what is no sentence: nothing, signs, words without end", async () => {
    const odd = [
      [],
      ["\u0000"],
      ["🙂", "北京", "\ud800"],
      Array<string>(500).fill("word"),
      ["x".repeat(500)],
    ];
    const readings = await encoder.read(odd);
    expect(readings.map(({ heads }) => heads.length)).toEqual(odd.map((words) => words.length));
    for (const { heads } of readings)
      expect(Array.from(heads).every((head) => head >= -1 && head < heads.length)).toBe(true);
  });
});
