/** The file of the data folder where the site writes, an id a line, which documents readers opened before they were read closely. */
export const CLOSE_REQUESTS_FILE = "close-requests.txt";

/** The ids of such a file, the last first and each once: what was opened last is read first. */
export function toRequestedIds(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split("\n")
        .filter((line) => line !== "")
        .reverse(),
    ),
  ];
}
