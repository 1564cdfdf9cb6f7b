import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** Universal part-of-speech tags of the words of a text, as wink-nlp cuts them, and these words. */
export type Tagged = { readonly parts: readonly string[]; readonly toWords: () => readonly string[] };

let tagger: ((text: string) => Tagged) | null = null;

/** The part-of-speech tagger (wink-nlp with its English model, both MIT), made at first use. */
export function readTagger(): (text: string) => Tagged {
  if (tagger) return tagger;
  const nlp = winkNLP(model, ["pos"]);
  const { its } = nlp;
  tagger = (text) => {
    const tokens = nlp.readDoc(text).tokens();
    return { parts: tokens.out(its.pos) as string[], toWords: () => tokens.out(its.value) as string[] };
  };
  return tagger;
}
