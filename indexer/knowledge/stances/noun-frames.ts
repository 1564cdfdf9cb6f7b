/**
 * Nouns by which somebody takes a side ("its opposition to the dam", "drew criticism from the union over the dam"), on what
 * follows their preposition. From general knowledge of political reporting, classes in the order of CAMEO, degrees after
 * Goldstein 1992. Who holds the side is read off where the noun stands: its possessor, who stands behind "by", "from", "of" or
 * "among", or a light verb (below). It is a table, so it is long.
 */
export type NounFrame = {
  /** Name of the class ("opposition"). */
  readonly name: string;
  readonly kind: "act" | "statement";
  /** 1: for what follows the preposition; -1: against it. */
  readonly side: 1 | -1;
  /** The prepositions, parted by spaces. */
  readonly on: string;
  /** Where it takes a side only on a law, a project, a deed: a call for somebody may be a summons. */
  readonly only?: "issue";
  /** 1: weak or of many senses; 2: plain; 3: in no doubt. */
  readonly degree: 1 | 2 | 3;
  /** Singular forms (or the plural alone, where only that has the sense: "sanctions"). */
  readonly nouns: string;
};

export const NOUN_FRAMES = [
  // Words for.
  {
    name: "praise",
    kind: "statement",
    side: 1,
    on: "for of",
    degree: 3,
    nouns: "praise acclaim applause commendation accolade plaudit kudos",
  },
  {
    name: "tribute",
    kind: "statement",
    side: 1,
    on: "to",
    degree: 2,
    nouns: "tribute homage salute toast ode",
  },
  {
    name: "thanks",
    kind: "statement",
    side: 1,
    on: "to",
    degree: 2,
    nouns: "gratitude thanks congratulation",
  },
  {
    name: "thanks-for",
    kind: "statement",
    side: 1,
    on: "for",
    degree: 2,
    nouns: "gratitude thanks appreciation credit",
  },
  {
    name: "support",
    kind: "statement",
    side: 1,
    on: "for of to behind",
    degree: 2,
    nouns: "support backing endorsement advocacy",
  },
  {
    name: "solidarity",
    kind: "statement",
    side: 1,
    on: "with",
    degree: 2,
    nouns: "solidarity sympathy agreement",
  },
  {
    name: "sympathy",
    kind: "statement",
    side: 1,
    on: "for towards toward",
    degree: 1,
    nouns: "sympathy compassion affinity",
  },
  {
    name: "admiration",
    kind: "statement",
    side: 1,
    on: "for of",
    degree: 2,
    nouns: "admiration respect esteem enthusiasm reverence appreciation preference",
  },
  {
    name: "confidence",
    kind: "statement",
    side: 1,
    on: "in",
    degree: 2,
    nouns: "confidence faith trust belief pride",
  },
  {
    name: "approval",
    kind: "statement",
    side: 1,
    on: "of for to",
    degree: 2,
    nouns: "approval acceptance assent consent blessing",
  },
  {
    name: "defence",
    kind: "statement",
    side: 1,
    on: "of for",
    degree: 2,
    nouns: "defence defense justification vindication",
  },
  { name: "welcome", kind: "statement", side: 1, on: "for to of", degree: 1, nouns: "welcome embrace" },
  {
    name: "commitment",
    kind: "statement",
    side: 1,
    on: "to",
    degree: 2,
    nouns: "commitment dedication allegiance loyalty adherence devotion",
  },
  {
    name: "call",
    kind: "statement",
    side: 1,
    only: "issue",
    on: "for",
    degree: 2,
    nouns: "call demand appeal plea request push clamour clamor cry argument",
  },
  {
    name: "call-of",
    kind: "statement",
    side: 1,
    on: "of",
    degree: 1,
    nouns: "favour favor promotion encouragement",
  },
  {
    name: "importance",
    kind: "statement",
    side: 1,
    on: "of for",
    degree: 2,
    nouns: "importance necessity value urgency significance benefit merit need",
  },
  {
    name: "hope",
    kind: "statement",
    side: 1,
    only: "issue",
    on: "for",
    degree: 1,
    nouns: "hope desire longing",
  },
  {
    name: "promise",
    kind: "statement",
    side: 1,
    only: "issue",
    on: "of for",
    degree: 1,
    nouns: "promise pledge guarantee offer",
  },

  { name: "interest", kind: "statement", side: 1, only: "issue", on: "in", degree: 1, nouns: "interest" },
  { name: "credence", kind: "statement", side: 1, on: "to", degree: 1, nouns: "credence weight" },
  { name: "need", kind: "statement", side: 1, on: "for", degree: 1, nouns: "need necessity" },
  { name: "responsibility", kind: "statement", side: 1, on: "for", degree: 1, nouns: "responsibility" },

  // Words against.
  {
    name: "condemnation",
    kind: "statement",
    side: -1,
    on: "of for",
    degree: 3,
    nouns: "condemnation denunciation repudiation excoriation",
  },
  {
    name: "criticism",
    kind: "statement",
    side: -1,
    on: "of for over at about against",
    degree: 3,
    nouns:
      "criticism rebuke censure reprimand reproach scorn ridicule mockery disparagement invective tirade broadside diatribe critique",
  },
  {
    name: "attack-in-words",
    kind: "statement",
    side: -1,
    on: "at against",
    degree: 2,
    nouns: "swipe jibe gibe jab barb dig insult slur tirade rant outburst invective",
  },
  {
    name: "accusation",
    kind: "statement",
    side: -1,
    on: "against",
    degree: 2,
    nouns: "accusation allegation complaint claim grievance charge slander smear",
  },
  {
    name: "accusation-of",
    kind: "statement",
    side: -1,
    on: "of",
    degree: 1,
    nouns: "accusation allegation suspicion",
  },
  { name: "blame", kind: "statement", side: -1, on: "on for", degree: 2, nouns: "blame" },
  {
    name: "rejection",
    kind: "statement",
    side: -1,
    on: "of",
    degree: 3,
    nouns: "rejection disavowal renunciation repudiation",
  },
  { name: "denial", kind: "statement", side: -1, on: "of", degree: 1, nouns: "denial" },
  {
    name: "opposition",
    kind: "statement",
    side: -1,
    on: "to against",
    degree: 3,
    nouns: "opposition objection resistance hostility aversion enmity antipathy antagonism",
  },
  {
    name: "disagreement",
    kind: "statement",
    side: -1,
    on: "with",
    degree: 2,
    nouns: "disagreement dissatisfaction frustration disappointment impatience quarrel",
  },
  {
    name: "disapproval",
    kind: "statement",
    side: -1,
    on: "of",
    degree: 3,
    nouns: "disapproval distrust mistrust dislike intolerance",
  },
  {
    name: "complaint",
    kind: "statement",
    side: -1,
    on: "about over of",
    degree: 2,
    nouns: "complaint grievance outcry",
  },
  {
    name: "concern",
    kind: "statement",
    side: -1,
    on: "over about at regarding with",
    degree: 1,
    nouns:
      "concern worry doubt misgiving qualm reservation unease scepticism skepticism question fear anxiety apprehension disquiet caution",
  },
  {
    name: "alarm",
    kind: "statement",
    side: -1,
    on: "over about at",
    degree: 2,
    nouns: "alarm consternation",
  },
  {
    name: "doubt",
    kind: "statement",
    side: -1,
    on: "on upon of",
    degree: 1,
    nouns: "doubt scepticism skepticism",
  },
  {
    name: "anger",
    kind: "statement",
    side: -1,
    on: "at over about against towards toward with",
    degree: 2,
    nouns:
      "anger outrage fury rage indignation disgust dismay revulsion resentment discontent displeasure ire exasperation uproar backlash furore",
  },
  {
    name: "contempt",
    kind: "statement",
    side: -1,
    on: "for towards toward",
    degree: 2,
    nouns: "contempt disdain scorn disrespect disregard hatred loathing animosity",
  },
  {
    name: "hatred",
    kind: "statement",
    side: -1,
    on: "of",
    degree: 2,
    nouns: "hatred loathing fear abhorrence",
  },
  { name: "warning", kind: "statement", side: -1, on: "against", degree: 2, nouns: "warning caution advice" },
  { name: "threat", kind: "statement", side: -1, on: "against to", degree: 2, nouns: "threat ultimatum" },
  { name: "issue", kind: "statement", side: -1, on: "with", degree: 2, nouns: "issue fault" },
  {
    name: "exception",
    kind: "statement",
    side: -1,
    on: "to",
    degree: 2,
    nouns: "exception umbrage offence offense",
  },
  { name: "aim", kind: "statement", side: -1, on: "at", degree: 2, nouns: "aim" },
  {
    name: "regret",
    kind: "statement",
    side: -1,
    on: "over about for at",
    degree: 1,
    nouns: "regret remorse sorrow",
  },

  // Acts for.
  {
    name: "help",
    kind: "act",
    side: 1,
    on: "to for",
    degree: 1,
    nouns: "aid assistance help relief donation funding loan subsidy gift",
  },
  {
    name: "alliance",
    kind: "act",
    side: 1,
    on: "with",
    degree: 2,
    nouns: "alliance partnership coalition pact treaty friendship collaboration cooperation co-operation",
  },
  {
    name: "relations",
    kind: "act",
    side: 1,
    on: "with",
    degree: 1,
    nouns: "relations ties deal agreement talks accord link",
  },
  {
    name: "vote-for",
    kind: "act",
    side: 1,
    on: "for",
    degree: 2,
    nouns: "vote ballot campaign rally march demonstration fundraiser lobbying petition fight",
  },
  {
    name: "plan",
    kind: "act",
    side: 1,
    only: "issue",
    on: "for",
    degree: 1,
    nouns: "plan proposal blueprint motion",
  },
  {
    name: "recognition",
    kind: "act",
    side: 1,
    on: "of",
    degree: 2,
    nouns: "recognition ratification adoption endorsement approval nomination appointment",
  },
  { name: "investment", kind: "act", side: 1, on: "in", degree: 1, nouns: "investment stake" },
  { name: "award", kind: "act", side: 1, on: "to for", degree: 1, nouns: "award prize medal" },
  {
    name: "asylum",
    kind: "act",
    side: 1,
    on: "to for",
    degree: 2,
    nouns: "asylum refuge sanctuary pardon clemency amnesty",
  },

  // Acts against.
  {
    name: "sanctions",
    kind: "act",
    side: -1,
    on: "on against",
    degree: 3,
    nouns: "sanctions sanction embargo blockade boycott",
  },
  {
    name: "tariff",
    kind: "act",
    side: -1,
    on: "on against",
    degree: 2,
    nouns: "tariff duty restriction curb penalty fine levy tax limit",
  },
  {
    name: "ban",
    kind: "act",
    side: -1,
    on: "on against",
    degree: 3,
    nouns: "ban prohibition moratorium veto",
  },
  {
    name: "boycott",
    kind: "act",
    side: -1,
    on: "of",
    degree: 3,
    nouns: "boycott blockade invasion siege occupation bombing shelling bombardment veto annexation",
  },
  {
    name: "lawsuit",
    kind: "act",
    side: -1,
    on: "against",
    degree: 3,
    nouns: "lawsuit suit injunction litigation proceeding appeal petition writ action claim",
  },
  {
    name: "charges",
    kind: "act",
    side: -1,
    on: "against",
    degree: 2,
    nouns: "charges charge indictment case prosecution warrant motion verdict",
  },
  {
    name: "impeachment",
    kind: "act",
    side: -1,
    on: "of",
    degree: 2,
    nouns:
      "impeachment arrest detention prosecution expulsion deportation ouster overthrow persecution dismissal suspension assassination harassment",
  },
  {
    name: "protest",
    kind: "act",
    side: -1,
    on: "against over at about",
    degree: 3,
    nouns: "protest demonstration march rally riot strike uprising revolt rebellion mutiny petition walkout",
  },
  {
    name: "campaign-against",
    kind: "act",
    side: -1,
    on: "against",
    degree: 3,
    nouns:
      "campaign fight struggle crusade battle war offensive operation movement rebellion uprising insurgency coup plot retaliation reprisal discrimination aggression jihad conspiracy vote vendetta feud lobbying action strike airstrike measure move violence",
  },
  {
    name: "war",
    kind: "act",
    side: -1,
    on: "on",
    degree: 2,
    nouns: "war assault attack raid strike airstrike crackdown clampdown offensive onslaught",
  },
  {
    name: "war-with",
    kind: "act",
    side: -1,
    on: "with",
    degree: 1,
    nouns: "war battle clash dispute feud row conflict confrontation",
  },
  {
    name: "attack",
    kind: "act",
    side: -1,
    on: "against",
    degree: 2,
    nouns: "attack raid assault aggression bombing missile",
  },
  {
    name: "attempt-on",
    kind: "act",
    side: -1,
    on: "on",
    degree: 2,
    nouns: "attempt hit bounty spying pressure",
  },
  {
    name: "withdrawal",
    kind: "act",
    side: -1,
    on: "from",
    degree: 2,
    nouns: "withdrawal secession pullout departure exit resignation divestment",
  },
  {
    name: "violation",
    kind: "act",
    side: -1,
    on: "of",
    degree: 1,
    nouns: "violation breach infringement defiance betrayal",
  },
] as const satisfies readonly NounFrame[];

