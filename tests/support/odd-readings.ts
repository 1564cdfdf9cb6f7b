import type { ParsedText } from "@/indexer/tagging/text/parsed-text";
import { RELATIONS } from "@/indexer/tagging/text/relations";
import type { TextReading } from "@/indexer/tagging/text/text-reading";
import { aTextReading } from "./text-reading";

type Relation = (typeof RELATIONS)[number];
/** A token, where its sentence begins, the verb last seen, how many tokens the text has, and chance. */
type Place = {
  readonly at: number;
  readonly from: number;
  readonly verb: number;
  readonly all: number;
  readonly pick: (size: number) => number;
};

/** Trees that no encoder should make: the head of each token. */
export const ODD_TREES = {
  "each near its verb, one in eight anywhere": ({ at, from, verb, all, pick }) =>
    pick(8) === 0 ? from + pick(all - from) : verb === at ? -1 : verb,
  "heads anywhere, in circles and outside the text": ({ all, pick }) => pick(all + 40) - 20,
  "heads anywhere in the sentence or the next": ({ at, from, pick }) => from + pick(at - from + 12),
  "one circle": ({ at, all }) => (at + 1) % all,
  "all on the first": ({ at, from }) => (at === from ? -1 : from),
  "each on the one before it": ({ at, from }) => (at === from ? -1 : at - 1),
  "each on the one behind it": ({ at, all }) => (at + 1 < all ? at + 1 : -1),
  "roots alone": () => -1,
} as const satisfies Record<string, (place: Place) => number>;

/** The numbers of parts of speech. */
const PARTS: ReadonlyMap<string, number> = new Map(
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"
    .split(" ")
    .map((part, at) => [part, at]),
);
const INNER: readonly Relation[] = ["conj", "xcomp", "ccomp", "advcl", "acl:relcl", "root"];
const NAMING: readonly Relation[] = ["nsubj", "obj", "obl", "nmod", "conj", "nsubj:pass"];

/** What an encoder gone wrong might say of a text: trees of that kind, relations and feelings by chance, parts that fit. */
export function anOddReading(
  { tokens, parts, sentences, sentenceOf }: ParsedText,
  tree: keyof typeof ODD_TREES,
  random: () => number,
): TextReading {
  const pick = (size: number): number => Math.floor(random() * size);
  const toRelation = (part: string): Relation => {
    const fitting = part === "VERB" ? INNER : part === "ADP" ? (["case"] as const) : NAMING;
    const relations = pick(4) === 0 ? RELATIONS : fitting;
    return relations[pick(relations.length)] ?? "dep";
  };
  let verb = 0;
  const heads = tokens.map((_, at) => {
    const from = sentences[sentenceOf[at] ?? 0]?.from ?? 0;
    // A subject stands before its verb: the next one is its, where there is one near.
    const next = [0, 1, 2].find((step) => parts[at + step] === "VERB");
    verb = next === undefined ? Math.max(from, verb) : at + next;
    return ODD_TREES[tree]({ at, from, verb, all: tokens.length, pick });
  });
  return {
    ...aTextReading(tokens.length),
    heads: Int32Array.from(heads),
    relations: Uint8Array.from(parts, (part) => RELATIONS.indexOf(toRelation(part))),
    parts: Uint8Array.from(parts, (part) => PARTS.get(part) ?? 0),
    sentiment: Int8Array.from({ length: tokens.length * 2 }, () => pick(255) - 128),
  };
}
