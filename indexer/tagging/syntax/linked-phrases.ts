/** Prepositions that go on with what a noun names, whichever noun it is. */
const LINKS = new Set(["of", "against", "between", "into", "over"]);
/** Nouns that other prepositions belong to: behind all others they tell of the verb. */
const LINKED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    [
      "to",
      "change amendment opposition threat access right return commitment challenge end approach answer exception limit damage aid help path alternative extension pledge addition support",
    ],
    [
      "on",
      "ban tax tariff sanction restriction limit war attack vote referendum assault crackdown law policy cap duty embargo levy talk treaty agreement deal restriction report measure",
    ],
    [
      "for",
      "bill plan call support candidate right protection funding money campaign penalty punishment bid proposal demand request case law programme program aid respect rule fund",
    ],
    [
      "with",
      "deal agreement treaty war relation relationship tie trade talk alliance cooperation partnership border pact peace negotiation accord",
    ],
    ["from", "withdrawal exit independence protection departure secession threat import refugee"],
    [
      "in",
      "war election intervention troop investment reform increase cut rise change operation conflict protest rights violence abortion referendum presence coup",
    ],
  ].map(([preposition = "", nouns = ""]) => [preposition, new Set(nouns.split(" "))]),
);
/** Whether a phrase behind a noun goes on with what it names ("change to the law"), by the preposition between the two. */
export function isLinked(noun: string, preposition: string): boolean {
  const nouns = LINKED.get(preposition);
  return LINKS.has(preposition) || nouns?.has(noun) === true || nouns?.has(noun.replace(/s$/, "")) === true;
}
