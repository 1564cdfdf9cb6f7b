import type { UnlikeStance } from "./labelled-stance";

/** What is only compared with, or is told of other times to explain, takes no side in the story. All written for this project. */
export const ANALOGIES_AND_HISTORY: readonly UnlikeStance[] = [
  { text: "The vote recalls 1954, when the chamber was dissolved by the king.", never: "none" },
  {
    text: "Like Nixon, Governor Hugo Paz has been called stubborn.",
    never: [{ target: "Nixon" }, { holder: "Nixon" }],
  },
  { text: "The bridge is named after General Amos Pell, who was born in 1802.", never: "none" },
  { text: "The treaty, signed in 1871, is kept in the city museum.", never: "none" },
  { text: "The dispute is as old as the quarrel between Athens and Sparta.", never: "none" },
  { text: "Such a crisis was last seen in 1931, historian Ruth Olin said.", never: "none" },
  { text: "The law resembles one in Norway.", never: [{ target: "Norway" }, { holder: "Norway" }] },
  { text: "The novel tells how a captain betrays his crew.", never: "none" },
  { text: "In the film, a lawyer fights a mining company.", never: "none" },
  {
    text: "He spoke of the budget as if it were Napoleon's retreat from Moscow.",
    never: [{ holder: "Napoleon" }, { target: "Moscow" }],
  },
  { text: "The palace has been a museum since the republic was founded.", never: "none" },
  { text: "Her grandfather fought in the First World War and later ran a bakery.", never: "none" },
  {
    text: "Senator Paul Reeve compared the strike to the Boston Tea Party.",
    never: [
      { target: "Boston Tea Party" },
      { target: "the Boston Tea Party" },
      { holder: "Boston Tea Party" },
    ],
  },
  { text: "Andrew Johnson was impeached too, in 1868.", never: "none" },
];
