import type { ActorType } from "@/search/document/document";
import { isAgentNoun } from "../../knowledge/sources/citing-nouns";

/** Bodies that act in the name of a country, a place or whoever leads them: "the French government", "Trump administration". */
const BODIES = new Set(
  "government administration regime police army military navy parliament cabinet ministry embassy legislature senate congress campaign junta coalition delegation judiciary".split(
    " ",
  ),
);
/** One word for many, though it does not end in s. */
const MANY = new Set("people police men women children staff media clergy personnel crew public".split(" "));
const ONE = new Set("news press congress boss series".split(" "));
/** In a dictionary of persons they are somebody, but hardly ever where they act or are spoken of in the news. */
const NOBODY = new Set(
  "source sources side number others others some many most all several both few one ones law act state world nation country countries states god body bodies following second star soul waters exile majority minority city cities casualty casualties lord junior senior stars character characters figure figures model models pair couple dozen individual will might can capital center centre back guide predictor proxy trailer qualifier server mannequin planter divider printer crane canary prey predator ostrich urchin fundraiser eve diesel intelligence dragon campaign hunt".split(
    " ",
  ),
);
const MORE_AGENTS = new Set(
  "diocese archdiocese parish synod orchestra hospital clinic museum airline newspaper broadcaster supermarket retailer manufacturer carmaker developer startup studio publisher charity trust guild cooperative consortium cartel gang mafia brigade battalion regiment squadron garrison tribunal court inquest legislature assembly chamber caucus faction politburo junta monarchy palace embassy consulate delegation mission convoy fleet club league team federation squad commune tribe clan sect monastery mosque synagogue temple electorate authorities officials police spokesperson spokespeople spokespersons lawmaker legislator whistleblower businessman businesswoman firefighter rescuer paramedic demonstrator protester protestor campaigner opponent supporter migrant refugee survivor prosecution defence regulator insurgent rebel militant gunman militia settler lobby electorate jihadist islamist separatist loyalist subscriber shareholder investor taxpayer homeowner organiser organizer youth junta judiciary legislature embassy delegation regime lawyer inspector investigator airline startup retailer automaker carmaker manufacturer broadcaster publisher charity congregation tribe community mayor senator governor minister president chancellor agent head chair founder host queen mp mps mep meps ally ceo medic fraudster shooter bomber carer fiancé fiancée attaché media outlet press".split(
    " ",
  ),
);

const ONE_BODY = new Set(
  "committee council commission board court company firm agency department office party bank university school church organization organisation industry association federation alliance airline charity broadcaster publisher retailer manufacturer carmaker automaker newspaper network station outlet media press institute foundation watchdog union coalition team startup bureau corporation".split(
    " ",
  ),
);
const GROUPS = new Set(
  "group family crowd audience public community opposition panel jury electorate majority minority crew staff force prosecution defence defense militia tribe delegation congregation youth".split(
    " ",
  ),
);

/** A noun in the singular, in lower case: as far as its ending says. */
export function toSingular(word: string): string {
  if (word.endsWith("people") && word !== "people") return `${word.slice(0, -6)}person`;
  if (word.endsWith("men") && word.length > 3) return `${word.slice(0, -2)}an`;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return isPlural(word) && !MANY.has(word) ? word.slice(0, -1) : word;
}

/** Whether a noun in lower case means several. */
export function isPlural(word: string): boolean {
  if (MANY.has(word) || /(?:.men|people)$/.test(word)) return true;
  return word.endsWith("s") && !/(?:ss|us|is)$/.test(word) && !ONE.has(word);
}

/** Whether a noun in lower case means a body that acts in somebody's name. */
export function isBodyNoun(word: string): boolean {
  return BODIES.has(word);
}

/** Whether a noun in lower case means somebody: a person, several, or a body. */
export function isSomebodyNoun(word: string): boolean {
  if (NOBODY.has(word)) return false;
  const one = toSingular(word);
  return MORE_AGENTS.has(word) || MORE_AGENTS.has(one) || (isAgentNoun(word) && !NOBODY.has(one));
}

/** What a noun in lower case that means somebody stands for. */
export function toNounType(word: string): Exclude<ActorType, "country" | "place"> {
  const one = toSingular(word);
  if (BODIES.has(word) || ONE_BODY.has(word)) return "organization";
  return isPlural(word) || BODIES.has(one) || GROUPS.has(one) || ONE_BODY.has(one) ? "group" : "person";
}
