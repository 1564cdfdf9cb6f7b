import type { UnlikeStance } from "./labelled-stance";

/** The stance is on what the verb governs, not on a name that stands nearby. All written for this project. */
export const WRONG_TARGET: readonly UnlikeStance[] = [
  {
    text: "Speaking in Geneva beside Chancellor Ida Brandt, Minister Omar Sy condemned the coup.",
    never: [{ target: "Ida Brandt" }, { target: "Geneva" }],
  },
  {
    text: "The senator told the BBC that he opposes the tunnel.",
    never: [{ target: "BBC" }, { holder: "BBC" }],
  },
  {
    text: "At a rally in Chile, workers denounced the layoffs at Corvex Mining.",
    never: [{ target: "Chile" }],
  },
  {
    text: "Kenya's neighbour Uganda rejected the dam proposal on Friday.",
    never: [{ target: "Kenya" }, { holder: "Kenya" }],
  },
  {
    text: "Together with Norway, Sweden criticised the quota.",
    never: [{ target: "Norway" }, { target: "Sweden" }],
  },
  {
    text: "Amnesty International condemned the arrest of Lina Aziz.",
    never: [{ target: "Lina Aziz", stance: "against" }],
  },
  {
    text: "The minister welcomed the release of Captain Dario Fuentes by Peru.",
    never: [
      { target: "Dario Fuentes", stance: "against" },
      { target: "Peru", stance: "against" },
    ],
  },
  {
    text: "Human rights groups protested against the execution of Tariq Nazari.",
    never: [{ target: "Tariq Nazari", stance: "against" }],
  },
  {
    text: "Japan criticised sanctions on Iran at the summit.",
    never: [{ target: "Iran", stance: "against" }],
  },
  {
    text: "The archbishop denounced the attack on the Coptic Church.",
    never: [{ target: "Coptic Church", stance: "against" }],
  },
  {
    text: "The mayor condemned violence against Roma families.",
    never: [{ target: "Roma families", stance: "against" }],
  },
  {
    text: "In a report for UNICEF, Dr Amy Cho praised the nurses.",
    never: [{ target: "UNICEF" }, { holder: "UNICEF" }],
  },
  {
    text: "The court rejected the charges against Nora Field.",
    never: [{ target: "Nora Field", stance: "against" }],
  },
  {
    text: "Dissidents oppose the extradition of the blogger to Belarus.",
    never: [{ target: "the blogger", stance: "against" }],
  },
];
