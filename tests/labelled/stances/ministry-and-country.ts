import type { UnlikeStance } from "./labelled-stance";

/** A ministry, a court, a party or a city is named as itself; a country is not the target of what is on one of its bodies, and its people or firms don't speak for it. All written for this project. */
export const MINISTRY_AND_COUNTRY: readonly UnlikeStance[] = [
  { text: "The Colombian energy ministry criticised the audit.", never: [{ target: "Colombia" }] },
  { text: "Nurses denounced the Spanish health ministry.", never: [{ target: "Spain" }] },
  { text: "A Norwegian fishing company sued the port.", never: [{ holder: "Norway" }] },
  {
    text: "The Italian football association fined two clubs.",
    never: [{ holder: "Italy" }, { target: "Italy" }],
  },
  { text: "Two Swedish journalists praised the museum.", never: [{ holder: "Sweden" }] },
  { text: "The opposition in Togo rejected the results.", never: [{ holder: "Togo" }, { target: "Togo" }] },
  { text: "A Belgian court convicted the trader.", never: [{ holder: "Belgium" }, { target: "Belgium" }] },
  { text: "The city of Nagoya cancelled the parade.", never: [{ holder: "Japan" }, { target: "Japan" }] },
  {
    text: "Protesters in Egypt burned tyres outside the stock exchange.",
    never: [{ holder: "Egypt" }, { target: "Egypt" }],
  },
  {
    text: "Polish miners condemned the closure of the pit.",
    never: [{ holder: "Poland" }, { target: "Poland" }],
  },
  {
    text: "The Irish band thanked its fans in Canada.",
    never: [{ holder: "Ireland" }, { target: "Canada" }],
  },
  { text: "The Indian supreme court struck down the decree.", never: [{ target: "India" }] },
  {
    text: "A Chilean farmer accused the tax office of theft.",
    never: [{ holder: "Chile" }, { target: "Chile" }],
  },
];
