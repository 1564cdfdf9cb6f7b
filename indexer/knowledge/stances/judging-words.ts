/**
 * Words by which a speaker judges what his words are on: adjectives behind "is" or before a noun ("an unacceptable delay"),
 * nouns behind "is a". From general knowledge of political reporting; degrees as with verbs. The target is what is
 * judged (the subject of "is"), or what stands behind a preposition (`on:of`: "critical of X" is on X). Only the words of a
 * holder judge: the same words in a text that reports are nobody's. It is a table, so it is long.
 */
export type Judging = {
  /** Name of the class ("wrong"). */
  readonly name: string;
  /** 1: for the target; -1: against it. */
  readonly side: 1 | -1;
  /** What is judged; `subject`: what the word is said of; else what stands behind the preposition, by who is the subject. */
  readonly target: "subject" | `on:${string}`;
  /** 1: weak or of many senses; 2: plain; 3: in no doubt. */
  readonly degree: 1 | 2 | 3;
  readonly words: string;
};

/** Said of what is judged: "the raid was illegal". */
export const JUDGING_ADJECTIVES = [
  {
    name: "unacceptable",
    side: -1,
    target: "subject",
    degree: 3,
    words:
      "unacceptable intolerable inexcusable indefensible unjustifiable unjustified unconscionable disgraceful shameful shameless despicable deplorable reprehensible abhorrent appalling outrageous scandalous disgusting repugnant contemptible heinous barbaric vile odious loathsome atrocious monstrous inhumane cowardly racist sexist fascist bigoted xenophobic antisemitic homophobic undemocratic anti-democratic tyrannical treasonous evil immoral unethical unjust unfair discriminatory oppressive repressive draconian brutal cruel horrific hateful offensive insulting demeaning degrading callous heartless",
  },
  {
    name: "illegal",
    side: -1,
    target: "subject",
    degree: 2,
    words:
      "illegal unlawful unconstitutional illegitimate fraudulent criminal corrupt unauthorised unauthorized invalid abusive arbitrary",
  },
  {
    name: "wrong",
    side: -1,
    target: "subject",
    degree: 2,
    words:
      "wrong false untrue misleading misguided mistaken irresponsible reckless dangerous harmful damaging destructive disastrous catastrophic ruinous ridiculous absurd ludicrous laughable pathetic nonsensical senseless pointless useless worthless foolish stupid idiotic insane crazy bizarre naive cynical hypocritical dishonest deceitful disingenuous flawed defective baseless unfounded groundless unsubstantiated unproven inaccurate incorrect bogus fake phony one-sided biased partisan provocative unprovoked counterproductive counter-productive unwise shortsighted short-sighted unhelpful unwelcome inappropriate improper unprofessional unworthy unfit incompetent inept inadequate insufficient ineffective unrealistic unworkable unnecessary needless excessive disproportionate unreasonable inconsistent extreme hostile aggressive threatening malicious vindictive selfish greedy arrogant disrespectful toxic rotten lousy awful terrible horrible dreadful abysmal poor weak bad embarrassing frightening alarming troubling disturbing worrying worrisome concerning disappointing frustrating outdated archaic unsustainable regrettable unfortunate",
  },
  {
    name: "doubtful",
    side: -1,
    target: "subject",
    degree: 1,
    words:
      "questionable dubious doubtful suspicious controversial problematic risky costly expensive premature hasty vague confusing sad tragic unsafe unsound uncertain overdue slow late lax unpopular messy broken chaotic",
  },
  {
    name: "right",
    side: 1,
    target: "subject",
    degree: 2,
    words:
      "right just fair legitimate justified lawful constitutional reasonable sensible prudent wise sound appropriate proportionate responsible necessary essential vital crucial instrumental indispensable imperative welcome beneficial valuable invaluable constructive productive helpful effective successful worthwhile worthy deserving commendable praiseworthy laudable admirable honourable honorable noble overdue long-overdue meaningful positive encouraging promising reassuring sustainable workable realistic",
  },
  {
    name: "great",
    side: 1,
    target: "subject",
    degree: 2,
    words:
      "great good excellent outstanding exceptional extraordinary remarkable brilliant magnificent superb fantastic wonderful terrific amazing incredible marvellous marvelous fabulous tremendous splendid stunning impressive inspiring inspirational beautiful beloved historic heroic brave courageous fearless gallant selfless generous kind decent humble gracious compassionate honest sincere principled dedicated devoted tireless talented gifted skilled capable competent qualified visionary legendary iconic masterful ingenious creative innovative groundbreaking unforgettable perfect ideal exemplary innocent trustworthy reliable loyal faithful patriotic",
  },
  {
    name: "useful",
    side: 1,
    target: "subject",
    degree: 1,
    words:
      "important useful safe exciting fun nice lovely popular strong smart clever fine acceptable true correct accurate better best key special unique bold ambitious robust rich fresh credible",
  },
] as const satisfies readonly Judging[];

