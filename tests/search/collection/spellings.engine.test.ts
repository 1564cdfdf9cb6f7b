import { openTestIndex, type TestIndex } from "../../support/indexed-folder";

/** One document a spelling, and others that must stay apart. */
const FILES = {
  "briefs/sky.md": "# Zelensky visits\n\nVolodymyr Zelensky spoke to parliament on Monday.\n",
  "briefs/skiy.md": "# A speech\n\nPresident Zelenskiy spoke to parliament.\n",
  "briefs/ru.md": "# Встреча\n\nВстреча с Зеленским прошла в Киеве, сообщило агентство в понедельник.\n",
  "briefs/uk.md":
    "# Зустріч\n\nПрезидент Зеленський зустрівся з послами у понеділок, повідомило агентство.\n",
  "briefs/ko.md": "# 회담\n\n젤렌스키는 월요일에 의회에서 연설했다. 대통령은 지원을 요청했다.\n",
  "briefs/zh.md": "# 会谈\n\n泽连斯基周一在议会发表讲话。总统请求援助。\n",
  "briefs/other.md": "# Harvest\n\nThe wheat harvest was good this year, a minister said.\n",
  "briefs/world.md":
    "# Health\n\nThe World Health Organization warned of a new wave. Who would have thought it?\n",
  "briefs/who.md": "# A question\n\nWho would have thought that us two would meet in the United States?\n",
  "briefs/north.md": "# Parade\n\nNorth Korea held a parade. Pyongyang showed missiles.\n",
  "briefs/dprk.md": "# Statement\n\nThe DPRK issued a statement about missiles.\n",
};

let testIndex: TestIndex;

beforeAll(async () => {
  testIndex = await openTestIndex(FILES);
  await testIndex.index();
});

afterAll(() => testIndex?.close());

const toNames = (ids: readonly string[]): string[] => ids.map((id) => id.replace(/^briefs-/, "")).sort();
const find = async (text: string): Promise<string[]> => toNames(await testIndex.find(text));
const ZELENSKY = ["ko", "ru", "skiy", "sky", "uk", "zh"];

describe("a bare name", () => {
  it.each(["Zelensky", "zelenskiy", "Зеленский", "Зеленського", "젤렌스키", "泽连斯基"])(
    "finds all spellings when typed %s",
    async (typed) => {
      expect(await find(typed)).toEqual(ZELENSKY);
    },
  );

  it("stands for all spellings in exclusions too, so that the two part the corpus", async () => {
    const all = toNames(Object.keys(FILES).map((path) => path.replace(/\W/g, "-").replace(/-md$/, "")));
    expect(await find("-젤렌스키")).toEqual(all.filter((id) => !ZELENSKY.includes(id)));
  });

  it("says what it stands for, and where in the query", async () => {
    const { notices } = await testIndex.search("parliament Zelensky");
    const [notice] = notices.filter(({ code }) => code === "name-spellings");
    expect(notice?.message).toContain("젤렌스키");
    expect(notice?.at).toEqual([11, 19]);
  });

  it("stands for itself when quoted, without a notice", async () => {
    const result = await testIndex.search('"Zelensky"');
    expect(toNames(result.hits.map(({ id }) => id))).toEqual(["sky"]);
    expect(result.notices).toEqual([]);
  });

  it("is known by several words in whatever order, among others", async () => {
    for (const text of ["North Korea missiles", "missiles korea north", "DPRK missiles"])
      expect({ text, found: await find(text) }).toEqual({ text, found: ["dprk", "north"] });
  });

  it("marks the spelling that was found, and says so on the hit", async () => {
    const { hits } = await testIndex.search("Zelensky");
    const ko = hits.find(({ id }) => id.endsWith("ko"));
    expect(ko?.snippets[0]?.parts.find((part) => part.match)?.text).toBe("젤렌스키는");
    expect(ko?.as).toEqual(["젤렌스키는"]);
    expect(hits.find(({ id }) => id.endsWith("sky"))?.why).toEqual({ title: true, text: true });
  });

  it("is never a small word, nor does it stand for one", async () => {
    expect(await find("who")).toEqual(["who", "world"]);
    expect((await testIndex.search("us")).notices).toEqual([]);
    expect(await find("United States")).toEqual(["who"]);
  });

  it("keeps the link as it was written", async () => {
    expect((await testIndex.search("Zelensky")).link).toBe("/?q=Zelensky");
  });
});
