import { documentSchema, relatedSchema } from "@/app/api/_contract/document-schemas";
import { healthSchema, searchSchema } from "@/app/api/_contract/search-schemas";
import { anArticle } from "../support/folders";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const site = useSite(
  {
    ...STORY,
    "wire/german.md": anArticle(
      { title: "Der Hafen" },
      "Der Hafen wurde am Montag wegen eines schweren Sturms geschlossen, sagte der Bürgermeister der Stadt.",
    ),
  },
  { closely: true },
);

const search = async (parameters: string) =>
  searchSchema.parse((await site.get(`/api/search?${parameters}`)).body);

/** No word of it stands in the article that answers it. */
const QUESTION = "q=ammunition+deliveries+by+rail";

describe("a site whose documents were read closely", () => {
  it("finds what says it in other words, with the passage and without a false mark", async () => {
    const { total, exact, close } = await search(QUESTION);
    expect([total, exact]).toEqual([0, true]);
    const [first] = close?.hits ?? [];
    expect(first).toMatchObject({ id: "wire-shells", why: "meaning" });
    expect(first?.snippets[0]?.parts.map(({ text }) => text).join("")).toMatch(
      /sent munitions to Russia by train/,
    );
    const marked = first?.snippets.flatMap(({ parts }) => parts.filter(({ match }) => match));
    expect(marked?.map(({ text }) => text)).toEqual(["by"]);
    expect(close?.meaning).toEqual({ read: 6, of: 6 });
  });

  it("leaves meaning out where that is asked, and filters hold either way", async () => {
    const { link, close } = await search(`${QUESTION}&close=words`);
    expect(link).toBe("/?q=ammunition+deliveries+by+rail&close=words");
    expect(close?.meaning).toBeNull();
    expect(close?.hits.every(({ why }) => why === "words")).toBe(true);
    const narrowed = await search(`${QUESTION}&publisher=YTN`);
    expect(narrowed.close?.hits.every(({ publisher }) => publisher === "YTN")).toBe(true);
    const without = await search(`${QUESTION}+-munitions`);
    expect(without.close?.hits.map(({ id }) => id)).not.toContain("wire-shells");
  });

  it("joins them to the set, to exports and to the protocol, which names the encoder", async () => {
    const { total, hits } = await search(`${QUESTION}&close=true`);
    expect([total > 0, hits[0]?.id]).toEqual([true, "wire-shells"]);
    const rows = (await site.get(`/api/export?format=json&${QUESTION}&close=true`)).body;
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(hits.map(({ id }) => id));
    const protocol = await fetch(new URL(`/api/protocol?format=text&${QUESTION}&close=true`, site.url));
    expect(await protocol.text()).toMatch(/by their meaning \(encoder \S+; 6 of 6 documents read closely\)/);
  });

  it("finds what is like a document, and like a stretch of it", async () => {
    const whole = await search("q=like:wire-shells");
    expect(whole.close?.hits[0]?.id).toBe("wire-summit");
    const { body } = await site.get("/api/documents/wire-undated");
    const { text, readClosely } = documentSchema.parse(body);
    expect(readClosely).toBe(true);
    const start = text.indexOf("The missile tests");
    const part = await search(`q=like:wire-undated@${start}-${text.length}`);
    expect(part.close?.meaning).toEqual({ read: 6, of: 6 });
    expect(part.close?.hits.map(({ id }) => id)).not.toContain("wire-undated");
    const related = relatedSchema.parse((await site.get("/api/documents/wire-shells/related")).body);
    expect(related.documents[0]?.id).toBe("wire-summit");
  });

  it("says what was read, and that a document in another language was not", async () => {
    const { closeReading } = healthSchema.parse((await site.get("/api/health")).body);
    expect(closeReading).toEqual({ read: 6, of: 6 });
    const german = documentSchema.parse((await site.get("/api/documents/wire-german")).body);
    expect(german.readClosely).toBe(false);
  });
});
