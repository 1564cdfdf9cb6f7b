import type { UnlikeStance } from "./labelled-stance";

/** What is negated, refused, failed or over doesn't show the side of its verb. All written for this project. */
export const POLARITY: readonly UnlikeStance[] = [
  { text: "Finland did not condemn the vote.", never: [{ stance: "against" }] },
  {
    text: "Finland refused to condemn the general.",
    never: [
      { target: "general", stance: "against" },
      { target: "the general", stance: "against" },
    ],
  },
  { text: "The union no longer supports the merger.", never: [{ stance: "favor" }] },
  { text: "Senator Ruth Adeyemi declined to endorse Colin Marsh.", never: [{ stance: "favor" }] },
  { text: "The party never backed the tax.", never: [{ stance: "favor" }] },
  {
    text: "The board failed to approve the budget.",
    never: [
      { target: "budget", stance: "favor" },
      { target: "the budget", stance: "favor" },
    ],
  },
  { text: "Nobody in the cabinet criticised the premier.", never: [{ stance: "against" }] },
  { text: "The bishop stopped supporting the shelter last year.", never: [{ stance: "favor" }] },
  { text: "Neither Malta nor Cyprus opposed the treaty.", never: [{ stance: "against" }] },
  { text: "The ministry withdrew its support for the festival.", never: [{ stance: "favor" }] },
  { text: "Governor Hugo Paz is not in favour of the mine.", never: [{ stance: "favor" }] },
  { text: "Without support from Austria, the motion fell.", never: [{ stance: "favor" }] },
  { text: "The clan hardly trusts the new governor.", never: [{ stance: "favor" }] },
  {
    text: "Opposition to the dam has ended, and villagers now want it.",
    never: [{ holder: "villagers", stance: "against" }],
  },
  { text: "The premier denied that he opposes the canal.", never: [{ stance: "against" }] },
];
