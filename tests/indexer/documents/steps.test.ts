import { setImmediate as aMoment } from "node:timers/promises";
import type { CorpusFile } from "@/indexer/corpus/corpus-file";
import { readAhead } from "@/indexer/documents/steps";

/** Files of so many megabytes, which write down that they are read. */
function toFiles(sizes: readonly number[], begun: string[]): CorpusFile[] {
  return sizes.map((size, at) => ({
    path: `${at}`,
    size: size * 1_000_000,
    mtimeMs: 0,
    collection: "all",
    read: async () => {
      begun.push(`${at}`);
      return { documents: [], problems: [], seconds: 0 };
    },
  }));
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await aMoment();
};

describe("files that are read ahead", () => {
  it("come all and in their order, whatever their size", async () => {
    const sizes = [1, 40, 0, 9, 9, 100, 3, 1, 1, 1, 1, 1, 1, 1, 20];
    const came: string[] = [];
    for await (const { file } of readAhead(toFiles(sizes, []))) came.push(file.path);
    expect(came).toEqual(sizes.map((_, at) => `${at}`));
  });

  it("are several, while they are small", async () => {
    const begun: string[] = [];
    const files = readAhead(toFiles([1, 1, 1, 1], begun));
    await files.next();
    await settle();
    expect(begun).toEqual(["0", "1", "2", "3"]);
  });

  it("are none beside a large one, nor beside those that are large together, until it was taken", async () => {
    const begun: string[] = [];
    const files = readAhead(toFiles([40, 3, 3, 1], begun));
    await files.next();
    await settle();
    expect(begun).toEqual(["0"]);
    await files.next();
    await settle();
    expect(begun).toEqual(["0", "1"]);
    await files.next();
    await settle();
    expect(begun).toEqual(["0", "1", "2", "3"]);
  });
});
