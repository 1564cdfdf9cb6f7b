import { IRREGULAR_THIRD, IRREGULAR_VERBS } from "./irregular-verbs";

/** A form of a verb; where past and participle are one word, it is called past. */
export type VerbForm = {
  readonly word: string;
  readonly form: "base" | "s" | "past" | "participle" | "ing";
};

/** Verbs of more syllables that double their last letter; those of one syllable follow from their letters. */
const DOUBLED = new Set(
  (
    "admit commit omit permit submit transmit remit emit refer confer defer deter infer prefer transfer occur recur concur incur abhor compel dispel expel impel propel rebel repel control patrol enrol " +
    "equip regret abet befit outwit rebut allot debug recap entrap unplug acquit quip quit quiz kidnap handicap forget begin forbid upset reset beget offset outbid excel extol fulfil enthral annul outrun overrun rerun undercut input hobnob inset"
  ).split(" "),
);
/** Verbs that are spelled both ways: "cancelled", "canceled". */
const BOTH = new Set(
  (
    "cancel label travel model signal fuel level counsel quarrel tunnel channel funnel marvel dial total rival equal libel shovel unravel dishevel grovel initial marshal panel pencil pedal revel shrivel spiral swivel trammel bejewel jewel " +
    "duel towel benefit focus worship kidnap program bias combat format target bayonet leverage devil victual stencil metal model carol parcel"
  ).split(" "),
);
const ONE_SYLLABLE = /^(?:[^aeiou]*|s?qu)[aeiou][^aeiouwxy]$/;

/**
 * All forms of a verb, both spellings where there are two: the four given after its base (third person, past, participle,
 * -ing), else by the table of irregular verbs and the rules of spelling.
 */
export function toVerbForms(base: string, given?: readonly string[]): readonly VerbForm[] {
  const [s = "", past = "", participle = "", ing = ""] = given ?? [];
  const forms = given
    ? toForms(base, [s], [past], [participle], [ing])
    : toForms(base, [toThird(base)], ...toPasts(base), toStems(base).map(toIng));
  return forms.some(({ word, form }) => form === "past" && word === base)
    ? forms.filter(({ form }) => form !== "base")
    : forms;
}

/** The verbs that a written form can be of, for the verbs given: by lower-case form, each list without repetition. */
export function toBaseTable(bases: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const base of new Set(bases)) {
    for (const word of new Set([base, ...toVerbForms(base).map((form) => form.word)])) {
      const known = table.get(word);
      if (known) known.push(base);
      else table.set(word, [base]);
    }
  }
  return table;
}

function toForms(
  base: string,
  third: readonly string[],
  past: readonly string[],
  participle: readonly string[],
  ing: readonly string[],
): VerbForm[] {
  const row = (form: VerbForm["form"], words: readonly string[]): VerbForm[] =>
    [...new Set(words)].map((word) => ({ word, form }));
  return [
    ...row("base", [base]),
    ...row("s", third),
    ...row("participle", participle),
    ...row("past", past),
    ...row("ing", ing),
  ];
}

function toPasts(base: string): [readonly string[], readonly string[]] {
  const irregular = IRREGULAR_VERBS.get(base);
  if (irregular) return [...irregular];
  const regular = toStems(base).map(toEd);
  return [regular, regular];
}

/** What endings are put to: the base, its last letter doubled, or one and the other. */
function toStems(base: string): string[] {
  const doubled = base + base.slice(-1);
  if (BOTH.has(base)) return [doubled, base];
  return DOUBLED.has(base) || ONE_SYLLABLE.test(base) ? [doubled] : [base];
}

function toThird(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return IRREGULAR_THIRD.get(base) ?? (/(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`);
}

function toEd(stem: string): string {
  if (stem.endsWith("e")) return `${stem}d`;
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}

function toIng(stem: string): string {
  if (stem.endsWith("ie")) return `${stem.slice(0, -2)}ying`;
  // "seeing", "agreeing", "dyeing" and "being" keep their e.
  return /[^eoy]e$/.test(stem) && stem !== "be" ? `${stem.slice(0, -1)}ing` : `${stem}ing`;
}
