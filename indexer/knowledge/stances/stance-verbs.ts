import { toStemHash } from "./word-ratings";

/** 1: for what it governs; -1: against it. */
export type Side = 1 | -1;

/** Verbs by which somebody takes a side on their object. By hand, from general knowledge of political reporting. */
const AGAINST =
  "condemn denounce criticize criticise reject oppose slam blast decry rebuke deplore lambast lambaste castigate assail attack protest resist counter combat confront fight block boycott sanction threaten dismiss mock ridicule blame accuse distrust mistrust punish veto ban outlaw repudiate disavow renounce vilify berate chide bemoan chastise censure scold deride disparage disapprove insult challenge contradict oust expel invade betray thwart antagonize";
const FOR =
  "support back endorse praise welcome hail applaud commend laud defend champion embrace thank congratulate approve favor favour advocate promote encourage bless celebrate salute cheer admire extol uphold honor honour trust befriend bolster reassure pardon vindicate exonerate aid assist";
/** Verbs that need their preposition to take a side. */
const AGAINST_WITH =
  "warn:against caution:against rail:against speak:against vote:against campaign:against argue:against object:to protest:against fight:against rally:against push:against lash:at stand:against guard:against turn:against disagree:with break:with react:against demonstrate:against oppose:to";
const FOR_WITH =
  "call:for argue:for push:for vote:for campaign:for side:with stand:with stand:by ally:with sympathize:with sympathise:with agree:with approve:of rally:behind commit:to lobby:for";
/** Nouns that take a side on what follows their preposition. */
const AGAINST_NOUNS =
  "condemnation:of criticism:of denunciation:of rejection:of opposition:to objection:to resistance:to hostility:to hostility:toward attack:on contempt:for disdain:for disapproval:of complaint:about anger:at anger:over outrage:over outrage:at concern:about concern:over alarm:over worry:about fear:of protest:against case:against fight:against campaign:against threat:to";
const FOR_NOUNS =
  "support:for support:of praise:for backing:for backing:of endorsement:of approval:of admiration:for enthusiasm:for sympathy:for sympathy:with solidarity:with respect:for defense:of defence:of advocacy:of confidence:in faith:in trust:in commitment:to gratitude:to";
/** What turns the verb after it round. */
const REFUSING = "refuse decline fail stop cease hesitate deny avoid withdraw lack";

export const SIDES: ReadonlyMap<number, Side> = toTable(FOR, AGAINST);
export const REFUSALS: ReadonlySet<number> = new Set(REFUSING.split(" ").map(toStemHash));

const WITH: ReadonlyMap<string, Side> = toPairTable(FOR_WITH, AGAINST_WITH);
const NOUNS: ReadonlyMap<string, Side> = toPairTable(FOR_NOUNS, AGAINST_NOUNS);

/** The side that a verb or noun takes on what its preposition governs; null for none. Stems are hashed. */
export function toPairSide(isVerb: boolean, stem: number, preposition: string): Side | null {
  return (isVerb ? WITH : NOUNS).get(`${stem}:${preposition}`) ?? null;
}

function toTable(good: string, bad: string): Map<number, Side> {
  const table = new Map<number, Side>();
  for (const word of good.split(" ")) table.set(toStemHash(word), 1);
  for (const word of bad.split(" ")) table.set(toStemHash(word), -1);
  return table;
}

function toPairTable(good: string, bad: string): Map<string, Side> {
  const table = new Map<string, Side>();
  const put = (pairs: string, side: Side): void => {
    for (const pair of pairs.split(" ")) {
      const [word = "", preposition = ""] = pair.split(":");
      table.set(`${toStemHash(word)}:${preposition}`, side);
    }
  };
  put(good, 1);
  put(bad, -1);
  return table;
}
