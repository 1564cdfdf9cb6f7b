import iconv from "iconv-lite";
import { toText } from "@/indexer/reading/draft/characters";

const SENTENCE = "Über die Brücke fährt früh – täglich – ein müder Bär.";
const RUSSIAN = "Совет гавани заседал три часа и выслушал одиннадцать свидетелей о состоянии причалов.";

describe("the character set of a file", () => {
  it("is UTF-8 where it is that, whatever is declared", () => {
    expect(toText(Buffer.from(SENTENCE), "iso-8859-1")).toBe(SENTENCE);
    expect(toText(Buffer.from(SENTENCE), "windows-1251")).toBe(SENTENCE);
  });

  it("is UTF-8 but for a stray byte, which costs one sign", () => {
    const [head = "", tail = ""] = SENTENCE.split(" – täglich – ");
    const bytes = Buffer.concat([Buffer.from(`${head} `), Buffer.of(0x96), Buffer.from(` ${tail}`)]);
    expect(toText(bytes)).toBe(`${head} \ufffd ${tail}`);
    expect(toText(bytes, "utf-8")).toBe(`${head} \ufffd ${tail}`);
  });

  it.each([
    ["windows-1251", RUSSIAN, "windows-1251"],
    ["koi8-r", RUSSIAN, "KOI8-R"],
    ["windows-1252", SENTENCE, "iso-8859-1"],
    ["windows-1250", "Žluťoučký kůň skákal přes ploty", "windows-1250"],
    ["gbk", "港务委员会开会三个小时", "gb2312"],
    ["euc-kr", "항만 위원회는 세 시간 동안 회의를 했다", "euc-kr"],
    ["shift_jis", "港湾委員会は三時間の会議を開いた", "x-sjis"],
  ])("is the older set that it declares: %s", (set, text, declared) => {
    expect(toText(iconv.encode(text, set), declared)).toBe(text);
  });

  it("is the likeliest older set where what it declares is unknown, or wrongly UTF-8", () => {
    const bytes = iconv.encode(`${RUSSIAN} ${RUSSIAN}`, "windows-1251");
    expect(toText(bytes, "x-nothing")).toContain("Совет гавани");
    expect(toText(bytes, "utf-8")).toContain("Совет гавани");
  });

  it("is no UTF-8 where a few letters only happen to look so", () => {
    const text = "Ã¤hnlich geht es für fünf müde Bären, früh übt sich";
    expect(toText(iconv.encode(text, "windows-1252"), "windows-1252")).toBe(text);
  });
});
