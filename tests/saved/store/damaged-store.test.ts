import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, STORE_FILE } from "@/saved/store/store";

describe("a store that is damaged", () => {
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), "parallax-test-"));
  });
  afterEach(() => rm(data, { recursive: true }));

  it("is named with its path, and left as it is", async () => {
    const path = join(data, STORE_FILE);
    const noise = Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256));
    await writeFile(path, noise);
    await expect(openStore({ data, store: null })).rejects.toMatchObject({
      name: "StoreUnavailable",
      message: expect.stringContaining(`The saved searches in ${path} cannot be opened`),
    });
    expect((await readFile(path)).equals(noise)).toBe(true);
  });
});
