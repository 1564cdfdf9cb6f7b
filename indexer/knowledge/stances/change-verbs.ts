/**
 * Verbs and nouns that end or further what they govern, as an act or, under a verb of wishing or in a plan, as a wish: "vowed to
 * repeal the law" is against the law, "an extension of the truce" that somebody demands is for the truce. From general
 * knowledge of political reporting, in the order of CAMEO (yielding and force against cooperation); after Goldstein 1992 an act
 * that ends weighs more than one that lessens. By themselves, with no one who wills it ("the storm reduced the harvest"), they
 * take no side: the holder has to be somebody.
 */
export type Change = {
  /** Name of the class ("end"). */
  readonly name: string;
  /** 1: for what is changed; -1: against it. */
  readonly side: 1 | -1;
  /** 1: many senses, or lessens rather than ends; 2: plain; 3: in no doubt. */
  readonly degree: 1 | 2 | 3;
  /** Base forms; one with a particle is joined to it by `_`. */
  readonly words: string;
};

/** On their object. */
export const CHANGE_VERBS = [
  {
    name: "abolish",
    side: -1,
    degree: 3,
    words:
      "abolish repeal scrap outlaw ban eradicate dismantle eliminate disband decommission dissolve overturn annul revoke rescind quash overthrow defund abrogate do_away stamp_out root_out phase_out prohibit criminalise criminalize",
  },
  {
    name: "end",
    side: -1,
    degree: 2,
    words:
      "end stop halt cancel withdraw abandon axe terminate discontinue cease call_off undo reverse suspend lift shelve retract roll_back block thwart prevent avert stem stall reject shut_down close_down pull_out tear_down wipe_out get_rid",
  },
  {
    name: "fight",
    side: -1,
    degree: 2,
    words:
      "fight combat counter tackle curb resist crush defeat battle confront oppose contain rein_in clamp_down crack_down stamp_out quell suppress punish deter discourage outlaw redress remedy rectify condemn",
  },
  {
    name: "lessen",
    side: -1,
    degree: 1,
    words:
      "reduce limit cut lower restrict curtail minimise minimize ease alleviate mitigate decrease scale_back scale_down slash weaken trim downsize slow cap delay postpone freeze address solve fix avoid drop remove close relax loosen water_down dilute diminish undermine disrupt waive bar revoke delegitimise delegitimize destroy dissuade divert",
  },
  {
    name: "further",
    side: 1,
    degree: 2,
    words:
      "continue strengthen expand extend protect restore resume rekindle maintain preserve safeguard uphold reinstate revive promote advance deepen reinforce boost bolster enhance sustain prolong retain renew reaffirm defend save foster intensify step_up ramp_up scale_up champion consolidate broaden widen build_on back support nurture cultivate encourage facilitate conserve entrench secure",
  },
  {
    name: "bring-about",
    side: 1,
    degree: 2,
    words:
      "implement introduce legalise legalize fund enact adopt ratify establish launch enforce impose mandate reintroduce create institute accelerate decriminalise decriminalize authorise authorize guarantee bring_in bring_about bring_back pass reimpose enshrine approve finance finalise finalize fulfil fulfill honour honor respect achieve join rejoin sign",
  },
  {
    name: "increase",
    side: 1,
    degree: 1,
    words:
      "increase raise develop improve grow allow permit start begin build keep provide enable invest_in carry_out upgrade modernise modernize double speed_up pursue open reopen ensure embrace use complete conclude deliver hold set_up form make set",
  },
] as const satisfies readonly Change[];

/** Verbs that do the same to what stands behind their preposition: `verb:preposition`. */
export const CHANGE_PAIRS = [
  {
    name: "end-by-preposition",
    side: -1,
    degree: 2,
    words:
      "withdraw:from pull_out:of crack_down:on clamp_down:on do_away:with dispose:of back_out:of get_rid:of interfere:with turn_back:on desist:from refrain:from divest:from abstain:from retreat:from renege:on walk_away:from switch:from move_away:from move:from cut:on cut_down:on cut_back:on",
  },
  {
    name: "further-by-preposition",
    side: 1,
    degree: 2,
    words:
      "adhere:to abide:by comply:with stick:to carry_on:with go_ahead:with press_ahead:with push_ahead:with proceed:with move_forward:with return:to invest:in contribute:to persist:with build:on participate:in cooperate:with work:towards work:toward work:for go_forward:with press_on:with keep:to re-enter:into enter:into",
  },
] as const satisfies readonly Change[];

/** Nouns, as `noun:preposition`, on what stands behind the preposition; no side by themselves: somebody has to want or do them. */
export const CHANGE_NOUNS = [
  {
    name: "an-end",
    side: -1,
    degree: 3,
    words:
      "end:to halt:to stop:to abolition:of repeal:of ban:on cessation:of elimination:of eradication:of prohibition:of prohibition:on termination:of moratorium:on dismantling:of overthrow:of boycott:of closure:of removal:of cancellation:of annulment:of revocation:of reversal:of rejection:of dissolution:of expulsion:of ouster:of impeachment:of resignation:of",
  },
  {
    name: "a-withdrawal",
    side: -1,
    degree: 2,
    words:
      "withdrawal:of withdrawal:from exit:from departure:from departure:of pullout:from pull-out:from suspension:of stoppage:of crackdown:on clampdown:on fight:against war:on struggle:against action:against measures:against prevention:of lifting:of postponement:of embargo:on embargo:against sanctions:on sanctions:against tariff:on curb:on divorce:from secession:from break:with alternative:to solution:to protection:from protection:against vaccine:against",
  },
  {
    name: "a-cut",
    side: -1,
    degree: 1,
    words:
      "reduction:in reduction:of cut:in cut:to decrease:in limit:on limitation:of restriction:on cap:on freeze:on freeze:of delay:in delay:of relief:from exemption:from relaxation:of easing:of",
  },
  {
    name: "a-furthering",
    side: 1,
    degree: 2,
    words:
      "protection:of expansion:of continuation:of extension:of restoration:of preservation:of strengthening:of resumption:of implementation:of introduction:of legalisation:of legalization:of promotion:of establishment:of creation:of adoption:of ratification:of enforcement:of investment:in return:to renewal:of defence:of defense:of decriminalisation:of decriminalization:of recognition:of release:of independence:of independence:for respect:for adherence:to compliance:with commitment:to participation:in conservation:of reinstatement:of construction:of funding:for aid:to aid:for assistance:to relief:for accession:to membership:of membership:in passage:of enactment:of imposition:of",
  },
  {
    name: "an-increase",
    side: 1,
    degree: 1,
    words:
      "increase:in rise:in increase:of growth:in growth:of development:of improvement:in improvement:of reform:of raise:in boost:to boost:in access:to right:to freedom:of use:of start:of launch:of opening:of reopening:of",
  },
] as const satisfies readonly Change[];
