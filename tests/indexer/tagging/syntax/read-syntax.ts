import { type Syntax, toSyntax } from "@/indexer/tagging/syntax/syntax";
import { readParsed } from "../../../support/read-closely";

/** The trees of a text, and its tokens by their words. */
export type ReadSyntax = {
  readonly syntax: Syntax;
  /** The token that is this word, where it stands for the n-th time. */
  readonly at: (word: string, time?: number) => number;
  readonly words: (tokens: readonly number[]) => string[];
};

/** A text read by our encoder. */
export async function readSyntax(text: string): Promise<ReadSyntax> {
  const parsed = await readParsed(text);
  const syntax = toSyntax(parsed);
  if (syntax === null) throw new Error(`Not read: ${text}`);
  return {
    syntax,
    at: (word, time = 1) => {
      const found = [...parsed.tokens.keys()].filter((token) => parsed.tokens[token]?.text === word);
      const token = found[time - 1];
      if (token === undefined) throw new Error(`"${word}" is not there ${time} times.`);
      return token;
    },
    words: (tokens) => tokens.map((token) => parsed.tokens[token]?.text ?? ""),
  };
}
