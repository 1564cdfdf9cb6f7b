import { SEARCH_PARAMETERS } from "@/app/api/_contract/parameters";
import { fromSearchParams } from "@/search/query/url";

const pattern = new RegExp(String(SEARCH_PARAMETERS.find(({ name }) => name === "from")?.schema.pattern));
const isRead = (from: string): boolean =>
  fromSearchParams(new URLSearchParams({ from })).notices.length === 0;

/** What the description of the API says of dates, and what a search makes of them. */
describe("the pattern of dates", () => {
  it.each(["", "2024", "0001", "2024-01", "2024-12", "2024-10-31", "-7d", "-12345y"])(
    "takes %p, which is read",
    (date) => {
      expect([pattern.test(date), isRead(date)]).toEqual([true, true]);
    },
  );

  it.each([
    "0000",
    "24",
    "2024-13",
    "2024-00",
    "2024-1",
    "2024-10-32",
    "2024-10-00",
    "-7",
    "-123456d",
    "7d",
    "__main__",
    "2024-10-31T",
  ])("declines %p, which is left out", (date) => {
    expect([pattern.test(date), isRead(date)]).toEqual([false, false]);
  });

  it("does not know which days a month has", () => {
    expect([pattern.test("2023-02-29"), isRead("2023-02-29")]).toEqual([true, false]);
  });
});
