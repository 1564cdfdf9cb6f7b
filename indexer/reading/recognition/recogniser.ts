import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Worker } from "node:worker_threads";
import { readSettings } from "@/system/settings";
import { giveSignOfLife } from "../../workers/worker-task";
import type { RecognitionLanguage } from "./language";

/** A line of writing in a picture, in pixels from its left upper corner. */
export type RecognisedLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand. */
  readonly base: number;
  readonly height: number;
};

/** Whether writing in pictures is to be recognised. */
export function isRecognitionOn(): boolean {
  return readSettings().recognition === "on";
}

type Engine = Awaited<ReturnType<typeof startEngine>> & {
  /** Its thread. The package's types do not say that it is there. */
  readonly worker?: Pick<Worker, "ref" | "unref">;
};
type Open = { readonly language: RecognitionLanguage; readonly engine: Engine };

/** An engine that had nothing to do for so many milliseconds is ended. It keeps no process from ending meanwhile. */
const IDLE = 10_000;
/** What is less sure than this, of 100, is a stain or a drawing. */
const LEAST_SURE = 50;

let open: Open | null = null;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * The lines of writing in a picture (PNG, JPEG, GIF, WebP, BMP, TIFF or PGM), in the order in which they are read. Pictures are taken one
 * after another, in a thread of its own that is started with the first and ended after the last. Nothing is loaded but from the
 * packages that are installed.
 *
 * @throws Error when the picture cannot be opened.
 */
export function recognise(
  picture: Uint8Array,
  language: RecognitionLanguage,
): Promise<readonly RecognisedLine[]> {
  const lines = last.then(() => recogniseNext(picture, language));
  last = lines.catch(() => undefined);
  return lines;
}

async function recogniseNext(
  picture: Uint8Array,
  language: RecognitionLanguage,
): Promise<readonly RecognisedLine[]> {
  giveSignOfLife();
  clearTimeout(idle);
  if (open?.language !== language) {
    await endEngine();
    open = { language, engine: await startEngine(language) };
  }
  open.engine.worker?.ref();
  try {
    const { data } = await open.engine.recognize(Buffer.from(picture), {}, { text: false, blocks: true });
    const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs).flatMap((one) => one.lines);
    return lines.flatMap((line) => {
      const text = line.text.replace(/\s+/g, " ").trim();
      if (line.confidence < LEAST_SURE || !/[\p{L}\p{N}]/u.test(text)) return [];
      const { x0, x1, y0, y1 } = line.bbox;
      return [
        { text, left: x0, right: x1, base: (line.baseline.y0 + line.baseline.y1) / 2, height: y1 - y0 },
      ];
    });
  } finally {
    open.engine.worker?.unref();
    idle = setTimeout(endEngine, IDLE).unref();
  }
}

async function startEngine(language: RecognitionLanguage) {
  const { createWorker, OEM } = await import("tesseract.js");
  return createWorker(language, OEM.LSTM_ONLY, {
    langPath: join(
      dirname(
        createRequire(join(process.cwd(), "package.json")).resolve(
          `@tesseract.js-data/${language}/package.json`,
        ),
      ),
      "4.0.0_best_int",
    ),
    cacheMethod: "none",
    // What goes wrong rejects the promise of its request too.
    errorHandler: () => undefined,
  });
}

async function endEngine(): Promise<void> {
  const ended = open;
  open = null;
  await ended?.engine.terminate();
}
