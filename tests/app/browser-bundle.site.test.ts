import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeBuild } from "@/bin/shared/build";

/** What is in the stemmers and nowhere else: an ending of Porter 2, one of Snowball's Russian, a particle of Korean. */
const STEMMERS = ["iveness", "ившись", "에게서"];

beforeAll(() => makeBuild(process.cwd(), new AbortController().signal, () => undefined), 600_000);

/** Which of these texts stand in the scripts of a folder, however a bundler writes letters. */
async function findIn(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".js"));
  expect(names.length).toBeGreaterThan(5);
  const scripts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const plain = scripts.map((script) =>
    script.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
  return texts.filter((text) => plain.some((script) => script.includes(text)));
}

describe("the script that a browser loads", () => {
  it("has no stemmer in it; the server's has them all", async () => {
    expect(await findIn(join(".next", "server"), STEMMERS)).toEqual(STEMMERS);
    expect(await findIn(join(".next", "static"), STEMMERS)).toEqual([]);
  });

  it("reads queries, which the same check sees", async () => {
    const said = "has no partner, so the quotation runs to the end";
    expect(await findIn(join(".next", "static"), [said])).toEqual([said]);
  });
});
