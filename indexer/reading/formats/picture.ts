import { type Drafts, Unreadable } from "../draft/draft";
import { toRecognisedText } from "../pdf/recognised-text";
import { type RecognisedPage, recognisePage } from "../recognition/recognise-page";
import { isRecognitionOn } from "../recognition/recogniser";

/** How the pictures that are read begin; the engine would take long over anything else, and complain on standard error. */
const SIGNATURE = /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|BM)/s;

/**
 * What is written in a picture (PNG, JPEG, GIF, WebP, BMP).
 *
 * @throws Unreadable when it is damaged or nothing is written in it.
 */
export async function readPicture(bytes: Uint8Array): Promise<Drafts> {
  checkRecognition();
  return toPictureDrafts([await readWriting(bytes)]);
}

/** @throws Unreadable when writing in pictures is not to be read. */
export function checkRecognition(): void {
  if (!isRecognitionOn())
    throw new Unreadable("It is a picture. Writing in pictures is not read while PARALLAX_OCR is off.");
}

async function readWriting(bytes: Uint8Array): Promise<RecognisedPage> {
  if (!SIGNATURE.test(Buffer.from(bytes.subarray(0, 16)).toString("latin1"))) throw toDamage();
  try {
    return await recognisePage(bytes, null);
  } catch {
    throw toDamage();
  }
}

/** What is said of a picture that cannot be opened. */
export function toDamage(): Unreadable {
  return new Unreadable("This picture cannot be opened; it may be damaged.");
}

/** The draft of a picture's pages. @throws Unreadable when nothing is written on them. */
export function toPictureDrafts(pages: readonly RecognisedPage[]): Drafts {
  const text = toRecognisedText(pages.map(({ lines }) => lines));
  if (text === null) throw new Unreadable("There is no text in this picture.", null, true);
  return {
    drafts: [{ origin: "text", text, isLoose: true, isRecognised: true }],
    problems: [],
  };
}
