import { appendFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { RunSummary } from "@/indexer/run/summary";
import type { SearchResult } from "@/search/answer/result";
import { bin, endCommands, runBin, startCommand } from "../support/commands";
import { aFolder, putFiles, removeFolders } from "../support/folders";
import { STORY } from "../support/story";

afterAll(async () => {
  endCommands();
  await removeFolders();
});

async function anInstallation(): Promise<{
  corpus: string;
  data: string;
  env: Readonly<Record<string, string>>;
}> {
  const corpus = await aFolder(STORY);
  const data = await aFolder();
  return { corpus, data, env: { PARALLAX_CORPUS: corpus, PARALLAX_DATA: data } };
}

describe("npm run index", () => {
  it("ends with 0 when all was read, 2 when some was not, 1 when nothing was published", async () => {
    const { corpus, data, env } = await anInstallation();
    expect(await runBin("index", [], { env })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^6 documents are searchable; 6 added/),
    });
    await putFiles(corpus, { "wire/empty.txt": "" });
    const some = await runBin("index", ["--json"], { env });
    expect(some.code).toBe(2);
    expect(JSON.parse(some.stdout) as RunSummary).toMatchObject({
      published: "in-place",
      documents: 6,
      problems: [{ path: "wire/empty.txt", line: null, reason: "It is empty." }],
    });
    const none = await runBin("index", ["/no/such/folder"], { env });
    expect(none).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^The corpus folder \/no\/such\/folder does not exist\..*\n$/),
    });
    for (const name of ["master.key", "indexing.key", "manifest.db"])
      expect((await stat(join(data, name))).mode & 0o777).toBe(0o600);
  });

  it("watches: what is written while it runs becomes searchable, and another run beside it finds nothing to do", async () => {
    const { corpus, env } = await anInstallation();
    const watching = startCommand(bin("index", "--watch", "--json"), { env });
    await watching.says(/Watching/);
    const other = await runBin("index", [], { env });
    expect(other).toMatchObject({ code: 0, stdout: expect.stringMatching(/nothing changed/) });
    await appendFile(join(corpus, "notes/long.txt"), "\n\nAn afterthought about xylophones.");
    await watching.says(/"published":"in-place"/);
    const found = await runBin("search", ["--json", "xylophone", "--collection", "notes"], { env });
    expect((JSON.parse(found.stdout) as SearchResult).hits.map((hit) => hit.id)).toEqual(["notes-long"]);
    watching.child.kill("SIGINT");
    expect((await watching.ended).code).toBe(0);
  });

  it("says how it is used when it is used wrongly", async () => {
    const end = await runBin("index", ["--fast"]);
    expect(end.code).toBe(1);
    expect(end.stderr).toMatch(/Usage: npm run index/);
  });
});
