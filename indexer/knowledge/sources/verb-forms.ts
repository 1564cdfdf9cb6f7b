/** A form of a verb; where past and participle are one word, it is called past. */
export type VerbForm = {
  readonly word: string;
  readonly form: "base" | "s" | "past" | "participle" | "ing";
};

/** Verbs that end in one vowel and one consonant and double it. */
const DOUBLED = new Set(
  "quip admit blog brag refer spur compel plan slam rip blab chat hum jot nag nod pin rap recap tap hug wag beg bet plot tip equip regret permit concur confer deter dub infer occur snap".split(
    " ",
  ),
);
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ["forswear", ["forswears", "forswore", "forsworn", "forswearing"]],
  ["misread", ["misreads", "misread", "misread", "misreading"]],
  ["beseech", ["beseeches", "besought", "besought", "beseeching"]],
  ["forgive", ["forgives", "forgave", "forgiven", "forgiving"]],
  ["rewrite", ["rewrites", "rewrote", "rewritten", "rewriting"]],
  ["uphold", ["upholds", "upheld", "upheld", "upholding"]],
  ["teach", ["teaches", "taught", "taught", "teaching"]],
  ["speak", ["speaks", "spoke", "spoken", "speaking"]],
  ["tell", ["tells", "told", "told", "telling"]],
  ["say", ["says", "said", "said", "saying"]],
]);

/** All forms of a verb: the four given after its base, else the irregular ones known here, else by rule. */
export function toVerbForms(base: string, given?: readonly string[]): readonly VerbForm[] {
  const [s = "", past = "", participle = "", ing = ""] = given ?? IRREGULAR.get(base) ?? toRegular(base);
  const forms: VerbForm[] = [
    { word: base, form: "base" },
    { word: s, form: "s" },
    { word: participle, form: "participle" },
    { word: past, form: "past" },
    { word: ing, form: "ing" },
  ];
  return past === base ? forms.filter(({ form }) => form !== "base") : forms;
}

function toRegular(base: string): readonly string[] {
  const stem = DOUBLED.has(base) ? base + base.slice(-1) : base;
  if (base.endsWith("e")) return [`${base}s`, `${base}d`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base))
    return [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base.slice(0, -1)}ied`, `${base}ing`];
  return [/(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`, `${stem}ed`, `${stem}ed`, `${stem}ing`];
}
