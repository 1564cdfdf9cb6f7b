import { toPlainCharacters } from "./characters";
import { toWrittenNames } from "./named-things";

/** Parts of a thing that stand for it, best first. */
const NAMING = ["name", "rendered", "main", "literal", "#text", "@value", "title", "value"];
const DEEPEST = 20;

/**
 * Text, number or truth as text, digit for digit; lists of them with commas; a thing by its name; null where there is no value.
 */
export function toPlainValue(value: unknown, depth = 0): string | null {
  if (typeof value === "string") return toPlainCharacters(value).trim() || null;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return String(value);
  if (typeof value !== "object" || value === null || depth > DEEPEST) return null;
  if (Array.isArray(value))
    return value.flatMap((one) => toPlainValue(one, depth + 1) ?? []).join(", ") || null;
  const fields = new Map(Object.entries(value));
  for (const name of NAMING) {
    const found = toPlainValue(fields.get(name), depth + 1);
    if (found !== null) return found;
  }
  return toWrittenNames(value).join(", ") || null;
}

/** Whether a value is the address of a page. */
export function isAddress(value: string): boolean {
  return /^(?:https?:)?\/\/\S+$/i.test(value) || /^www\.\S+$/i.test(value);
}

/** Whether a value is the bare name of a host (`news.example`). */
export function isHost(value: string): boolean {
  return /^(?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+\p{L}{2,}$/u.test(value);
}

/** A date as records have it, in a form that is read as a date later: seconds and milliseconds since 1970, days in parts, X's own. */
export function toWrittenDate(value: unknown): string | null {
  const parts = toDateParts(value);
  if (parts !== null) return parts;
  const text = toPlainValue(value);
  if (text === null) return null;
  const seconds = /^\d{9,10}(?:\.\d+)?$/.test(text)
    ? Number(text)
    : /^\d{12,13}$/.test(text)
      ? Number(text) / 1000
      : null;
  if (seconds !== null) return new Date(seconds * 1000).toISOString();
  const [, month, day, year] = /^\p{L}{3} (\p{L}{3}) (\d{2}) [\d:]{8} [+-]\d{4} (\d{4})$/u.exec(text) ?? [];
  return month === undefined ? text : `${day} ${month} ${year}`;
}

/** `{ "date-parts": [[2024, 3]] }`, as CSL has dates. */
function toDateParts(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("date-parts" in value)) return null;
  const [parts] = Array.isArray(value["date-parts"]) ? value["date-parts"] : [];
  if (!Array.isArray(parts)) return null;
  return parts.map((part) => String(part).padStart(2, "0")).join("-") || null;
}
