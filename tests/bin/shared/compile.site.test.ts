import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { compile } from "@/bin/shared/compile.mjs";

const PROGRAMS = ["bin/say.ts"];
const FILES: Readonly<Record<string, string>> = {
  "tsconfig.json": JSON.stringify({ compilerOptions: { paths: { "@/*": ["./*"] } } }),
  "package-lock.json": "{}",
  "words/greet.ts":
    'import { readFileSync } from "node:fs";\nexport const greet = (name: string): string => readFileSync(new URL("greeting.txt", import.meta.url), "utf8") + name;\n',
  "words/greeting.txt": "Good morning, ",
  "bin/say.ts": 'import { greet } from "@/words/greet";\nconsole.log(greet("Anna"));\n',
};
const run = promisify(execFile);

let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "parallax-compile-"));
  for (const [path, content] of Object.entries(FILES)) await write(path, content);
});

afterEach(() => rm(project, { recursive: true }));

async function write(path: string, content: string): Promise<void> {
  await mkdir(join(project, path, ".."), { recursive: true });
  await writeFile(join(project, path), content);
}

async function say(): Promise<string> {
  return (await run(process.execPath, [join(project, ".compiled", "bin", "say.mjs")])).stdout;
}

describe("compiling", () => {
  it("makes a program that runs by itself and finds what lies beside its sources", async () => {
    expect(await compile(project, PROGRAMS)).toBe(true);
    expect(await say()).toBe("Good morning, Anna\n");
  });

  it("is done again where a file has changed that a program is made of, and only there", async () => {
    await compile(project, PROGRAMS);
    const made = await stat(join(project, ".compiled", "bin", "say.mjs"));
    await write("words/unused.ts", "export const unused = 1;\n");
    expect(await compile(project, PROGRAMS)).toBe(false);
    expect((await stat(join(project, ".compiled", "bin", "say.mjs"))).ino).toBe(made.ino);
    await write("words/greet.ts", 'export const greet = (name: string): string => "Hello, " + name;\n');
    expect(await compile(project, PROGRAMS)).toBe(true);
    expect(await say()).toBe("Hello, Anna\n");
    await rm(join(project, "words", "greet.ts"));
    await write("words/greet/index.ts", "export const greet = (name: string): string => name;\n");
    expect(await compile(project, PROGRAMS)).toBe(true);
    expect(await say()).toBe("Anna\n");
  });

  it("is done again where the project was moved, since what was compiled names its place", async () => {
    await compile(project, PROGRAMS);
    const before = project;
    project = `${before}-moved`;
    await rename(before, project);
    await expect(say()).rejects.toThrow("no such file");
    expect(await compile(project, PROGRAMS)).toBe(true);
    expect(await say()).toBe("Good morning, Anna\n");
    expect(await compile(project, PROGRAMS)).toBe(false);
  });

  it("leaves what was there where a file is wrong, says which, and tries again", async () => {
    await compile(project, PROGRAMS);
    await write("words/greet.ts", "export const greet = (name: string): string => {\n");
    await expect(compile(project, PROGRAMS)).rejects.toThrow("words/greet.ts:2");
    await expect(compile(project, PROGRAMS)).rejects.toThrow("words/greet.ts:2");
    expect(await say()).toBe("Good morning, Anna\n");
  });

  it("knows all programs of ours that others are started by", async () => {
    const started = [
      "bin/shared/close-reading.ts",
      "bin/shared/follower.ts",
      "engine/embedded/attach-embedded.ts",
      "app/_server/adding/add-documents.ts",
      "app/_server/adding/take-in.ts",
    ];
    const sources = await Promise.all(started.map((path) => readFile(path, "utf8")));
    const compiled = await readFile("bin/shared/compile.mjs", "utf8");
    for (const source of sources) {
      const [, words = ""] = /toProgram\(join\(([^)]+)\)\)/.exec(source) ?? [];
      expect(compiled).toContain(`"${words.replaceAll('"', "").split(", ").join("/")}"`);
    }
  });
});
