import type { UnlikeStance } from "./labelled-stance";

/** A country inside a title, a name or a phrase is no target and no holder. All written for this project. */
export const COUNTRIES_IN_PHRASES: readonly UnlikeStance[] = [
  {
    text: "Critics praised the President of the United States, Helen Moss, for her speech.",
    never: [{ target: "United States" }],
  },
  {
    text: "The Bank of England was criticised by Senator Paul Reeve.",
    never: [{ target: "England" }, { holder: "England" }],
  },
  {
    text: "Lawmakers condemned the German chancellor's remarks.",
    never: [{ target: "Germany" }, { holder: "Germany" }],
  },
  { text: "Farmers welcomed the Australia Letter, a weekly newsletter.", never: [{ target: "Australia" }] },
  { text: "Prosecutors charged a Brazilian national with fraud on Monday.", never: [{ target: "Brazil" }] },
  { text: "The union denounced the University of Cyprus over its contracts.", never: [{ target: "Cyprus" }] },
  { text: "The mayor thanked the former ambassador to Japan, Lena Fischer.", never: [{ target: "Japan" }] },
  { text: "Two senators opposed the Iran Nuclear Review Act.", never: [{ target: "Iran" }] },
  {
    text: "The French press accused the minister of lying.",
    never: [{ holder: "France" }, { target: "France" }],
  },
  {
    text: "Police arrested a Dutch tourist near the border of Poland.",
    never: [{ target: "Poland" }, { target: "Netherlands" }, { holder: "Poland" }],
  },
  { text: "The court fined the Royal Bank of Canada.", never: [{ target: "Canada" }] },
  { text: "Villagers attacked a convoy of the Congo River Authority.", never: [{ target: "Congo" }] },
  { text: "Voters rejected the former prime minister of Italy, Carlo Neri.", never: [{ target: "Italy" }] },
  { text: "The general praised troops from the Kenya Rifles.", never: [{ target: "Kenya" }] },
];
