import { openReadingEncoder, type ReadingEncoder } from "@/encoder/open-reading";
import { readText } from "@/indexer/close-reading/read-text";
import { type ParsedText, toParsedText } from "@/indexer/tagging/text/parsed-text";

let opened: Promise<ReadingEncoder> | null = null;
const parsed = new Map<string, Promise<ParsedText>>();

afterAll(async () => (await opened)?.close());

/** A text as our encoder reads it. The encoder is opened once a test file, and each text is read once. */
export function readParsed(text: string): Promise<ParsedText> {
  const known = parsed.get(text) ?? readNew(text);
  parsed.set(text, known);
  return known;
}

async function readNew(text: string): Promise<ParsedText> {
  opened ??= openEncoder();
  return toParsedText(text, await readText(text, await opened));
}

async function openEncoder(): Promise<ReadingEncoder> {
  const encoder = await openReadingEncoder();
  if (encoder === null) throw new Error("The weights of the encoder are not there.");
  return encoder;
}
