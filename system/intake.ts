import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readFileIfAny, writePrivateFile } from "./files";
import { isAlive } from "./processes";

/** The file of the data folder that says what is being taken in, as long as something is. */
const INTAKE_FILE = "intake.json";

const intake = z.object({
  /** The process that takes it in. */
  process: z.int().positive(),
  /** When it began, ISO 8601. */
  since: z.string(),
  /** Files that were read and tagged so far, of how many. When all are, they are being published. */
  done: z.int().nonnegative(),
  of: z.int().nonnegative(),
});

/** What an indexing run is taking in. */
export type Intake = Readonly<z.infer<typeof intake>>;

/** What is being taken in, by whichever process; null where nothing is, or the process that did is gone. */
export async function readIntake(data: string): Promise<Intake | null> {
  const text = await readFileIfAny(join(data, INTAKE_FILE));
  try {
    const read = intake.safeParse(JSON.parse(text ?? "null"));
    return read.success && isAlive(read.data.process) ? read.data : null;
  } catch {
    return null; // It is for people who watch; nothing depends on it.
  }
}

/** Writes it down from time to time while a run comes on. */
export type IntakeWriter = {
  readonly show: (done: number, of: number) => void;
  /** The run is over. Resolves when nothing is written down any more. */
  readonly end: () => Promise<void>;
};

/** So often at most it is written, in milliseconds. */
const EVERY = 400;

/** A writer for one run; nothing is written before there is something to take in. A disk that is full costs the run nothing. */
export function openIntakeWriter(data: string, now: Date, every = EVERY): IntakeWriter {
  const path = join(data, INTAKE_FILE);
  let last = Number.NEGATIVE_INFINITY;
  let writing = Promise.resolve();
  const write = (done: number, of: number): void => {
    const state: Intake = { process: process.pid, since: now.toISOString(), done, of };
    writing = writing.then(() => writePrivateFile(path, JSON.stringify(state))).catch(() => undefined);
  };
  return {
    show: (done, of) => {
      if (done < of && performance.now() - last < every) return;
      last = performance.now();
      write(done, of);
    },
    end: async () => {
      await writing;
      await rm(path, { force: true });
    },
  };
}
