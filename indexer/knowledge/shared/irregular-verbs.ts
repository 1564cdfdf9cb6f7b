/**
 * Irregular verbs of English: base, past, participle; two spellings or forms are parted by `/`. From general knowledge. The third
 * person and the form in -ing follow the rules (verb-forms.ts), but for the few of `IRREGULAR_THIRD`.
 */
const ROWS = [
  "arise arose arisen, awake awoke awoken, be was/were been, bear bore borne/born, beat beat beaten, become became become, befall befell befallen, beget begot begotten",
  "begin began begun, behold beheld beheld, bend bent bent, beseech besought/beseeched besought/beseeched, beset beset beset, bespeak bespoke bespoken, bet bet bet, bid bid/bade bid/bidden",
  "bind bound bound, bite bit bitten, bleed bled bled, blow blew blown, break broke broken, breed bred bred, bring brought brought, broadcast broadcast/broadcasted broadcast/broadcasted",
  "build built built, burn burned/burnt burned/burnt, burst burst burst, buy bought bought, cast cast cast, catch caught caught, choose chose chosen, cling clung clung",
  "come came come, cost cost cost, creep crept crept, cut cut cut, deal dealt dealt, dig dug dug, dive dived/dove dived, do did done, draw drew drawn",
  "dream dreamed/dreamt dreamed/dreamt, drink drank drunk, drive drove driven, dwell dwelt/dwelled dwelt/dwelled, eat ate eaten, fall fell fallen, feed fed fed, feel felt felt",
  "fight fought fought, find found found, flee fled fled, fling flung flung, fly flew flown, forbid forbade/forbad forbidden, forecast forecast/forecasted forecast/forecasted",
  "forego forewent foregone, foresee foresaw foreseen, foretell foretold foretold, forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone, forsake forsook forsaken",
  "forswear forswore forsworn, freeze froze frozen, get got got/gotten, give gave given, go went gone, grind ground ground, grow grew grown, hang hung/hanged hung/hanged",
  "have had had, hear heard heard, hide hid hidden, hit hit hit, hold held held, hurt hurt hurt, inset inset inset, keep kept kept, kneel knelt/kneeled knelt/kneeled, know knew known",
  "lay laid laid, lead led led, lean leaned/leant leaned/leant, leap leapt/leaped leapt/leaped, learn learned/learnt learned/learnt, leave left left, lend lent lent, let let let",
  "lie lay/lied lain/lied, light lit/lighted lit/lighted, lose lost lost, make made made, mean meant meant, meet met met, mislead misled misled, misread misread misread",
  "mistake mistook mistaken, offset offset offset, misunderstand misunderstood misunderstood, mow mowed mown/mowed, outbid outbid outbid, outdo outdid outdone, outgrow outgrew outgrown, outrun outran outrun",
  "outsell outsold outsold, overcome overcame overcome, overdo overdid overdone, overhear overheard overheard, override overrode overridden, overrun overran overrun, oversee oversaw overseen",
  "overshoot overshot overshot, overtake overtook overtaken, overthrow overthrew overthrown, partake partook partaken, pay paid paid, plead pleaded/pled pleaded/pled, prove proved proved/proven",
  "put put put, quit quit/quitted quit/quitted, read read read, rebuild rebuilt rebuilt, recast recast recast, redo redid redone, redraw redrew redrawn, remake remade remade, rend rent rent, repay repaid repaid",
  "resell resold resold, reset reset reset, rethink rethought rethought, retake retook retaken, retell retold retold, rewrite rewrote rewritten, rid rid rid, ride rode ridden, ring rang rung",
  "rise rose risen, run ran run, rerun reran rerun, saw sawed sawn/sawed, say said said, see saw seen, seek sought sought, sell sold sold, send sent sent, set set set, sew sewed sewn/sewed, shake shook shaken",
  "shed shed shed, shine shone/shined shone/shined, shoot shot shot, show showed shown/showed, shrink shrank/shrunk shrunk, shut shut shut, sing sang sung, sink sank/sunk sunk",
  "sit sat sat, slay slew slain, sleep slept slept, slide slid slid, sling slung slung, slit slit slit, smell smelled/smelt smelled/smelt, sneak sneaked/snuck sneaked/snuck, sow sowed sown/sowed",
  "speak spoke spoken, speed sped/speeded sped/speeded, spell spelled/spelt spelled/spelt, spend spent spent, spill spilled/spilt spilled/spilt, spin spun spun, spit spat/spit spat/spit",
  "split split split, spoil spoiled/spoilt spoiled/spoilt, spread spread spread, spring sprang/sprung sprung, stand stood stood, steal stole stolen, stick stuck stuck, sting stung stung",
  "stink stank stunk, stride strode stridden, strike struck struck/stricken, string strung strung, strive strove/strived striven/strived, swear swore sworn, sweep swept swept, swell swelled swollen/swelled",
  "swim swam swum, swing swung swung, take took taken, teach taught taught, tear tore torn, tell told told, think thought thought, throw threw thrown, thrust thrust thrust, tread trod trodden/trod",
  "undercut undercut undercut, undergo underwent undergone, underlie underlay underlain, understand understood understood, undertake undertook undertaken, underwrite underwrote underwritten, undo undid undone",
  "unwind unwound unwound, uphold upheld upheld, upset upset upset, wake woke/waked woken, wear wore worn, weave wove woven, wed wed/wedded wed/wedded, weep wept wept, win won won, wind wound wound",
  "withdraw withdrew withdrawn, withhold withheld withheld, withstand withstood withstood, wring wrung wrung, write wrote written",
];

/** Past and participle of irregular verbs, each in one or two forms, by base. */
export const IRREGULAR_VERBS: ReadonlyMap<string, readonly [past: string[], participle: string[]]> = new Map(
  ROWS.flatMap((row) => row.split(", ")).map((entry) => {
    const [base = "", past = "", participle = ""] = entry.split(" ");
    return [base, [past.split("/"), participle.split("/")]];
  }),
);

/** What the third person is where no rule gives it. */
export const IRREGULAR_THIRD: ReadonlyMap<string, string> = new Map([
  ["be", "is"],
  ["have", "has"],
  ["do", "does"],
  ["go", "goes"],
  ["undergo", "undergoes"],
  ["forgo", "forgoes"],
  ["forego", "foregoes"],
  ["overdo", "overdoes"],
  ["outdo", "outdoes"],
  ["undo", "undoes"],
  ["redo", "redoes"],
  ["veto", "vetoes"],
  ["echo", "echoes"],
  ["embargo", "embargoes"],
  ["torpedo", "torpedoes"],
]);
