/** What a careful reader tags in each brief. `must` has to be there, `may` is right too; more among the most mentioned is wrong. */
export type Label = {
  readonly actors: { readonly must: readonly string[]; readonly may: readonly string[] };
  readonly dates: readonly string[];
  readonly sources: readonly string[];
  /** `stance:target`, any of them where the text leaves it open; the author's, or that of the voices where he has none. */
  readonly stances: readonly (readonly string[])[];
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
    stances: [["neutral:Russia–North Korea alliance", "against:Russia–North Korea alliance"]],
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
    stances: [],
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
    stances: [["favor:Ukraine–South Korea partnership"], ["against:Russia–North Korea alliance"]],
  },
  "briefs-second-attempt": {
    actors: {
      must: ["Donald Trump", "Kim Jong Un", "North Korea", "Russia", "Ukraine", "United States"],
      may: ["Moscow"],
    },
    dates: [],
    sources: [],
    stances: [["neutral:Trump–Kim diplomacy", "favor:Trump–Kim diplomacy"]],
  },
  "briefs-warning-on-a-meeting": {
    actors: {
      must: ["Kim Jong Un", "Vladimir Putin", "Russia", "United States", "Ukraine"],
      may: ["The New York Times", "Korean Peninsula", "North Korea", "Kyiv", "Washington", "West"],
    },
    dates: [],
    sources: ["The New York Times"],
    stances: [["against:Russia–North Korea alliance"]],
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
    stances: [["favor:Trump–Kim diplomacy"]],
  },
};
