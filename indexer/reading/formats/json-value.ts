import { parse } from "lossless-json";
import { toReason } from "@/system/files";
import { Unreadable } from "../draft/draft";

/** The messages of the parser repeat what they cannot read, which may be long. */
const LONGEST_MESSAGE = 120;

/**
 * The value of a JSON text. Numbers are texts, digit for digit as the file writes them; of two fields of one name the later counts.
 *
 * @param firstLine the line of its file that the text begins on.
 * @throws Unreadable when it is not JSON, with its line.
 */
export function toJsonValue(text: string, firstLine = 1): unknown {
  try {
    return parse(text, undefined, {
      parseNumber: (digits) => digits,
      onDuplicateKey: ({ newValue }) => newValue,
    });
  } catch (error) {
    if (error instanceof RangeError)
      throw new Unreadable("It is not JSON that can be read: it is nested too deep.", firstLine);
    throw toUnreadable(text, toReason(error), firstLine);
  }
}

function toUnreadable(text: string, message: string, firstLine: number): Unreadable {
  const place = Number(/ at position (\d+)/.exec(message)?.[1] ?? 0);
  const reason = message
    .replace(/ at position \d+/, "")
    .replace(/\s+/g, " ")
    .slice(0, LONGEST_MESSAGE);
  return new Unreadable(
    `It is not JSON: ${reason}.`,
    firstLine + text.slice(0, place).split("\n").length - 1,
  );
}
