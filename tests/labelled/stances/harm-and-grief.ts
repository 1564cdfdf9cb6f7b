import type { UnlikeStance } from "./labelled-stance";

/** Harm, deaths, accidents, grief and mourning are no stance against who suffers, and none for him either. All written for this project. */
export const HARM_AND_GRIEF: readonly UnlikeStance[] = [
  { text: "Hurricane Mila killed 14 people in Honduras.", never: "none" },
  { text: "A gas explosion destroyed the Ferrin Hotel in Lyon on Saturday.", never: "none" },
  { text: "The bus hit a wall near Kampala, and nine passengers died.", never: "none" },
  { text: "Portugal mourned the singer Beatriz Lima on Thursday.", never: [{ stance: "against" }] },
  { text: "The family of Omar Haddad is grieving, a neighbour said.", never: "none" },
  { text: "Floods struck northern Ghana and left 3,000 families without homes.", never: "none" },
  { text: "An earthquake hit the island of Lombera at dawn.", never: "none" },
  { text: "The pandemic claimed more than 400 lives in Slovenia.", never: "none" },
  { text: "Actor Piers Halloran died of pneumonia at the age of 81.", never: "none" },
  { text: "A falling crane killed worker Josef Hruska at the building site.", never: "none" },
  { text: "Fire damaged the Basilica of Saint Orso, the brigade said.", never: "none" },
  { text: "The storm threatened Florida and Georgia for two days.", never: "none" },
  {
    text: "Queen Amalia expressed her condolences to the families of the miners.",
    never: [{ stance: "against" }],
  },
  { text: "Doctors said that Lena Kraus suffered burns and remained in hospital.", never: "none" },
  { text: "The crash of Flight 212 injured thirty people, among them the pilot, Ivan Sorel.", never: "none" },
];
