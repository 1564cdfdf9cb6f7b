import { toSentDay } from "@/indexer/reading/mime/sent-day";

describe("the day a mail was sent", () => {
  it.each([
    ["Fri, 31 May 2024 22:33:17 -0500", "2024-05-31"],
    ["Sat, 1 Jun 2024 05:10:00 +0900", "2024-06-01"],
    ["Thu, 1 Feb 2024 14:40:57 +0100 (Mitteleuropäische Zeit)", "2024-02-01"],
    ["(sent) Thu, 1 Feb (day 2 (of it)) 2024 14:40 GMT", "2024-02-01"],
    ["31 Dec 99 23:59 EST", "1999-12-31"],
    ["Mon,8 Apr 2024 09:00:00 +0000", "2024-04-08"],
    ["08-Apr-2024 09:00", "2024-04-08"],
    ["Mon Apr  8 09:00:00 2024", "2024-04-08"],
    ["Mon Apr 8 09:00:00 +0200 2024", "2024-04-08"],
    ["2024-04-08T23:30:00-11:00", "2024-04-08"],
  ])("of %s is %s", (header, day) => {
    expect(toSentDay(header)).toBe(day);
  });

  it.each(["", "yesterday", "Mon, 32", "08/04/2024", "1712566800", "(Mon, 8 Apr 2024", "8 Foo 2024"])(
    "is unknown of %s",
    (header) => expect(toSentDay(header)).toBeUndefined(),
  );

  it("takes no time over a head of 200 kB", () => {
    const started = performance.now();
    for (const sign of ["(", "Mon ", "1 ", "a", "Jan 1 "]) toSentDay(sign.repeat(200_000 / sign.length));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
