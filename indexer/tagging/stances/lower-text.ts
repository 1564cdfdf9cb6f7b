/** A text in lower case, each character where it was: letters whose lower case is longer stay as they are. */
export function toLowerText(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** Where a phrase stands in a text as whole words. */
export function* findPhrase(text: string, phrase: string): Generator<number> {
  if (phrase === "") return;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
    if (!isLetter(text, at - 1) && !isLetter(text, at + phrase.length)) yield at;
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at] ?? "");
}
