import { toPassageTexts } from "@/search/text/meaning-passages";
import { toWorker } from "../workers/worker-task";
import { type Encoders, openEncoders, readsWords } from "./encoders";
import { readText } from "./read-text";
import { toPassageVector } from "./reading";
import { toBytes } from "./reading-bytes";

/** A document to be read, the folder of the encoder of meaning (null for our own), and whether its meaning is wanted. */
export type CloseTask = {
  readonly title: string;
  readonly text: string;
  /** ISO 639-1; null where it is not known. */
  readonly language: string | null;
  readonly folder: string | null;
  readonly isMeaningWanted: boolean;
};

let opening: Promise<Encoders | null> | null = null;

export default toWorker(readOne);

/** Reads one document closely: its reading as bytes. Encoders are opened with a worker's first document and stay open. */
async function readOne(task: CloseTask): Promise<Uint8Array> {
  const { title, text, language } = task;
  opening ??= openEncoders(task.folder);
  const encoders = await opening;
  if (encoders === null) throw new Error("The weights of the encoders are gone");
  const { meaning, words } = encoders;
  const vectors = task.isMeaningWanted ? await meaning.encode(toPassageTexts(title, text)) : [];
  return toBytes({
    meaning: vectors.map(toPassageVector),
    text: words !== null && readsWords(words, language) ? await readText(text, words) : null,
  });
}
