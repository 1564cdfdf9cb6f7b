import { type Gender, toNameGender } from "../../knowledge/actors/first-names";
import type { Somebody } from "./somebody";

const MASCULINE = new Set(
  "mr mr. sir king prince father lord pope duke emperor sheikh sultan imam baron count brother husband son man boy spokesman chairman businessman congressman actor uncle grandfather gentleman gunman policeman statesman assemblyman councilman salesman fisherman widower groom boyfriend cardinal bishop priest emir brothers men".split(
    " ",
  ),
);
const FEMININE = new Set(
  "mrs mrs. ms ms. miss queen princess lady dame sister mother duchess empress baroness wife daughter woman girl spokeswoman chairwoman businesswoman congresswoman actress aunt grandmother policewoman assemblywoman councilwoman stateswoman heiress widow bride girlfriend nun hostess waitress sisters women".split(
    " ",
  ),
);

/** What a noun or title in lower case says of whom it stands for. */
export function toWordGender(word: string): Gender | null {
  return MASCULINE.has(word) ? "he" : FEMININE.has(word) ? "she" : null;
}

/** Who is he and who is she, as far as a text shows. */
export type Genders = {
  readonly of: (who: Somebody) => Gender | null;
  /** Enters what a title, a role or a pronoun shows; the first that is entered stays. */
  readonly add: (who: Somebody, gender: Gender | null) => void;
};

/** Opens the list of who is he or she. What the text says goes before what a first name suggests. */
export function openGenders(): Genders {
  const shown = new Map<Somebody, Gender>();
  return {
    of: (who) => {
      if (who.type !== "person") return null;
      return shown.get(who) ?? (who.named ? toFirstNameGender(who.name) : toWordGender(toLastWord(who.name)));
    },
    add: (who, gender) => {
      if (gender !== null && !shown.has(who)) shown.set(who, gender);
    },
  };
}

/** A name of one word is a family name. */
function toFirstNameGender(name: string): Gender | null {
  const words = name.split(/[\s-]+/);
  const [first = "", second = ""] = words;
  if (words.length < 2) return null;
  return (
    toWordGender(first.toLowerCase()) ??
    toNameGender(first) ??
    (words.length > 2 ? toNameGender(second) : null)
  );
}

function toLastWord(phrase: string): string {
  const [head = ""] = phrase.toLowerCase().split(/ (?:of|from|for|in|at|with) /);
  return head.split(" ").at(-1) ?? "";
}
