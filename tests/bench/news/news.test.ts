import { toNews } from "@/bench/news/news";

const REPORTS = Array.from({ length: 500 }, (_, at) => toNews(1, at));

/** How many reports have a text that another has the first paragraph of. */
function countCopies(): number {
  const firsts = REPORTS.map(({ text }) => text.split("\n\n")[0]);
  return firsts.length - new Set(firsts).size;
}

describe("the generator of reports", () => {
  it("gives the same report for the same seed and number, and others for others", () => {
    expect(toNews(1, 7)).toEqual(toNews(1, 7));
    expect(toNews(1, 7).text).not.toBe(toNews(2, 7).text);
    expect(toNews(1, 7).text).not.toBe(toNews(1, 8).text);
  });

  it("gives every report an id of its own and some 250 words", () => {
    expect(new Set(REPORTS.map(({ id }) => id)).size).toBe(REPORTS.length);
    const words = REPORTS.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / REPORTS.length;
    expect(words).toBeGreaterThan(200);
    expect(words).toBeLessThan(350);
  });

  it("prints one in twenty-five a second time, and writes one in sixteen in another language", () => {
    expect(countCopies()).toBe(20);
    expect(
      REPORTS.filter(({ text }) =>
        /\b(?:Verhandlungen|négociations|negociaciones|города)\b|города/.test(text),
      ).length,
    ).toBeGreaterThan(15);
  });

  it("names many people whom one report alone names", () => {
    const authors = REPORTS.map(({ author }) => author);
    const once = authors.filter((one) => authors.indexOf(one) === authors.lastIndexOf(one));
    expect(once.length).toBeGreaterThan(250);
  });
});
