import { type MeaningEncoder, openMeaningEncoder } from "@/encoder/open-meaning";
import { toPassageTexts } from "@/search/text/meaning-passages";
import { toPassageVector } from "./reading";
import { toBytes } from "./reading-bytes";

/** A document to be read, and the folder of the encoder; null for our own. */
export type CloseTask = { readonly title: string; readonly text: string; readonly folder: string | null };

let opening: Promise<MeaningEncoder | null> | null = null;

/** Reads one document closely: its reading as bytes. The encoder is opened with a worker's first document and stays open. */
export default async function readOne({ title, text, folder }: CloseTask): Promise<Uint8Array> {
  opening ??= openMeaningEncoder(folder);
  const encoder = await opening;
  if (encoder === null) throw new Error("The weights of the encoder are gone");
  const vectors = await encoder.encode(toPassageTexts(title, text));
  return toBytes({ meaning: vectors.map(toPassageVector) });
}
