import { toTextOfHtml } from "./text-of-html";

/** A text that linked data gives counts from this length; a shorter one may be a summary. */
const SHORTEST = 200;

/** The text of its article that a page's linked data gives, as paragraphs; null where it gives none. */
export function findWitness(document: Document): string | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const written = /"articleBody"\s*:\s*"([^"\\]*(?:\\[\s\S][^"\\]*)*)"/.exec(script.textContent ?? "")?.[1];
    const text = written === undefined ? "" : toText(written);
    if (text.length >= SHORTEST) return text;
  }
  return null;
}

/** A text as JSON writes it; some pages break its lines, which JSON does not allow. */
function toText(written: string): string {
  try {
    const value = String(JSON.parse(`"${written.replace(/[\n\r]/g, "\\n").replace(/\t/g, "\\t")}"`));
    return /<(?:p|br|div)\b/i.test(value) || /&\w+;/.test(value)
      ? toTextOfHtml(value.replace(/\n/g, "<br>")).trim()
      : value.replace(/\s*\n\s*/g, "\n\n").trim();
  } catch {
    return ""; // What is no text in JSON is none here.
  }
}

/** How much of a witness, 0 to 1, a text holds, by its runs of letters. */
export function toShareOf(witness: string, text: string): number {
  const plain = toLetters(text);
  const pieces = witness
    .split(/[\n.!?。！？]+/)
    .map(toLetters)
    .filter((piece) => piece.length >= 20);
  const total = pieces.reduce((sum, { length }) => sum + length, 0);
  const held = pieces.reduce((sum, piece) => sum + (plain.includes(piece) ? piece.length : 0), 0);
  return total === 0 ? 1 : held / total;
}

const toLetters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
