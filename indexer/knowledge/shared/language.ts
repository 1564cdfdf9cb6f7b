import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** Words as wink-nlp cuts them, and their universal part-of-speech tags. */
export type Tagged = { readonly words: readonly string[]; readonly parts: readonly string[] };

let tagger: ((text: string) => Tagged) | null = null;

/** The part-of-speech tagger (wink-nlp with its English model, both MIT), made at first use. */
export function readTagger(): (text: string) => Tagged {
  if (tagger) return tagger;
  const nlp = winkNLP(model, ["pos"]);
  const { its } = nlp;
  tagger = (text) => {
    const tokens = nlp.readDoc(text).tokens();
    return { words: tokens.out(its.value) as string[], parts: tokens.out(its.pos) as string[] };
  };
  return tagger;
}
