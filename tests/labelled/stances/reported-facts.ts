import type { UnlikeStance } from "./labelled-stance";

/** Polls, results, rankings and elections report where others stand in numbers: nobody in them takes a side. All written for this project. */
export const REPORTED_FACTS: readonly UnlikeStance[] = [
  { text: "A new poll favors Senator Laura Hines by four points over Mark Oduya.", never: "none" },
  { text: "Mayor Jonas Eriksen won the election with 52 percent of the vote.", never: "none" },
  { text: "The index ranks Denmark first and Somalia last among 180 countries.", never: "none" },
  {
    text: "According to early results, the Liberal Party leads the Conservatives by 30,000 ballots.",
    never: "none",
  },
  { text: "Exit polls put Ana Ribeiro ahead of the incumbent in three of five districts.", never: "none" },
  { text: "Turnout reached 61 percent, the election commission said.", never: "none" },
  { text: "Shares in Halden Motors rose 3 percent after the vote.", never: "none" },
  {
    text: "The survey found that 48 percent of adults support Paul Renner and 41 percent back Inga Dahl.",
    never: [{ holder: "The survey" }],
  },
  { text: "Lucas Meyer defeated Petra Novak in the second round on Sunday.", never: "none" },
  {
    text: "The bookmakers favour Ireland to host the summit.",
    never: [{ stance: "against" }, { holder: "Ireland" }],
  },
  {
    text: "Forecasters expect the Social Democrats to lose twelve seats.",
    never: [
      { target: "Social Democrats", stance: "against" },
      { target: "Social Democrats", stance: "favor" },
    ],
  },
  { text: "Chad came third in the ranking, ahead of Niger and behind Mali.", never: "none" },
  {
    text: "The count gave the amendment 212 votes in favor and 198 against.",
    never: [{ holder: "The count" }],
  },
  {
    text: "Gallup reported that support for the president fell to 39 percent in May.",
    never: [{ holder: "Gallup" }],
  },
];
