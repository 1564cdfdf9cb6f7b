/** Whether a value has keys: no list, and not null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What lies at the end of these keys; undefined where there is nothing. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

/** The value where it is a list, else an empty one. */
export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value where it is a text, else an empty one. */
export function toText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The JSON in a text; undefined where it is none. */
export function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text of marked parts. */
export function toPlain(parts: unknown): string {
  return toList(parts)
    .map((part) => toText(at(part, "text")))
    .join("");
}
