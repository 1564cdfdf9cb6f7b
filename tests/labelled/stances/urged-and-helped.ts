import type { UnlikeStance } from "./labelled-stance";

/** Who is urged, begged, called on or helped to do something is not favoured or opposed by that. All written for this project. */
export const URGED_AND_HELPED: readonly UnlikeStance[] = [
  {
    text: "The United Nations urged Sudan to open the border.",
    never: [
      { target: "Sudan", stance: "favor" },
      { target: "Sudan", stance: "against" },
    ],
  },
  {
    text: "The doctors asked the parliament to ban smoking.",
    never: [{ target: "parliament" }, { target: "the parliament" }],
  },
  { text: "Germany called on Serbia to ratify the treaty.", never: [{ target: "Serbia" }] },
  { text: "Mayor Inga Sand encouraged residents to stay at home.", never: [{ target: "residents" }] },
  {
    text: "Activists want the ministry to publish the files.",
    never: [{ target: "ministry" }, { target: "the ministry" }],
  },
  {
    text: "Teachers helped the police to find the boy.",
    never: [{ holder: "police" }, { holder: "the police" }],
  },
  {
    text: "The premier told the army to leave the city.",
    never: [
      { target: "army", stance: "favor" },
      { target: "the army", stance: "favor" },
    ],
  },
  { text: "The bishop advised the couple to wait.", never: [{ target: "the couple" }] },
  { text: "France pressed Lebanon to form a government.", never: [{ target: "Lebanon", stance: "favor" }] },
  { text: "The envoy invited both sides to Oslo.", never: [{ target: "Oslo" }, { stance: "against" }] },
  { text: "The agency reminded Estonia to file its report.", never: [{ target: "Estonia" }] },
  { text: "A volunteer helped an old man over the street.", never: [{ stance: "against" }] },
  {
    text: "The ombudsman requested that the bank reply by Monday.",
    never: [{ target: "bank" }, { target: "the bank" }],
  },
  {
    text: "Greenpeace begged consumers to boycott Sorel Foods.",
    never: [{ target: "consumers" }, { holder: "consumers" }],
  },
];
