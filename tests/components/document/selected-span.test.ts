import { toSelectedSpan } from "@/components/document/selected-span";

const TEXT = "One passage here.\n\nAnother passage here.";
const FIRST = { start: 0, end: 17 };
const SECOND = { start: 19, end: 40 };

describe("the place of a selection", () => {
  it("is where the selected words stand, in the passage they were selected in", () => {
    expect(toSelectedSpan(TEXT, [FIRST], " passage ")).toEqual([4, 11]);
    expect(toSelectedSpan(TEXT, [SECOND], "passage here")).toEqual([27, 39]);
  });

  it("is that of whole passages where more is selected than their text", () => {
    expect(toSelectedSpan(TEXT, [FIRST, SECOND], "here. 2 Another")).toEqual([0, 40]);
    expect(toSelectedSpan(TEXT, [FIRST], "Another")).toEqual([0, 17]);
  });

  it("is none where nothing of the text is selected", () => {
    expect(toSelectedSpan(TEXT, [], "passage")).toBeNull();
    expect(toSelectedSpan(TEXT, [FIRST], " \n")).toBeNull();
  });
});
