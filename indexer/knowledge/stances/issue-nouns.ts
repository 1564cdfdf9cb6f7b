import { toSingulars } from "../shared/noun-forms";

/**
 * Nouns of what people take sides on: laws, decisions, deeds, projects, rights. By hand, from general knowledge of political
 * reporting; in the singular. What is called otherwise may be an issue too, but most often is not.
 */
const RULES =
  "law bill act amendment legislation resolution motion measure rule regulation decree order ordinance directive statute constitution charter article clause provision proposal proposition initiative referendum ballot petition treaty agreement accord pact deal convention protocol compromise settlement budget tax tariff subsidy quota fee fine levy policy plan programme program scheme strategy reform overhaul agenda platform mandate requirement restriction limit ban embargo sanction blockade curfew lockdown moratorium veto prohibition exemption amnesty pardon immunity";
const DECISIONS =
  "decision ruling verdict judgment judgement sentence conviction acquittal indictment charge impeachment prosecution trial lawsuit suit appeal injunction subpoena investigation inquiry probe review audit search arrest detention extradition deportation nomination appointment confirmation candidacy bid election vote resignation dismissal removal withdrawal pullout exit departure shutdown closure merger acquisition takeover purchase sale privatisation privatization nationalisation nationalization contract award recognition proclamation declaration statement announcement claim allegation accusation report finding theory";
const DEEDS =
  "war invasion occupation annexation attack strike airstrike bombing shelling shooting stabbing massacre killing murder execution assassination torture abuse violence terrorism aggression crackdown repression persecution genocide coup uprising rebellion protest demonstration march rally riot boycott strike walkout operation campaign intervention offensive deployment exercise test launch raid siege blockade kidnapping rape harassment assault corruption fraud bribery interference meddling espionage surveillance hacking censorship propaganda discrimination racism sexism antisemitism hatred bullying poaching hunting fishing whaling logging mining drilling fracking pollution emission dumping smuggling trafficking migration immigration settlement eviction demolition";
const GOODS =
  "right freedom liberty democracy equality independence sovereignty autonomy peace ceasefire truce talk negotiation dialogue cooperation alliance partnership union membership relationship tie support aid assistance help funding investment protection conservation access education healthcare health vaccine vaccination abortion contraception marriage adoption euthanasia cannabis marijuana gun firearm weapon nuclear death-penalty penalty punishment welfare pension wage minimum-wage housing infrastructure railway pipeline dam wall fence border bridge tunnel runway airport station plant reactor mine project development expansion construction renovation memorial monument statue flag anthem holiday climate environment energy oil gas coal renewable";

const NOUNS: ReadonlySet<string> = new Set(
  [RULES, DECISIONS, DEEDS, GOODS].flatMap((line) => line.split(" ")),
);

/** Whether a lower-case noun is of those that people take sides on. */
export function isIssueNoun(word: string): boolean {
  return NOUNS.has(word) || toSingulars(word).some((one) => NOUNS.has(one));
}

const RULE_NOUNS: ReadonlySet<string> = new Set(RULES.split(" "));

/** Whether a lower-case noun is of rules that are made and unmade: laws, treaties, plans, bans. */
export function isRuleNoun(word: string): boolean {
  return RULE_NOUNS.has(word) || toSingulars(word).some((one) => RULE_NOUNS.has(one));
}