/** Said of who judges, with what is judged behind a preposition: "is critical of the dam". */
export const HOLDING_ADJECTIVES = [
  {
    name: "critical",
    side: -1,
    target: "on:of",
    degree: 3,
    words: "critical contemptuous dismissive disdainful scornful intolerant disapproving",
  },
  {
    name: "wary",
    side: -1,
    target: "on:of",
    degree: 1,
    words:
      "wary suspicious sceptical skeptical fearful afraid resentful tired sick weary ashamed distrustful",
  },
  {
    name: "sceptical",
    side: -1,
    target: "on:about",
    degree: 1,
    words:
      "sceptical skeptical doubtful wary worried concerned nervous uneasy anxious apprehensive unhappy pessimistic unsure",
  },
  {
    name: "opposed",
    side: -1,
    target: "on:to",
    degree: 3,
    words: "opposed hostile averse resistant antagonistic allergic",
  },
  {
    name: "angry",
    side: -1,
    target: "on:at",
    degree: 2,
    words:
      "angry furious outraged mad indignant livid annoyed upset appalled dismayed disgusted horrified incensed enraged shocked frustrated irate",
  },
  {
    name: "angry-about",
    side: -1,
    target: "on:about",
    degree: 2,
    words: "angry furious outraged mad indignant livid annoyed upset bitter irate",
  },
  {
    name: "angry-over",
    side: -1,
    target: "on:over",
    degree: 2,
    words: "angry furious outraged indignant upset concerned",
  },
  {
    name: "angry-by",
    side: -1,
    target: "on:by",
    degree: 2,
    words:
      "outraged appalled dismayed disgusted horrified incensed enraged angered offended troubled disturbed disappointed insulted betrayed frustrated alarmed shocked concerned saddened",
  },
  {
    name: "disappointed",
    side: -1,
    target: "on:with",
    degree: 2,
    words:
      "disappointed dissatisfied unhappy displeased frustrated angry furious unimpressed disgusted annoyed fed_up disillusioned",
  },
  { name: "disappointed-in", side: -1, target: "on:in", degree: 2, words: "disappointed" },
  {
    name: "proud",
    side: 1,
    target: "on:of",
    degree: 2,
    words: "proud supportive appreciative fond respectful approving tolerant",
  },
  {
    name: "grateful",
    side: 1,
    target: "on:to",
    degree: 2,
    words: "grateful thankful loyal sympathetic committed dedicated devoted friendly faithful receptive",
  },
  {
    name: "grateful-for",
    side: 1,
    target: "on:for",
    degree: 2,
    words: "grateful thankful happy glad eager keen appreciative",
  },
  {
    name: "happy",
    side: 1,
    target: "on:with",
    degree: 2,
    words: "happy pleased satisfied delighted content impressed thrilled comfortable relieved",
  },
  {
    name: "happy-about",
    side: 1,
    target: "on:about",
    degree: 2,
    words: "happy enthusiastic excited passionate optimistic pleased glad positive hopeful confident",
  },
  {
    name: "happy-by",
    side: 1,
    target: "on:by",
    degree: 2,
    words: "impressed encouraged heartened pleased inspired delighted thrilled reassured honoured honored",
  },
  {
    name: "happy-at",
    side: 1,
    target: "on:at",
    degree: 2,
    words: "delighted pleased happy overjoyed thrilled",
  },
  { name: "allied", side: 1, target: "on:with", degree: 2, words: "allied aligned affiliated" },
  { name: "keen", side: 1, target: "on:on", degree: 1, words: "keen bullish" },
] as const satisfies readonly Judging[];

/** Prepositions that hold a side as predicates ("is against the dam", "is for it", "in favour of it"). */
export const HOLDING_PREPOSITIONS = [
  { name: "against", side: -1, target: "on:against", degree: 3, words: "against" },
  { name: "for", side: 1, target: "on:for", degree: 2, words: "for" },
  { name: "behind", side: 1, target: "on:behind", degree: 2, words: "behind" },
  { name: "in-favour", side: 1, target: "on:of", degree: 3, words: "favour favor support" },
  { name: "in-agreement", side: 1, target: "on:with", degree: 2, words: "agreement solidarity" },
  { name: "at-odds", side: -1, target: "on:with", degree: 2, words: "odds loggerheads" },
  { name: "in-opposition", side: -1, target: "on:to", degree: 3, words: "opposition" },
] as const satisfies readonly Judging[];

