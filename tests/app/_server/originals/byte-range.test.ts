import { toByteRange } from "@/app/_server/originals/byte-range";

describe("toByteRange", () => {
  it.each([
    ["bytes=0-9", { start: 0, end: 9 }],
    ["bytes=90-", { start: 90, end: 99 }],
    ["bytes=-5", { start: 95, end: 99 }],
    ["bytes=-500", { start: 0, end: 99 }],
    ["Bytes=99-1000000000000000000000", { start: 99, end: 99 }],
  ])("reads %s of a hundred bytes", (header, range) => {
    expect(toByteRange(header, 100)).toEqual(range);
  });

  it.each(["bytes=100-", "bytes=100-200", "bytes=-0"])("has no bytes for %s of a hundred", (header) => {
    expect(toByteRange(header, 100)).toBe("none");
  });

  it("has no bytes of an empty file", () => {
    expect([toByteRange("bytes=0-", 0), toByteRange("bytes=-5", 0)]).toEqual(["none", "none"]);
  });

  it.each([
    null,
    "",
    "bytes=",
    "bytes=-",
    "bytes=9-3",
    "bytes=a-b",
    "bytes=0-1,3-4",
    "lines=1-2",
    "bytes=1.5-2",
  ])("names the whole file for %s", (header) => {
    expect(toByteRange(header, 100)).toBeNull();
  });
});
