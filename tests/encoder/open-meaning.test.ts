import { cp, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EncoderFault } from "@/encoder/fault";
import { type MeaningEncoder, openMeaningEncoder } from "@/encoder/open-meaning";
import { getQuestionEncoder, toQuestionEncoder } from "@/encoder/question-encoder";
import { aFolder, removeFolders } from "../support/folders";

/** An encoder as sentence-transformers exports one: states of pieces, types of pieces, eight dimensions, six pieces. */
const SMALL = "tests/encoder/small";

let own: MeaningEncoder;
let small: MeaningEncoder;

async function open(folder: string | null): Promise<MeaningEncoder> {
  const encoder = await openMeaningEncoder(folder);
  if (encoder === null) throw new Error(`No weights in ${folder}.`);
  return encoder;
}

beforeAll(async () => {
  [own, small] = await Promise.all([open(null), open(SMALL)]);
});
afterAll(async () => {
  await Promise.all([own.close(), small.close()]);
  await removeFolders();
});

const dot = (a: ArrayLike<number>, b: ArrayLike<number> | undefined): number =>
  Array.from(a).reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0);

async function aCopy(change: (folder: string) => Promise<void>): Promise<string> {
  const folder = await aFolder();
  await cp(SMALL, folder, { recursive: true });
  await change(folder);
  return folder;
}

describe("our own encoder of meaning", () => {
  it("puts what says the same nearer than what has the same words", async () => {
    const [question, same, words] = await own.encode([
      "who pays for the flood damage",
      "Insurers will cover the losses caused by high water.",
      "Who pays the piper calls the tune.",
    ]);
    expect(dot(question ?? [], same)).toBeGreaterThan(dot(question ?? [], words) + 0.1);
  });

  it("gives unit vectors of 384 numbers, for English", async () => {
    expect([own.dimensions, own.languages]).toEqual([384, ["en"]]);
    for (const vector of await own.encode(["", "talks", "中文 ไทย", "\ud800", "a ".repeat(2_000)])) {
      expect(vector).toHaveLength(384);
      expect(dot(vector, vector)).toBeCloseTo(1, 4);
    }
  });

  it("gives a text the same numbers, whatever stands beside it", async () => {
    const [alone] = await own.encode(["Talks go on."]);
    const [, beside] = await own.encode(["word ".repeat(150), "Talks go on."]);
    expect(beside).toEqual(alone);
  });
});

describe("an encoder of one's own", () => {
  it("has its size, its longest text and its languages from its folder", async () => {
    expect([small.dimensions, small.languages]).toEqual([8, null]);
    // Six pieces with both marks: the fifth letter is not read.
    const [four, five, three] = await small.encode(["a b c d", "a b c d e", "a b c"]);
    expect(five).toEqual(four);
    expect(three).not.toEqual(four);
  });

  it("is the mean of its states, at length one", async () => {
    const [ab, ba] = await small.encode(["a b", "b a"]);
    expect(dot(ab ?? [], ab)).toBeCloseTo(1, 5);
    expect(dot(ab ?? [], ba)).toBeCloseTo(1, 5);
  });

  it("has a version of its own, which changes with what it makes of a text", async () => {
    const copy = await open(await aCopy(async () => undefined));
    const shorter = await open(
      await aCopy((folder) => writeFile(join(folder, "encoder.json"), JSON.stringify({ longest: 5 }))),
    );
    expect(copy.version).toBe(small.version);
    expect(new Set([own.version, small.version, shorter.version]).size).toBe(3);
    await Promise.all([copy.close(), shorter.close()]);
  });

  it("is none where there are no weights", async () => {
    expect(await openMeaningEncoder(await aFolder({ "tokenizer.json": "{}" }))).toBeNull();
  });

  it.each<[string, (folder: string) => Promise<void>, RegExp]>([
    ["half a file", (folder) => truncate(join(folder, "model.onnx"), 700), /weights cannot be opened/],
    [
      "no tokenizer",
      (folder) => writeFile(join(folder, "tokenizer.json"), "{"),
      /tokenizer\.json cannot be read/,
    ],
    [
      "other weights than the card's",
      (folder) => writeFile(join(folder, "encoder.json"), JSON.stringify({ sha256: "0" })),
      /checksum/,
    ],
    [
      "pieces that the network does not have",
      async (folder) => {
        const path = join(folder, "tokenizer.json");
        const text = await readFile(path, "utf8");
        await writeFile(
          path,
          text.replaceAll('"[CLS]": 2', '"[CLS]": 900').replaceAll('"id": 2', '"id": 900'),
        );
      },
      /does not read pieces/,
    ],
  ])("with %s is a fault that says what to do", async (_, change, message) => {
    const fault: unknown = await openMeaningEncoder(await aCopy(change)).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(EncoderFault);
    expect(fault).toMatchObject({
      message: expect.stringMatching(message),
      advice: expect.stringMatching(/PARALLAX_ENCODER/),
    });
  });
});

describe("the question encoder", () => {
  it("reads a question once, whatever spaces are around it, and says which vectors fit", async () => {
    const read: (readonly string[])[] = [];
    const questions = toQuestionEncoder({
      ...small,
      encode: (texts) => {
        read.push(texts);
        return small.encode(texts);
      },
    });
    const [first, second] = await Promise.all([questions.encode("talks "), questions.encode("talks")]);
    expect(read).toEqual([["talks"]]);
    expect(first).toEqual((await small.encode(["talks"]))[0]);
    expect(second).toEqual(first);
    expect(questions.version).toBe(small.version);
  });

  it("is opened once a process, and is none where there are no weights", async () => {
    const [one, other] = await Promise.all([getQuestionEncoder(SMALL), getQuestionEncoder(SMALL)]);
    expect(one?.version).toBe(small.version);
    expect(other).toBe(one);
    expect(await getQuestionEncoder(await aFolder())).toBeNull();
  });

  it("tries again what failed", async () => {
    const answers = [Promise.reject(new Error("no")), small.encode(["talks"])];
    const questions = toQuestionEncoder({ ...small, encode: () => answers.shift() ?? Promise.resolve([]) });
    await expect(questions.encode("talks")).rejects.toThrow("no");
    await expect(questions.encode("talks")).resolves.toHaveLength(8);
  });
});
