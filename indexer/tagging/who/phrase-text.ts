import type { Syntax } from "../syntax/syntax";

const DROPPED = new Set(
  "the a an this that these those some any all many several few other another no every each both his her its their my our your more most such certain various so-called fellow".split(
    " ",
  ),
);
const BEFORE = new Set([
  "amod",
  "compound",
  "nmod:poss",
  "nmod:desc",
  "flat",
  "punct",

  "nmod:unmarked",
]);
const LINKS = new Set(["of", "from", "for", "in", "at", "with", "within"]);
const QUOTES = /^["“‘'([:]$/;
/** Marks that turn the direction of what is shown behind them, and halves of characters. */
const UNSHOWN = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;
/** Longer additions say more than who it is. */
const MOST_AFTER = 6;
const MOST_BEFORE = 8;

/** The head with the words before it, without its article, and with one short "of …" or "from …" behind it. */
export function toPhraseText(syntax: Syntax, head: number): string {
  const { text, tokens } = syntax.parsed;
  const from = toFirst(syntax, head);
  const to = toLast(syntax, head);
  const written = text
    .slice(tokens[from]?.start ?? 0, tokens[to]?.end ?? 0)
    .replace(UNSHOWN, "")
    .replace(/\s+/g, " ");
  return hasSentenceCapital(syntax, from) ? written.charAt(0).toLowerCase() + written.slice(1) : written;
}

/** The word has its capital from where it stands; adjectives of peoples and beliefs always have one. */
function hasSentenceCapital(syntax: Syntax, token: number): boolean {
  const { sentences, sentenceOf, tokens } = syntax.parsed;
  const { text = "", lower = "" } = tokens[token] ?? {};
  const starts =
    token - (sentences[sentenceOf[token] ?? 0]?.from ?? 0) < 2 || QUOTES.test(tokens[token - 1]?.text ?? "");
  if (!starts || !/^\p{Lu}\p{Ll}/u.test(text) || /^\p{Lu}/u.test(tokens[token + 1]?.text ?? "")) return false;
  const part = syntax.partOf(token);
  return (
    part === "NOUN" ||
    (part !== "PROPN" && (lower === "public" || !/(?:an|ish|ese|lic|li|qi|ist|im)$/.test(lower)))
  );
}

function toFirst(syntax: Syntax, head: number): number {
  const { tokens } = syntax.parsed;
  let from = head;
  for (const child of [...syntax.childrenOf(head)].reverse()) {
    if (child > head) continue;
    if (!BEFORE.has(syntax.relationOf(child)) || isLoose(syntax, child)) break;
    const start = syntax.phraseOf(child).from;
    if (head - start > MOST_BEFORE) break;
    from = start;
  }
  while (from < head && (DROPPED.has(tokens[from]?.lower ?? "") || syntax.partOf(from) === "PUNCT")) from++;
  return from;
}

/** A pronoun or article is no word of a name. */
function isLoose(syntax: Syntax, child: number): boolean {
  return syntax.partOf(child) === "PRON" || DROPPED.has(syntax.parsed.tokens[child]?.lower ?? "");
}

function toLast(syntax: Syntax, head: number): number {
  const { tokens } = syntax.parsed;
  const after = syntax.childrenOf(head).find((child) => child > head && syntax.relationOf(child) === "nmod");
  if (after === undefined) return head;
  const { from, to } = syntax.phraseOf(after);
  const isShort = from === head + 1 && to - from <= MOST_AFTER && LINKS.has(tokens[from]?.lower ?? "");
  return isShort &&
    !/[,;:()"“”]/.test(
      tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(""),
    )
    ? to - 1
    : head;
}
