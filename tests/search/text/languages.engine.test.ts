import { toDocumentAnswer } from "@/search/answer/document-answer";
import { readDocument } from "@/search/meilisearch/read-documents";
import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

/** One report in each language; each quotes one English sentence that would give dates, sources and stances. */
const QUOTED = 'Putin said on 5 May 2024: "I support the treaty with North Korea."';
const FILES = {
  "a/ko.txt": `한국 대통령은 월요일에 북한의 미사일 발사를 강하게 규탄했다. 젤렌스키 대통령은 탄약 지원에 감사한다고 말했다. ${QUOTED}\n`,
  "a/ru.txt": `Президент России обсудил с послами новый договор о поставках боеприпасов. Зеленский заявил, что переговоры продолжаются. ${QUOTED}\n`,
  "a/uk.txt": `Міністр оборони повідомив послам, що українські війська отримали нові боєприпаси. Зеленський подякував союзникам за допомогу. ${QUOTED}\n`,
  "a/zh.txt": `韩国总统周一谴责了朝鲜的导弹发射。泽连斯基感谢盟国提供弹药，并表示谈判仍在继续。${QUOTED}\n`,
  "a/en.txt": `The minister told the ambassadors that the troops had received new ammunition. Zelensky thanked the allies. ${QUOTED}\n`,
  "a/told.md": `---\nlanguage: Korean\npublisher: YTN\n---\n# 탄약\n\n${QUOTED}\n`,
};
const OTHERS = ["ko", "ru", "uk", "zh"] as const;

let testIndex: TestIndex;

beforeAll(async () => {
  testIndex = await openTestIndex(FILES);
  await testIndex.index();
});

afterAll(() => testIndex?.close());

async function view(name: string) {
  const stored = await readDocument(`a-${name}`, testIndex.tested);
  if (stored === null) throw new Error(`There is no ${name}.`);
  return toDocumentAnswer(stored, []);
}

const found = async (asked: string) => (await testIndex.find(asked)).map((id) => id.replace(/^a-/, ""));

describe("a document in another language", () => {
  it("has its language found, as one that can be chosen", async () => {
    const { facets } = await testIndex.search("");
    const values = facets.language.values.map(({ value, count }) => [value, count]);
    expect(values.sort()).toEqual([
      ["en", 1],
      ["ko", 2],
      ["ru", 1],
      ["uk", 1],
      ["zh", 1],
    ]);
    for (const language of OTHERS)
      expect(await found(`lang:${language} ammunition OR putin`)).toContain(language);
  });

  it.each([
    ["ko", ["미사일", "대통령", "탄약", '"북한의 미사일"']],
    ["ru", ["договор", "договоры", "боеприпас", '"новый договор"']],
    ["uk", ["боєприпаси", "війська", "союзникам", '"нові боєприпаси"']],
    ["zh", ["导弹", "弹药", "谈判", '"朝鲜的导弹"']],
  ])("is found by its own words: %s", async (language, asked) => {
    for (const text of asked)
      expect([text, await found(text)]).toEqual([text, expect.arrayContaining([language])]);
    for (const text of asked) expect((await found(text)).filter((id) => id !== "told")).toEqual([language]);
  });

  it("is found by a name in whatever script it is asked", async () => {
    for (const name of ["Zelensky", "Зеленский", "Зеленський", "젤렌스키", "泽连斯基"])
      expect([name, await found(name)]).toEqual([name, ["en", "ko", "ru", "uk", "zh"]]);
  });

  it.each(OTHERS)("gets names, but no dates, sources or stances, and says so: %s", async (language) => {
    const { tags, unsupported, metadata } = await view(language);
    expect(metadata.language).toEqual({ value: language, origin: "text", inferred: true });
    const names = [
      "North Korea",
      "Russia",
      "South Korea",
      "Ukraine",
      "Vladimir Putin",
      "Volodymyr Zelenskyy",
    ];
    expect(names).toEqual(expect.arrayContaining(tags.actors.map(({ name }) => name)));
    expect(tags.actors.map(({ name }) => name)).toContain("Volodymyr Zelenskyy");
    expect(tags).toMatchObject({ dates: [], sources: [], stances: [] });
    expect(unsupported).toEqual(["dates", "sources", "stances"]);
  });

  it("keeps its publisher, which was told", async () => {
    const { tags } = await view("told");
    expect(tags.sources.map(({ name, kind }) => [name, kind])).toEqual([["YTN", "publisher"]]);
  });
});

it("an English document has them all", async () => {
  const { tags, unsupported } = await view("en");
  expect(unsupported).toEqual([]);
  expect(tags.dates.map(({ value }) => value)).toContain("2024-05-05");
  expect(tags.sources.map(({ name }) => name)).toContain("Vladimir Putin");
});
