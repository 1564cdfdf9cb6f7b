/** What a careful reader tags in each brief. `must` has to be there, `may` is right too; more among the most mentioned is wrong. */
export type Label = {
  readonly actors: { readonly must: readonly string[]; readonly may: readonly string[] };
  readonly dates: readonly string[];
  readonly sources: readonly string[];
  /** `stance:target` of those whom it names or cites, or of its author; `may`: arguable. Any other that is shown is wrong. */
  readonly stances: { readonly must: readonly string[]; readonly may: readonly string[] };
};

export const BRIEFS: Readonly<Record<string, Label>> = {
  "briefs-economist-bargain-of-need": {
    actors: {
      must: [
        "Kim Jong Un",
        "Donald Trump",
        "Vladimir Putin",
        "Russia",
        "North Korea",
        "Ukraine",
        "China",
        "United Nations",
      ],
      may: ["The Economist", "United States", "Moscow", "Pyongyang", "Beijing", "Asia"],
    },
    dates: ["2019"],
    sources: ["The Economist"],
    // What the magazine weighs is no side.
    stances: { must: [], may: ["against:Russia–North Korea alliance"] },
  },
  "briefs-five-reports-compared": {
    actors: {
      must: [
        "Russia",
        "North Korea",
        "United States",
        "Donald Trump",
        "Kim Jong Un",
        "Dmitri Alperovitch",
        "Sergey Radchenko",
        "Volodymyr Zelenskyy",
        "Yoon Suk Yeol",
        "China",
        "Iran",
      ],
      may: ["The Economist", "The New York Times", "YTN", "Ukraine"],
    },
    dates: ["2023", "2025", "2025-01"],
    sources: ["The Economist"],
    stances: {
      must: ["favor:Trump–Kim diplomacy", "against:North Korean troop deployment"],
      may: ["against:Russia–North Korea alliance", "against:North Korean arms transfers"],
    },
  },
  "briefs-kyiv-and-seoul": {
    actors: {
      must: [
        "Volodymyr Zelenskyy",
        "Yoon Suk Yeol",
        "Ukraine",
        "South Korea",
        "North Korea",
        "Russia",
        "NATO",
        "Emily Carter",
        "Council on Foreign Relations",
        "Linda Martinez",
        "Oleksandr Petrenko",
      ],
      may: [
        "North Korean soldiers",
        "Reuters",
        "X",
        "U.S. Department of State",
        "United States Department of State",
        "The New York Times",
        "Al Jazeera",
        "Moscow",
        "Seoul",
        "Kyiv",
        "United States",
      ],
    },
    dates: [],
    sources: [
      "Volodymyr Zelenskyy",
      "Reuters",
      "Yoon Suk Yeol",
      "Emily Carter",
      "Linda Martinez",
      "Oleksandr Petrenko",
    ],
    stances: {
      must: ["favor:Ukraine–South Korea partnership", "against:Russia–North Korea alliance"],
      may: ["against:North Korean troop deployment", "favor:Military aid to Ukraine"],
    },
  },
  "briefs-second-attempt": {
    actors: {
      must: ["Donald Trump", "Kim Jong Un", "North Korea", "Russia", "Ukraine", "United States"],
      may: ["Moscow"],
    },
    dates: [],
    sources: [],
    // "It neither supports nor rejects the idea."
    stances: { must: [], may: ["favor:Trump–Kim diplomacy"] },
  },
  "briefs-warning-on-a-meeting": {
    actors: {
      must: ["Kim Jong Un", "Vladimir Putin", "Russia", "United States", "Ukraine"],
      may: ["The New York Times", "Korean Peninsula", "North Korea", "Kyiv", "Washington", "West"],
    },
    dates: [],
    sources: ["The New York Times"],
    stances: {
      must: ["against:Russia–North Korea alliance"],
      may: ["against:North Korean arms transfers", "favor:Military aid to Ukraine"],
    },
  },
  "briefs-weak-link-argument": {
    actors: {
      must: [
        "Dmitri Alperovitch",
        "Sergey Radchenko",
        "Donald Trump",
        "Kim Jong Un",
        "China",
        "Russia",
        "Iran",
        "North Korea",
        "United States",
      ],
      may: [
        "YTN",
        "The New York Times",
        "Silverado Policy Accelerator",
        "Johns Hopkins University",
        "Korean Peninsula",
        "Washington",
      ],
    },
    dates: [],
    sources: ["Dmitri Alperovitch", "Sergey Radchenko"],
    stances: {
      must: ["favor:Trump–Kim diplomacy"],
      may: [
        "favor:Denuclearization of North Korea",
        "against:North Korea's nuclear programme",
        "against:Russia–North Korea alliance",
      ],
    },
  },
};
