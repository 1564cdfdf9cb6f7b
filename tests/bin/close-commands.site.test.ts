import { join } from "node:path";
import { findCloseEncoder } from "@/bin/shared/close-encoder";
import type { RunSummary } from "@/indexer/run/summary";
import { bin, endCommands, runBin, startCommand } from "../support/commands";
import { aFolder, putFiles, removeFolders } from "../support/folders";
import { STORY } from "../support/story";

afterAll(async () => {
  endCommands();
  await removeFolders();
});

async function anEnvironment(mode: string): Promise<Readonly<Record<string, string>>> {
  const [corpus, data] = [await aFolder(STORY), await aFolder()];
  return { PARALLAX_CORPUS: corpus, PARALLAX_DATA: data, PARALLAX_CLOSE_READING: mode };
}

async function healthOf(
  url: string,
): Promise<{ readonly closeReading: unknown; readonly documents: number }> {
  return (await fetch(`${url}/api/health`)).json();
}

describe("npm start", () => {
  it("reads all closely before it is ready, where that is wanted first, and once only", async () => {
    const env = await anEnvironment("first");
    const first = startCommand(bin("start"), { env });
    const [, url = ""] = await first.says(/Parallax is ready at (\S+)/);
    expect(await healthOf(url)).toMatchObject({ documents: 6, closeReading: { read: 6, of: 6 } });
    first.child.kill("SIGTERM");
    expect((await first.ended).code).toBe(0);
    const again = startCommand(bin("start"), { env });
    await again.says(/nothing changed, .*; 6 are read closely/);
    await again.says(/Parallax is ready/);
    again.child.kill("SIGTERM");
    expect(await again.ended).toMatchObject({
      code: 0,
      stdout: expect.not.stringMatching(/in the background/),
    });
  });
});

describe("npm run index", () => {
  it("reads a small corpus closely before its summary, and none with --quick", async () => {
    const env = await anEnvironment("background");
    const quick = await runBin("index", ["--quick", "--json"], { env });
    expect(JSON.parse(quick.stdout) as RunSummary).toMatchObject({ added: 6, readClosely: 0 });
    const closely = await runBin("index", ["--json"], { env });
    expect(closely).toMatchObject({ code: 0 });
    expect(JSON.parse(closely.stdout) as RunSummary).toMatchObject({ published: "none", readClosely: 6 });
    const again = await runBin("index", [], { env });
    expect(again.stdout).toMatch(
      /^6 documents are searchable; nothing changed, in [\d.]+ s; 6 are read closely\.\n$/,
    );
  });

  it("reads closely between runs while it watches", async () => {
    const env = await anEnvironment("background");
    const watching = startCommand(bin("index", "--watch", "--json"), { env });
    await watching.says(/"readClosely":6/);
    await watching.says(/Watching/);
    await putFiles(env.PARALLAX_CORPUS ?? "", {
      "notes/new.txt": "A harbour froze over in the winter of the strike.",
    });
    await watching.says(/"added":1/);
    await watching.says(/Read closely: 7 documents/);
    watching.child.kill("SIGINT");
    expect((await watching.ended).code).toBe(0);
  });
});

describe("without an encoder that can be used", () => {
  it("nothing is read closely, which one line says", async () => {
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    const folder = await aFolder();
    expect(await findCloseEncoder({ closeReading: "background", encoder: folder }, say)).toBeNull();
    expect(said).toEqual(["No document is read closely: the weights of the encoder are not there."]);
    await putFiles(folder, { "model.onnx": "no network", "tokenizer.json": "{}" });
    expect(await findCloseEncoder({ closeReading: "first", encoder: folder }, say)).toBeNull();
    expect(said).toHaveLength(2);
    expect(said[1]).toMatch(/^No document is read closely: .+\.$/);
    expect(await findCloseEncoder({ closeReading: "off", encoder: join(folder, "none") }, say)).toBeNull();
    expect(said).toHaveLength(2);
  });
});
