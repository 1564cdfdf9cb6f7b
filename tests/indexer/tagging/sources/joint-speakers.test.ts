import { unreadCuesOf } from "./statements-of";

describe("those who speak together", () => {
  it("are one each where the text goes on with “the authors”", () => {
    const text = "Anna Berger and Paul Weber wrote that it rains. The authors argue that it is warm.";
    expect(unreadCuesOf(text)).toEqual([
      "Anna Berger: wrote",
      "Paul Weber: wrote",
      "Anna Berger: argue",
      "Paul Weber: argue",
    ]);
  });

  it("are not meant by a word for others, nor where one alone has spoken", () => {
    const others = "Anna Berger and Paul Weber wrote that it rains. Some authors argue that it is warm.";
    expect(unreadCuesOf(others)).toHaveLength(3);
    expect(unreadCuesOf("Anna Berger wrote that it rains. The authors argue that it is warm.")).toEqual([
      "Anna Berger: wrote",
      "authors: argue",
    ]);
  });
});
