import { toTokens } from "./tokens";

/**
 * A query that is still being typed: its unfinished last word becomes the beginning of one. A text that ends
 * with a space, a quotation mark, a parenthesis or an operator has no unfinished word.
 */
export function toUnfinished(text: string): string {
  const last = toTokens(text).tokens.at(-1);
  if (last?.at[1] !== text.length) return text;
  const isWord = last.kind === "word" && /[\p{L}\p{N}\p{M}]$/u.test(last.text);
  const isTitle =
    last.kind === "field" && last.name.toLowerCase() === "title" && last.value?.quoted === false;
  return isWord || isTitle ? `${text}*` : text;
}
