import { Tokenizer } from "@huggingface/tokenizers";
import { LRUCache } from "lru-cache";
import { toBertText } from "./bert-text";
import { EncoderFault } from "./fault";

/** Cuts text into the pieces an encoder knows, as their numbers. Never throws, whatever the text. */
export type PieceTokenizer = {
  /** The pieces of a text between the marks of start and end, `longest` in all at most. */
  readonly toTextPieces: (text: string, longest: number) => readonly number[];
  /** The pieces of one word, without marks; none where the word has nothing that can be seen. */
  readonly toPieces: (word: string) => readonly number[];
  /** The marks of start and end. */
  readonly start: readonly number[];
  readonly end: readonly number[];
};

/** Words whose pieces are remembered, those used longest ago forgotten first: some 10 MB. */
const MOST_WORDS = 50_000;
/** Longer words are cut each time. */
const LONGEST_REMEMBERED = 40;
/** What lies further back in a text than this many characters a piece would only be cut to be thrown away. */
const CHARACTERS_A_PIECE = 40;

/**
 * The tokenizer that a tokenizer.json describes.
 *
 * @throws EncoderFault where it describes none.
 */
export function toTokenizer(description: object): PieceTokenizer {
  const tokenizer = openTokenizer(description);
  const toText = toBertText(description);
  const toIds = (text: string, marks: boolean): number[] =>
    tokenizer.encode(toText(text), { add_special_tokens: marks }).ids;
  const { start, end } = toMarks(toIds("a", true), toIds("a", false));
  const remembered = new LRUCache<string, readonly number[]>({ max: MOST_WORDS });
  return {
    start,
    end,
    toTextPieces: (text, longest) => {
      const most = Math.max(0, longest - start.length - end.length);
      const pieces = toIds(text.slice(0, longest * CHARACTERS_A_PIECE), false);
      return [...start, ...pieces.slice(0, most), ...end];
    },
    toPieces: (word) => {
      const known = remembered.get(word);
      if (known) return known;
      const pieces = toIds(word, false);
      if (word.length <= LONGEST_REMEMBERED) remembered.set(word, pieces);
      return pieces;
    },
  };
}

function openTokenizer(description: object): Tokenizer {
  try {
    return new Tokenizer(description, {});
  } catch (error) {
    throw new EncoderFault("The encoder's tokenizer.json describes no tokenizer that is known.", {
      cause: error,
    });
  }
}

/** What stands before and after the pieces of a text. */
function toMarks(marked: readonly number[], bare: readonly number[]): { start: number[]; end: number[] } {
  const at = bare.length === 0 ? 1 : marked.indexOf(bare[0] ?? 0);
  return { start: marked.slice(0, at), end: marked.slice(at + bare.length) };
}
