import utif from "utif2";
import { type Drafts, type ReadOptions, Unreadable } from "../draft/draft";
import type { RecognitionLanguage } from "../recognition/language";
import { type GreyPicture, toGreyPicture, toPictureFile } from "../recognition/picture";
import { type RecognisedPage, recognisePage } from "../recognition/recognise-page";
import { checkRecognition, toPictureDrafts } from "./picture";

/** A page of more pixels is not unpacked. */
const MOST_PIXELS = 200_000_000;

/**
 * What is written in a TIFF, which may have many pages.
 *
 * @throws Unreadable when it is damaged or nothing is written in it.
 */
export async function readTiff(bytes: Uint8Array, _name = "", { onPage }: ReadOptions = {}): Promise<Drafts> {
  checkRecognition();
  const pages: RecognisedPage[] = [];
  let language: RecognitionLanguage | null = null;
  for (const picture of toPictures(bytes)) {
    const page: RecognisedPage = await recognisePage(toPictureFile(picture), language);
    language = page.language;
    pages.push(page);
    onPage?.();
  }
  if (pages.length === 0) throw damaged();
  return toPictureDrafts(pages);
}

/** The pages of a TIFF, unpacked one after another. */
function* toPictures(bytes: Uint8Array): Generator<GreyPicture> {
  const buffer = bytes.slice().buffer;
  const pages = unpack(() => utif.decode(buffer));
  for (const page of pages) {
    const [width, height] = [toNumber(page.t256), toNumber(page.t257)];
    // Besides its pages a TIFF may hold what is none.
    if (width * height === 0) continue;
    if (width * height > MOST_PIXELS) throw new Unreadable("This picture is too large.");
    unpack(() => utif.decodeImage(buffer, page));
    yield toGreyPicture(page.width, page.height, utif.toRGBA8(page));
  }
}

function toNumber(value: unknown): number {
  return Array.isArray(value) ? Number(value[0]) : 0;
}

function unpack<Result>(run: () => Result): Result {
  try {
    return run();
  } catch {
    throw damaged();
  }
}

function damaged(): Unreadable {
  return new Unreadable("This picture cannot be opened; it may be damaged.");
}
