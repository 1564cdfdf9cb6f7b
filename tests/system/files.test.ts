import { chmod, lstat, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { makeDataFolder, toReason } from "@/system/files";
import { readLines } from "@/system/lines";
import { aFolder, removeFolders } from "../support/folders";

afterAll(removeFolders);

const modeOf = async (path: string): Promise<number> => (await lstat(path)).mode & 0o777;

describe("the reason of an error", () => {
  it("leaves out where files lie", async () => {
    const error = await readFile("/no/such/folder/of 'mine'/file").catch((reason: unknown) => reason);
    expect(toReason(error)).toBe("ENOENT: no such file or directory");
    expect(toReason(new Error("one line, of '/a' kind\nand more"))).toBe("one line, of '/a' kind");
  });
});

describe("the data folder", () => {
  it("is closed to others with all that lies in it, and what a link leads to is left alone", async () => {
    const [data, other] = [await aFolder(), await aFolder({ file: "somebody's" })];
    await mkdir(join(data, "engine"), { mode: 0o755 });
    await writeFile(join(data, "engine", "data.mdb"), "", { mode: 0o644 });
    await chmod(join(other, "file"), 0o644);
    await symlink(join(other, "file"), join(data, "link"));
    await chmod(data, 0o755);
    await makeDataFolder(data);
    const paths = [data, join(data, "engine"), join(data, "engine", "data.mdb")];
    expect(await Promise.all(paths.map(modeOf))).toEqual([0o700, 0o700, 0o600]);
    expect(await modeOf(join(other, "file"))).toBe(0o644);
  });

  it("leaves a program that its owner may run as it is", async () => {
    const data = await aFolder({ program: "" });
    await chmod(join(data, "program"), 0o700);
    await makeDataFolder(data);
    expect(await modeOf(join(data, "program"))).toBe(0o700);
  });
});

describe("lines of a stream", () => {
  it("end at a newline and at nothing else, wherever the stream is cut", async () => {
    const text = '{"a":"x\u2028y\u2029z\r"}\n\n{"b":"\u00fc"}';
    const bytes = Buffer.from(text);
    for (const size of [1, 2, 3, 100]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const lines: string[] = [];
      for await (const line of readLines(Readable.from(pieces, { objectMode: false }))) lines.push(line);
      expect(lines).toEqual(text.split("\n"));
    }
  });
});

describe("an error as a part of a sentence", () => {
  it("says of a stack that was full what filled it", () => {
    const fall = (): number => 1 + fall();
    expect(toReason(caught(fall))).toBe("it is nested too deep");
  });

  it("is the first line of any other, and the text of what is none", () => {
    expect(toReason(new RangeError("too long\nand more"))).toBe("too long");
    expect(toReason("torn")).toBe("torn");
  });
});

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
