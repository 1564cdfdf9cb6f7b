import type { UnlikeStance } from "./labelled-stance";

/** A pronoun stands for who the text means, not for the nearest name; nobody takes a side on himself by it. All written for this project. */
export const PRONOUNS: readonly UnlikeStance[] = [
  {
    text: "President Maya Torres met Viktor Lund. She condemned the blockade.",
    never: [{ holder: "Viktor Lund" }],
  },
  {
    text: "Viktor Lund wrote to President Maya Torres. He opposes the canal.",
    never: [{ holder: "Maya Torres" }, { holder: "President Maya Torres" }],
  },
  {
    text: "Sara Quist criticised Leon Barth because he supports the mine.",
    never: [
      { holder: "Sara Quist", target: "mine", stance: "favor" },
      { holder: "Sara Quist", target: "the mine", stance: "favor" },
      { holder: "Leon Barth", target: "Leon Barth" },
    ],
  },
  {
    text: "Minister Olga Reza said her critics were wrong.",
    never: [{ target: "Olga Reza" }, { target: "Minister Olga Reza" }],
  },
  {
    text: "It was raining when Greece and Bulgaria signed the pact.",
    never: [{ target: "Greece" }, { target: "Bulgaria" }],
  },
  {
    text: "Ivo Stancu defended himself in court on Tuesday.",
    never: [{ target: "Ivo Stancu" }, { target: "court" }],
  },
  { text: "Anna Berg interviewed Karl Ott. He denounced the strike.", never: [{ holder: "Anna Berg" }] },
  {
    text: "The coach praised Lucia Mora after her father thanked him.",
    never: [{ holder: "Lucia Mora" }, { target: "her father" }],
  },
  {
    text: "The company fired Emil Roth, and its lawyers praised the judge.",
    never: [{ holder: "Emil Roth" }],
  },
  {
    text: "Rita Sole replaced Max Thorn. She has opposed the levy for years.",
    never: [{ holder: "Max Thorn" }],
  },
  {
    text: "Albania and Serbia quarrel; they both reject the map.",
    never: [
      { target: "Albania", stance: "favor" },
      { target: "Serbia", stance: "favor" },
    ],
  },
  { text: "Tom Hale told Jude Park that he admired the poet.", never: [{ holder: "Jude Park" }] },
];
