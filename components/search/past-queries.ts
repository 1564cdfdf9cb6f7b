/** Queries entered before, the latest first, as this browser stores them. A browser that stores nothing has none. */

const PLACE = "parallax.queries";

/** No more than this are stored. */
const MOST_STORED = 20;

/** The texts entered before, the latest first. */
export function readPastQueries(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(PLACE) ?? "[]");
    if (!Array.isArray(stored)) return [];
    return stored
      .filter((text): text is string => typeof text === "string" && text !== "")
      .slice(0, MOST_STORED);
  } catch {
    return [];
  }
}

/** Stores a text that was entered; one entered before becomes the latest. */
export function rememberQuery(text: string): void {
  const entered = text.trim();
  if (entered === "") return;
  const others = readPastQueries().filter((one) => one !== entered);
  attempt(() =>
    window.localStorage.setItem(PLACE, JSON.stringify([entered, ...others].slice(0, MOST_STORED))),
  );
}

/** Forgets all of them. */
export function forgetQueries(): void {
  attempt(() => window.localStorage.removeItem(PLACE));
}

/** Storage may be full or forbidden. Then nothing is stored, and nothing fails. */
function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // Nothing is stored then.
  }
}
