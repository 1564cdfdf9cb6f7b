import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Files by their path below a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const made: string[] = [];

/** A new folder with these files; `removeFolders` removes it. */
export async function aFolder(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-test-"));
  made.push(folder);
  await putFiles(folder, files);
  return folder;
}

/** Writes files into a folder. */
export async function putFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Removes every folder made so far; for `afterAll`. */
export async function removeFolders(): Promise<void> {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

/** A markdown file with front matter. */
export function anArticle(matter: Readonly<Record<string, string>>, text: string): string {
  const lines = Object.entries(matter).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ["---", ...lines, "---", "", text, ""].join("\n");
}
