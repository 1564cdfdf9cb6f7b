import { toTokens } from "@/indexer/tagging/text/tokens";

const words = (text: string): readonly string[] => toTokens(text).map((token) => token.text);

test("plain words, numbers and signs are tokens by themselves", () => {
  expect(words('He said: "Yes, in 2019 (or 2020)!"')).toEqual(
    ["He", "said", ":", '"', "Yes", ",", "in", "2019", "(", "or", "2020", ")", "!", '"'], // prettier-ignore
  );
});

test("a point belongs to shortened words and initials, not to others", () => {
  expect(words("Mr. Reed left. He met J. Weber of Acme Inc. at 3 p.m. in the U.S. Senate.")).toEqual(
    "Mr. Reed left . He met J. Weber of Acme Inc. at 3 p.m. in the U.S. Senate .".split(" "),
  );
});

test("what is joined by a sign is cut as written", () => {
  expect(words("don’t, John's 1,000.5 AT&T x@y.org")).toEqual(
    "do n’t , John 's 1,000.5 AT&T x@y.org".split(" "),
  );
});

test("each token stands at its place, whatever stands between", () => {
  const text = "One\u00a0two—three\n\nfour. \t“Five”";
  for (const { start, end, text: word } of toTokens(text)) expect(text.slice(start, end)).toBe(word);
  expect(toTokens(text).map(({ breaks }) => breaks)).toEqual([2, 0, 0, 0, 2, 0, 0, 0, 0]);
});
