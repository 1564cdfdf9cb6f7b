import utif from "utif2";
import { type Drafts, type ReadOptions, Unreadable } from "../draft/draft";
import type { RecognitionLanguage } from "../recognition/language";
import { type GreyPicture, toGreyPicture, toPictureFile } from "../recognition/picture";
import { type RecognisedPage, recognisePage } from "../recognition/recognise-page";
import { checkRecognition, toDamage, toPictureDrafts } from "./picture";

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
  if (pages.length === 0) throw toDamage();
  return toPictureDrafts(pages);
}

/** The pages of a TIFF, unpacked one after another. */
function* toPictures(bytes: Uint8Array): Generator<GreyPicture> {
  const buffer = bytes.slice().buffer;
  const pages = unpack(() => {
    checkDirectories(new DataView(buffer));
    return utif.decode(buffer);
  });
  for (const page of pages) {
    const [width, height] = [toNumber(page.t256), toNumber(page.t257)];
    // Besides its pages a TIFF may hold what is none.
    if (width * height === 0) continue;
    if (width * height > MOST_PIXELS) throw new Unreadable("This picture is too large.");
    unpack(() => utif.decodeImage(buffer, page));
    yield toGreyPicture(page.width, page.height, utif.toRGBA8(page));
  }
}

/** A directory has so many bytes for each of its fields, and then the place of the next directory. */
const FIELD = 12;

/** @throws Error where the directories of its pages, each of which names the next, lead in a circle: the decoder would never end. */
function checkDirectories(tiff: DataView): void {
  const isLittle = tiff.getUint8(0) === 0x49;
  const seen = new Set<number>();
  for (let place = 4; place + 4 <= tiff.byteLength; ) {
    const at = tiff.getUint32(place, isLittle);
    if (at === 0 || at + 2 > tiff.byteLength) return;
    if (seen.has(at)) throw new Error("A directory comes twice.");
    seen.add(at);
    place = at + 2 + tiff.getUint16(at, isLittle) * FIELD;
  }
}

function toNumber(value: unknown): number {
  return Array.isArray(value) ? Number(value[0]) : 0;
}

function unpack<Result>(run: () => Result): Result {
  try {
    return run();
  } catch {
    throw toDamage();
  }
}
