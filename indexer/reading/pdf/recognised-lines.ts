import type { RecognisedLine } from "../recognition/recogniser";
import { type Line, toMedian } from "./line";

/** Heights of lines differ by the letters that happen to be in them; within these bounds they count as one. */
const LOWEST = 0.6;
const HIGHEST = 1.6;

/** Recognised lines as lines of a page. @param scale pixels a point. */
export function toRecognisedLines(lines: readonly RecognisedLine[], scale: number): Line[] {
  const usual = toMedian(lines.map(({ height }) => height));
  return lines.map(({ text, left, right, base, height }) => {
    const isUsual = height > LOWEST * usual && height < HIGHEST * usual;
    return {
      text,
      left: left / scale,
      right: right / scale,
      base: base / scale,
      size: (isUsual ? usual : height) / scale,
      font: "",
    };
  });
}
