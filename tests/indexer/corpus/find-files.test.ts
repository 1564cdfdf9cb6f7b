import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listCorpusFiles } from "@/indexer/corpus/find-files";
import { readCorpusFile } from "@/indexer/corpus/read-corpus-file";

let outside: string;
let corpus: string;
beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), "parallax-files-"));
  corpus = join(outside, "corpus");
  await mkdir(join(corpus, "briefs"), { recursive: true });
  await writeFile(join(corpus, "briefs", "a.md"), "One.");
});
afterEach(() => rm(outside, { recursive: true }));

const list = () => listCorpusFiles(corpus, process.cwd(), { read: readCorpusFile });

describe("listCorpusFiles", () => {
  it("follows links inside the corpus, each folder once", async () => {
    await symlink(join(corpus, "briefs"), join(corpus, "again"));
    await symlink(join(corpus, "briefs", "a.md"), join(corpus, "same.md"));
    const { files, problems } = await list();
    expect(files.map(({ path }) => path)).toEqual(["again/a.md", "same.md"]);
    expect(problems).toEqual([]);
  });

  it("names links that lead out of it, and reads nothing there", async () => {
    await writeFile(join(outside, "secret.md"), "Two.");
    await mkdir(join(outside, "corpus-beside"));
    await symlink(join(outside, "secret.md"), join(corpus, "secret.md"));
    await symlink(join(outside, "corpus-beside"), join(corpus, "beside"));
    const { files, problems } = await list();
    expect(files.map(({ path }) => path)).toEqual(["briefs/a.md"]);
    expect(problems.map(({ path }) => path)).toEqual(["beside", "secret.md"]);
    expect(problems[0]?.reason).toMatch(/^It is a link out of the corpus, which is not followed\./);
  });

  it("names links that lead nowhere or in a circle, and passes one to the corpus itself", async () => {
    await symlink("nothing.md", join(corpus, "gone.md"));
    await symlink("round", join(corpus, "round"));
    await symlink(".", join(corpus, "self"));
    const { files, problems } = await list();
    expect(files.map(({ path }) => path)).toEqual(["briefs/a.md"]);
    expect(problems).toEqual(
      ["gone.md", "round"].map((path) => ({ path, line: null, reason: "It is a link that leads nowhere." })),
    );
  });

  it("names a file whose name is in no character set, and reads the others", async () => {
    const name = Buffer.concat([Buffer.from(corpus), Buffer.from([0x2f, 0xff]), Buffer.from(".md")]);
    await writeFile(name, "Two.");
    const { files, problems } = await list();
    expect(files).toHaveLength(1);
    expect(problems[0]?.reason).toBe(
      "Its name is written in a character set that cannot be read. Rename it.",
    );
  });

  it("names what is no plain file, and does not wait for it", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(corpus, "socket.txt"), resolve));
    const { files, problems } = await list();
    server.close();
    expect(files).toHaveLength(1);
    expect(problems).toEqual([{ path: "socket.txt", line: null, reason: "It is no plain file." }]);
  });
});
