import type { UnlikeStance } from "./labelled-stance";

/** Conditions, questions, possibilities and forecasts say nothing of where somebody stands. All written for this project. */
export const HYPOTHETICALS: readonly UnlikeStance[] = [
  { text: "If Malta rejected the offer, the talks would end.", never: [{ holder: "Malta" }] },
  { text: "Would Norway support the embargo?", never: "none" },
  {
    text: "The senator could oppose the bill, analysts said.",
    never: [{ holder: "senator" }, { holder: "The senator" }],
  },
  {
    text: "Should the court ban the party, elections may be delayed.",
    never: [{ target: "party" }, { target: "the party" }],
  },
  { text: "It is unclear whether the union backs the deal.", never: "none" },
  { text: "Kenya might sue the company.", never: [{ holder: "Kenya", stance: "against" }] },
  { text: "Nobody knows whom the governor will endorse.", never: "none" },
  { text: "Unless Turkey approves the request, the ships will wait.", never: [{ holder: "Turkey" }] },
  { text: "Reporters asked if the minister regretted the raid.", never: "none" },
  { text: "Had Peru signed the pact, prices would be lower.", never: [{ holder: "Peru", stance: "favor" }] },
  {
    text: "The committee has yet to decide whether to endorse the plan.",
    never: [{ holder: "The committee" }, { holder: "committee" }],
  },
  {
    text: "Analysts expect Austria to vote against the directive.",
    never: [{ holder: "Analysts" }, { holder: "analysts" }],
  },
  { text: "Who attacked the convoy?", never: "none" },
  { text: "Imagine that your landlord sued you.", never: "none" },
];
