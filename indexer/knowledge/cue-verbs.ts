/** How a verb introduces what is said: `say` with or without "that"; `object` only with "that", a quotation or a colon. */
export type CueKind = "say" | "object";

/** Verbs of saying by their base form; a form in brackets is irregular. By hand, after WordNet's verbs of communication. */
const SAY =
  "say(says said saying) tell(tells told telling) add announce acknowledge admit affirm allege argue assert assure caution claim comment complain concede conclude confirm contend counter declare deny disclose " +
  "emphasize emphasise estimate exclaim explain forecast hint imply inform insist joke lament maintain mention note observe opine point posit predict proclaim promise quip reaffirm recall reckon recount reiterate remark remind " +
  "reply report respond retort reveal state stress suggest testify tweet underline underscore urge vow warn write(writes wrote written writing) believe think(thinks thought thinking) feel(feels felt feeling) hope fear expect " +
  "hold(holds held holding) find(finds found finding) show(shows showed shown showing) indicate demonstrate learn(learns learned learnt learning) know(knows knew known knowing) understand(understands understood understanding) " +
  "agree speculate worry doubt surmise boast brag confess decry propose recommend request ask answer demand call(calls called calling) describe accuse blame praise criticize criticise condemn denounce cite quote dub label slam blast " +
  "tout threaten pledge swear(swears swore sworn) signal advise advocate echo foresee(foresees foresaw foreseen) highlight intimate vouch chide rail rant fume gush marvel muse noted stipulate rule attest theorize argue hail mock";

const OBJECT_ONLY = new Set(
  "find show indicate demonstrate learn know understand believe think feel hope fear expect hold point call describe accuse blame praise criticize criticise condemn denounce cite quote dub label slam blast tout threaten signal echo highlight mention ask answer demand request remind rule hail mock praise propose recommend urge advocate boast mention recall deny admit acknowledge doubt agree worry predict promise pledge vow disclose reveal reaffirm reiterate announce report underline underscore confirm foresee forecast estimate imply inform note learn".split(
    " ",
  ),
);

let forms: ReadonlyMap<string, CueKind> | null = null;

/** Kind of a cue by its written form, in lower case. */
export function readCueForms(): ReadonlyMap<string, CueKind> {
  if (forms) return forms;
  const made = new Map<string, CueKind>();
  for (const [, base = "", irregular = ""] of SAY.matchAll(/([a-z]+)(?:\(([^)]*)\))?/g)) {
    const kind = OBJECT_ONLY.has(base) ? "object" : "say";
    for (const form of irregular ? [base, ...irregular.split(" ")] : toForms(base))
      if (!made.has(form)) made.set(form, kind);
  }
  forms = made;
  return made;
}

const DOUBLED = new Set(["quip", "admit", "blog"]);

function toForms(base: string): string[] {
  if (base.endsWith("e")) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base))
    return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  if (DOUBLED.has(base)) return [base, `${base}s`, `${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`];
  return [base, /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`, `${base}ed`, `${base}ing`];
}
