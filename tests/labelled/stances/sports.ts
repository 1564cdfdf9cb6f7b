import type { UnlikeStance } from "./labelled-stance";

/** Matches and races are played against others without taking a side on them. All written for this project. */
export const SPORTS: readonly UnlikeStance[] = [
  { text: "Ajax beat Benfica 2-1 in Lisbon on Wednesday.", never: "none" },
  { text: "New Zealand defeated Wales in the final.", never: "none" },
  { text: "Serena Holt plays against Mia Duran in the semi-final.", never: "none" },
  { text: "Brazil attacked from the start, and Argentina defended deep.", never: "none" },
  { text: "The Rangers crushed the Falcons 7-0.", never: "none" },
  { text: "Keeper Jo Adeyemi saved two penalties against Ghana.", never: "none" },
  { text: "Spain fought back against Croatia and drew 3-3.", never: "none" },
  { text: "Pakistan struck early, bowling out both openers of Sri Lanka.", never: "none" },
  { text: "Lewis Brandt overtook Carlos Vega on the last lap.", never: "none" },
  { text: "Iceland was knocked out by Hungary after extra time.", never: "none" },
  { text: "The Bulls host the Lakers on Friday.", never: "none" },
  { text: "Ethiopia's Hana Bekele beat Kenya's Joyce Ruto in the marathon.", never: "none" },
  { text: "Chess champion Ola Lind lost to Wei Zhang in round four.", never: "none" },
];
