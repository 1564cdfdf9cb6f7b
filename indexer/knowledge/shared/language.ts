import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** Universal part-of-speech tags of the words of a text, as wink-nlp cuts them, and these words. */
type Tagged = { readonly parts: readonly string[]; readonly toWords: () => readonly string[] };

type LanguageTagger = (text: string) => Tagged;

/**
 * wink-nlp remembers every word that it meets, some 300 bytes each, and never forgets one: beyond so many a tagger is made anew, which
 * takes a tenth of a second.
 */
const MOST_LEARNT = 60_000;

/** What is read here of the tables that wink-nlp makes of its model: all words that it knows by now. */
type Core = { readonly features: { readonly lexeme: { readonly list: readonly string[] } } };

let tagger: { readonly tag: LanguageTagger; readonly countLearnt: () => number } | null = null;

/** The part-of-speech tagger (wink-nlp with its English model, both MIT), made at first use. What it answers does not depend on what it was given. */
export function readTagger(): LanguageTagger {
  if (tagger === null || tagger.countLearnt() > MOST_LEARNT) tagger = openTagger();
  return tagger.tag;
}

/** What the model makes of entities. It is read once: each time it is asked for, the model writes as JSON what it wrote so the last time, twice as long. */
let entities: unknown = null;

function readEntities(): unknown {
  entities ??= (model.metaCER as () => unknown)();
  return entities;
}

function openTagger(): NonNullable<typeof tagger> {
  const cores: Core[] = [];
  const toCore = (): Core => {
    const core = (model.core as () => Core)();
    cores.push(core);
    return core;
  };
  const nlp = winkNLP({ ...model, core: toCore, metaCER: readEntities }, ["pos"]);
  const { its } = nlp;
  const count = (): number => cores.reduce((sum, { features }) => sum + features.lexeme.list.length, 0);
  const known = count();
  return {
    tag: (text) => {
      const tokens = nlp.readDoc(text).tokens();
      return { parts: tokens.out(its.pos) as string[], toWords: () => tokens.out(its.value) as string[] };
    },
    countLearnt: () => count() - known,
  };
}
