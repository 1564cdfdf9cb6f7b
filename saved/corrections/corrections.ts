import { randomUUID } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  CORRECTIONS_FILE,
  type Correction,
  MOVING_FILE,
  type Standing,
  toStanding,
} from "@/search/document/correction";
import { type LineProblem, readCorrectionLines } from "@/search/document/correction-lines";
import type { NewCorrection } from "@/search/document/correction-schema";
import { isCode, readFileIfAny, toReason } from "@/system/files";
import type { Settings } from "@/system/settings";
import { NoSuchCorrection, NotSaved } from "../store/errors";
import { appendLines } from "./append-lines";

type Folders = Pick<Settings, "corpus" | "data">;

function toPaths({ corpus, data }: Folders) {
  return {
    corpus: join(corpus, CORRECTIONS_FILE),
    moving: join(data, MOVING_FILE),
    data: join(data, CORRECTIONS_FILE),
  } as const;
}

/** All corrections there are, of the corpus and of the data folder, with the lines that cannot be read. */
export async function readCorrections(
  folders: Folders,
): Promise<Standing & { readonly problems: readonly LineProblem[] }> {
  const files = await Promise.all(
    Object.values(toPaths(folders)).map(async (file) => ({ file, text: (await readFileIfAny(file)) ?? "" })),
  );
  const { corrections, problems } = readCorrectionLines(files);
  return { ...toStanding(corrections.map((one) => one.correction)), problems };
}

/**
 * Saves a correction in the data folder; it is on disk when this returns.
 *
 * @throws NotSaved when the folder cannot be written to.
 */
export async function saveCorrection(
  folders: Folders,
  correction: NewCorrection & Pick<Correction, "judged">,
  now: Date,
): Promise<Correction> {
  return append(folders, { id: randomUUID(), at: now.toISOString(), ...correction });
}

/**
 * Undoes a correction by another line; the first stays, as history.
 *
 * @throws NoSuchCorrection when none with this id is in force.
 */
export async function undoCorrection(folders: Folders, id: string, now: Date): Promise<Correction> {
  const { inForce } = await readCorrections(folders);
  const undone = inForce.find((one) => one.id === id);
  if (undone === undefined) throw new NoSuchCorrection();
  return append(folders, {
    id: randomUUID(),
    at: now.toISOString(),
    why: "",
    document: undone.document,
    change: { kind: "undo", correction: id },
  });
}

async function append(folders: Folders, correction: Correction): Promise<Correction> {
  const path = toPaths(folders).data;
  try {
    await appendLines(path, [JSON.stringify(correction)]);
    return correction;
  } catch (error) {
    // Readers learn this: where the data folder is, is not for them.
    throw new NotSaved(
      "The correction could not be written.",
      "Nothing was changed. See that the data folder can be written to, then try again.",
      { cause: error },
    );
  }
}

/**
 * Moves the corrections of the data folder into the corpus, and says how many lines that were. They are put aside
 * first, where they stay in force, so that one made meanwhile is not lost; what a crash left there is
 * moved by the next call, and a line that stands twice counts once. Only one call at a time, which the caller sees to.
 *
 * @throws NotSaved when the corpus cannot be written to; all stay in force where they are.
 */
export async function moveCorrections(folders: Folders): Promise<number> {
  const paths = toPaths(folders);
  const left = await moveAside(folders);
  await rename(paths.data, paths.moving).catch((error: unknown) => {
    if (!isCode(error, "ENOENT")) throw error;
  });
  return left + (await moveAside(folders));
}

/** Moves the lines that were put aside. */
async function moveAside(folders: Folders): Promise<number> {
  const paths = toPaths(folders);
  const text = await readFileIfAny(paths.moving);
  if (text === null) return 0;
  const there = new Set(((await readFileIfAny(paths.corpus)) ?? "").split("\n"));
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !there.has(line));
  try {
    if (lines.length > 0) await appendLines(paths.corpus, lines, 0o644);
  } catch (error) {
    throw new NotSaved(
      `${paths.corpus} cannot be written to (${toReason(error)}). The corrections stay in ${folders.data}, in force.`,
    );
  }
  await rm(paths.moving, { force: true });
  return lines.length;
}
