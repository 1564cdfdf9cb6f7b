import { toSingulars } from "../shared/noun-forms";
import { PERSON_NOUNS } from "./person-nouns";

/** Nouns that cite when somebody has them ("his claim that") or a clause follows ("allegations that"). By hand. */
export const NOUN_CUES: ReadonlySet<string> = new Set(
  (
    "claim claims statement statements comment comments remark remarks allegation allegations accusation accusations assertion assertions criticism criticisms demand demands promise promises pledge pledges vow vows warning warnings " +
    "proposal proposals request requests denial denials announcement suggestion suggestions argument arguments belief beliefs view views opinion opinions concern concerns fear fears hope hopes expectation expectations threat threats question questions " +
    "testimony refusal insistence acknowledgment acknowledgement admission apology endorsement support opposition praise condemnation complaint complaints prediction predictions recommendation recommendations assurance assurances explanation account " +
    "description assessment contention conviction suspicion suspicions doubts doubt worry worries call calls response reply decision desire rhetoric message tweet tweets plan plans vision commitment estimate estimates forecast impression notion words charge charges alarm alarms caution"
  ).split(" "),
);

/** Nouns of what somebody has said: they cite before "by" and "from" too. */
export const SAID_NOUNS: ReadonlySet<string> = new Set(
  "claim claims statement statements comment comments remark remarks allegation allegations accusation accusations assertion assertions criticism warning warnings testimony complaint complaints account accounts tweet tweets message messages".split(
    " ",
  ),
);

/** Adjectives of somebody who thinks or wants something, before "that", "about", "to" and the like. By hand. */
export const ADJECTIVE_CUES: ReadonlySet<string> = new Set(
  (
    "confident worried concerned sure certain convinced aware optimistic pessimistic skeptical sceptical afraid fearful angry eager reluctant unwilling willing critical supportive hopeful proud grateful doubtful adamant wary upset disappointed " +
    "frustrated outraged alarmed nervous anxious insistent dismissive unsure uncertain satisfied surprised shocked excited happy pleased delighted thrilled opposed"
  ).split(" "),
);

/** Documents and works that say or show something. By hand. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  (
    "report reports study studies poll polls survey surveys statement letter article articles story ad ads advertisement book document documents data record records memo memorandum email emails e-mail e-mails analysis research review paper " +
    "indictment complaint lawsuit filing filings court ruling decision law bill charter constitution convention resolution treaty agreement declaration communique communiqué editorial column dispatch broadcast video transcript tape recording website site page post posts tweet " +
    "tweets message cable cables findings figures statistics numbers results evidence census index assessment audit affidavit testimony magazine newspaper newspapers media press outlet outlets headline headlines script manual brief release footage video videos imaging imagery images photographs database databases investigation inquiry advisory advisories forecast forecasts average averages schedule account accounts newsletter journal blog film documentary"
  ).split(" "),
);

/** Groups of people and bodies that speak with one voice. By hand; single persons come from the dictionary. */
const GROUPS =
  "people officials authorities police military army government administration campaign team panel committee council board commission agency agencies ministry department office party parties group groups coalition organization organisation company companies firm firms union unions " +
  "bank university school church families family crowd audience public electorate majority minority public opposition parliament congress senate cabinet regime state states country countries nation nations world city community communities industry association federation alliance " +
  "men women children others some many most all several both everyone everybody anyone nobody those critics analysts sources staff aides allies voters democrats republicans conservatives liberals lawmakers leaders experts reporters journalists residents activists protesters troops forces source intelligence kremlin pentagon watchdog think-tank newsroom network station delegation jury institute foundation center centre";

let agents: ReadonlySet<string> | null = null;

/** Whether a noun in lower case, singular or plural, means somebody who can speak. */
export function isAgentNoun(word: string): boolean {
  agents ??= new Set([...PERSON_NOUNS.flatMap((line) => line.split(" ")), ...GROUPS.split(" ")]);
  return agents.has(word) || toSingulars(word).some((one) => agents?.has(one));
}