/** Nouns that what is judged is called: "the raid is a disgrace", "a threat to peace" (on the raid, not on peace). */
export const JUDGING_NOUNS = [
  {
    name: "disgrace",
    side: -1,
    target: "subject",
    degree: 3,
    words:
      "disgrace outrage shame abomination atrocity travesty farce sham mockery insult affront slap betrayal injustice scandal crime disaster catastrophe debacle fiasco nonsense rubbish garbage lie hoax witch-hunt witchhunt witch_hunt charade calamity scourge plague smear liar coward traitor thug dictator tyrant fascist racist bigot crook fraud hypocrite fool idiot clown monster villain terrorist murderer criminal butcher war_crime war_criminal act_of_aggression act_of_war blackmail aggression treason bullying persecution propaganda disinformation hypocrisy barbarism racism genocide madness",
  },
  {
    name: "mistake",
    side: -1,
    target: "subject",
    degree: 2,
    words:
      "mistake error blunder folly failure misstep setback threat danger menace violation breach infringement intrusion provocation escalation obstacle impediment hindrance burden nuisance stain blot attack assault blow distraction waste loss abuse overreach loophole distortion exaggeration fantasy stunt ploy pretext excuse joke gimmick scam embarrassment tragedy nightmare mess step_back step_backwards step_backward wrong evil enemy loser puppet bully bad_idea double_standard political_maneuver political_manoeuvre interference negligence carelessness incompetence recklessness cruelty corruption discrimination misuse misrepresentation",
  },
  {
    name: "problem",
    side: -1,
    target: "subject",
    degree: 1,
    words:
      "problem concern worry risk challenge trouble pity gamble weakness flaw shortcoming lapse rival adversary opponent hazard issue",
  },
  {
    name: "hero",
    side: 1,
    target: "subject",
    degree: 3,
    words:
      "hero heroine champion legend icon inspiration treasure genius visionary pioneer trailblazer triumph breakthrough milestone masterpiece godsend blessing role_model giant gentleman patriot saint friend ally great_man great_woman great_leader lifesaver luminary mentor",
  },
  {
    name: "victory",
    side: 1,
    target: "subject",
    degree: 2,
    words:
      "victory achievement success accomplishment feat win asset boon credit honour honor joy pleasure delight privilege beacon cornerstone testament tribute step_forward step_in_the_right_direction good_news good_idea solution opportunity partner necessity gift advance improvement progress benefit contribution inspiration example professional priority leader advocate supporter right_thing right_decision right_choice game_changer must service",
  },
] as const satisfies readonly Judging[];

/** Nouns of who takes a side, on what stands behind the preposition: "is a critic of the dam", "an advocate for the river". */
export const HOLDER_NOUNS = [
  {
    name: "critic",
    side: -1,
    target: "on:of",
    degree: 3,
    words: "critic opponent enemy foe adversary detractor denier sceptic skeptic hater",
  },
  {
    name: "supporter",
    side: 1,
    target: "on:of",
    degree: 3,
    words:
      "supporter backer advocate proponent champion defender fan admirer ally promoter sympathiser sympathizer loyalist sponsor donor patron co-sponsor cosponsor",
  },
  {
    name: "advocate-for",
    side: 1,
    target: "on:for",
    degree: 2,
    words: "advocate campaigner champion apologist activist lobbyist",
  },
  {
    name: "campaigner-against",
    side: -1,
    target: "on:against",
    degree: 3,
    words: "campaigner activist protester protestor demonstrator fighter",
  },
] as const satisfies readonly Judging[];

/**
 * Verbs by which a holder gives his object a name: "called the raid a disgrace", "described him as a hero". What stands behind
 * the object (or "as") judges it; the verbs alone take no side.
 */
export const NAMING_VERBS = [
  {
    as: false,
    verbs:
      "call brand label dub deem consider find think declare pronounce term rate judge believe make name style rule hold",
  },
  {
    as: true,
    verbs:
      "describe denounce condemn dismiss criticise criticize praise hail regard see view characterise characterize portray depict brand label decry deride slam blast reject interpret perceive treat cite refer name list designate classify term dub",
  },
] as const;

/**
 * Deeds that judge who does them, in a speaker's words: "the law undermines democracy" is against the law, "it protects
 * children" is for it.
 */
export const JUDGING_DEEDS = [
  {
    name: "harms",
    side: -1,
    target: "subject",
    degree: 2,
    words:
      "undermine endanger jeopardise jeopardize imperil threaten violate harm worsen betray embolden destabilise destabilize erode distort ignore neglect abuse exploit mislead deceive cheat exacerbate aggravate perpetuate infringe breach trample flout insult disrespect provoke incite divide discriminate punish disenfranchise silence suppress oppress terrorise terrorize bully squander undo cover_up",
  },
  {
    name: "damages",
    side: -1,
    target: "subject",
    degree: 1,
    words: "damage destroy ruin hurt cripple devastate wreck escalate waste",
  },
  {
    name: "helps",
    side: 1,
    target: "subject",
    degree: 2,
    words: "safeguard benefit empower enrich uplift foster honour honor fortify bolster",
  },
  {
    name: "improves",
    side: 1,
    target: "subject",
    degree: 1,
    words:
      "protect save strengthen improve help inspire stabilise stabilize secure promote heal ensure unite",
  },
] as const satisfies readonly Judging[];

/** What is put before a name or a noun with a hyphen and takes a side on it: "anti-mining groups", "a pro-union senator". */
export const SIDE_PREFIXES: ReadonlyMap<string, 1 | -1> = new Map([
  ["anti", -1],
  ["pro", 1],
]);