/**
 * Verbs that say little by themselves and lend a noun its holder: `by` says where he stands; where it is "from"
 * ("by" alike), the subject is the target, if the noun has none behind its own preposition. A noun's side is times `turn`.
 */
export type LightVerbs = {
  readonly by: "subject" | "from";
  readonly turn: 1 | -1 | 0;
  readonly verbs: string;
};

export const LIGHT_VERBS = [
  // "voiced concern over the dam"
  {
    by: "subject",
    turn: 1,
    verbs:
      "express voice sound give announce launch file make lead join reiterate pledge declare have show offer lend issue add stage hold mount organise organize wage " +
      "throw pour heap lavish level impose place put slap pay take find raise repeat renew state convey extend provide release deliver start begin open pursue bring press lodge " +
      "register send sign publish unleash carry_out conduct claim dedicate devote commit fire spread stand maintain hurl aim direct enter initiate form forge build establish restore strengthen cast vote speak rule argue feel harbour harbor nurture be come_out reaffirm restate emphasise emphasize stress underline underscore highlight recognise recognize unseal cite echo air submit institute approve enact introduce plan propose call order demand seek urge threaten prepare intensify step_up continue sustain back support endorse enforce tighten set",
  },
  // "withdrew its support for the dam", "dropped the charges against him"
  {
    by: "subject",
    turn: -1,
    verbs:
      "withdraw lose drop end lift cut sever suspend withhold refuse deny lack abandon stop reject retract rescind cancel waive remove halt ease relax break_off oppose overcome quash dismiss",
  },
  // "discussed the support for the dam": what is spoken of, not held
  {
    by: "subject",
    turn: 0,
    verbs:
      "discuss debate mention fuel prompt spark consider study review survey measure describe report observe count trigger provoke stir cause",
  },
  // "drew criticism from the union", "came under attack by the union"
  {
    by: "from",
    turn: 1,
    verbs:
      "draw face receive win earn attract come_under get meet garner gain suffer encounter enjoy elicit incur spark provoke prompt trigger generate invite evoke raise cause stir",
  },
] as const satisfies readonly LightVerbs[];
