import { toSingulars } from "../shared/noun-forms";

/**
 * Nouns that are no issue as the head of a phrase, whatever verb governs them: nobody who "left the room", "won the race" or
 * "sought treatment" is for or against it. From general knowledge of reporting. Laws, projects, deeds, policies, events that
 * somebody wills are not here, nor what can be meant as one ("march", "fire" of guns, "family planning").
 */
const TIMES =
  "time year month week day hour minute second moment morning afternoon evening night weekend date anniversary birthday past future today tomorrow yesterday season decade century beginning start occasion age era period stage phase turn";
const PLACES =
  "place country city town village street home room courthouse office scene region field side way corner door window world earth sea ocean sky island coast ground spot location direction distance course route table";
const BODIES =
  "hand head heart face eye foot leg breath voice mind blood bone skin hair finger shoulder knee life soul";
const HAPPENINGS =
  "death birth passing injury accident illness disease fever pain wound casualty victim survivor remains condolence funeral sadness sorrow tear shock weather temperature wind rain storm earthquake";
const KNOWLEDGE =
  "information detail evidence data news trace sign number fact answer example reason cause effect word name letter phone comment tweet footage story paper sample model method technique knowledge thought feeling sense impression thing something anything nothing everything stuff matter kind sort type part piece bit lot amount level rate percent percentage half";
const CAREERS =
  "job career degree college class lesson title rank task duty practice skill experience debut performance appearance salary money trophy medal win loss lead score goal point match race set final championship tournament tour round team squad player";
const GOODS = "meal drink knife clothes ticket gift dose bail bed chair";

const NOUNS = new Set(
  [TIMES, PLACES, BODIES, HAPPENINGS, KNOWLEDGE, CAREERS, GOODS].flatMap((line) => line.split(" ")),
);

/** Whether a lower-case noun, singular or plural, is no issue by itself. */
export function isNoIssue(noun: string): boolean {
  return NOUNS.has(noun) || toSingulars(noun).some((one) => NOUNS.has(one));
}
