/** Words that stand in names of bodies and hardly in names of persons; compared in lower case. */
const BODY_WORDS = new Set(
  [
    "the ministry department office agency council committee commission board bureau authority institute institution university college",
    "school academy society association federation union league alliance coalition foundation trust bank group company corporation corp inc",
    "ltd llc plc gmbh ag kg ev co. press news media times herald tribune gazette journal magazine daily weekly radio tv television network",
    "broadcasting wire service services staff team editors editorial newsroom desk redaktion redaktionsteam redacción redação redazione",
    "rédaction redactie centre center library museum party parliament senate congress government assembly embassy army police nations",
    "organization organisation international national federal executive administration secretariat directorate division unit laboratory",
    "laboratories project projekt programme program campaign movement forum initiative observatory conference club guild chamber consortium",
    "partnership partners holdings industries systems technologies solutions studio studios publishing publishers blog online digital today",
    "review bulletin chronicle observer affairs resources works states secretary treasury survey collective community support",
    "ministerium ministère ministerio ministero verband verein gesellschaft zeitung agentur agence agencia agenzia agência université",
    "universidad universität università stiftung partei amt bundesamt landesamt fernsehen rundfunk wikipedia wikimedia contributors",
    "министерство агентство университет редакция союз and",
  ]
    .join(" ")
    .split(" "),
);

/** Words of names that are written small. */
export const PARTICLES = new Set(
  "de da di do du dos das del della dello degli dei der den des van von vom zu zur zum ter ten te la le lo el al bin ibn ben bint y e i af av und".split(
    " ",
  ),
);

const CAPITAL = /^(?:[dl]['’])?[\p{Lu}\p{Lt}][\p{L}\p{M}'’.-]*$/u;
const SHOUTED = /^\p{Lu}{3,}$/u;

/** Whether a name reads as a person's forename and surname, in that order: two to six capitalised words, none of which names bodies. */
export function isFullName(name: string): boolean {
  const words = name.split(" ");
  if (words.length < 2 || words.length > 6) return false;
  const capitals = words.filter((word) => CAPITAL.test(word));
  return capitals.length >= 2 && isAllOf(words) && !hasBodyWord(words) && !isAcronymFirst(words);
}

/** Whether a name reads as a person's surname and forename with a comma between: `Oseivand, Marta`, `van der Berg, J. K.`. */
export function isInvertedName(name: string): boolean {
  const [family = "", given = "", more] = name.split(", ");
  if (more !== undefined || given === "" || family.split(" ").length > 3 || given.split(" ").length > 3)
    return false;
  const words = [...family.split(" "), ...given.split(" ")];
  return isAllOf(words) && CAPITAL.test(given.split(" ")[0] ?? "") && !hasBodyWord(words);
}

/** Whether a word of a name is one that names of bodies have: `Ministry`, `Inc.`, `Staff`. */
export function isBodyName(name: string): boolean {
  const words = name.split(" ");
  return hasBodyWord(words) || (words.length > 1 && isAcronymFirst(words));
}

function isAllOf(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return words.every((word) => CAPITAL.test(word) || PARTICLES.has(word)) && CAPITAL.test(last);
}

function hasBodyWord(words: readonly string[]): boolean {
  return words.some((word) => {
    const plain = word.toLowerCase().replace(/[.,]+$/, "");
    return BODY_WORDS.has(plain) || BODY_WORDS.has(word.toLowerCase());
  });
}

/** `BBC Berlin`: the first word shouts and another does not. */
function isAcronymFirst(words: readonly string[]): boolean {
  return SHOUTED.test(words[0] ?? "") && words.some((word) => /\p{Ll}/u.test(word));
}
