import type { UnlikeStance } from "./labelled-stance";

/** Who reports that another takes a side doesn't take it himself. All written for this project. */
export const NESTED_QUOTES: readonly UnlikeStance[] = [
  { text: "According to Reuters, Nigeria condemned the coup.", never: [{ holder: "Reuters" }] },
  {
    text: "Spokeswoman Ida Holm said that the union had denounced the bank.",
    never: [{ holder: "Ida Holm" }, { holder: "Spokeswoman Ida Holm" }],
  },
  {
    text: "Xinhua, citing the ministry, said that Laos supports the railway.",
    never: [{ holder: "Xinhua" }, { holder: "ministry" }, { holder: "the ministry" }],
  },
  {
    text: '"The president hates the press," his former aide Tom Reiss wrote.',
    never: [
      { holder: "Tom Reiss", target: "press" },
      { holder: "Tom Reiss", target: "the press" },
    ],
  },
  {
    text: "The Daily Mirror wrote that Sir Alan Pike had attacked the premier in a letter.",
    never: [{ holder: "The Daily Mirror" }, { holder: "Daily Mirror" }],
  },
  {
    text: "A neighbour told Le Monde that the priest had praised the rebels.",
    never: [{ holder: "Le Monde" }, { holder: "neighbour" }, { holder: "A neighbour" }],
  },
  {
    text: "The report says Zambia rejected the loan.",
    never: [{ holder: "The report" }, { holder: "report" }],
  },
  {
    text: "Historian Clara Voss said that peasants opposed the king.",
    never: [{ holder: "Clara Voss" }, { holder: "Historian Clara Voss" }],
  },
  {
    text: "Judge Nils Aho read out a letter in which the colonel praised the militia.",
    never: [{ holder: "Nils Aho" }, { holder: "Judge Nils Aho" }],
  },
  { text: "Associated Press reported that Bolivia had sued Chile.", never: [{ holder: "Associated Press" }] },
  {
    text: "Minister Dov Stern announced that the farmers had rejected the offer.",
    never: [
      { holder: "Dov Stern", target: "offer" },
      { holder: "Dov Stern", target: "the offer" },
    ],
  },
  {
    text: '"They told me they despise the mayor," the pollster Jane Kerr recalled.',
    never: [{ holder: "Jane Kerr" }, { holder: "pollster Jane Kerr" }],
  },
];
