import { Unreadable } from "@/indexer/reading/draft/draft";
import { readMail } from "@/indexer/reading/formats/mail";
import { bytesOf, onlyDraft, paragraphsOf } from "../../../support/reading";

const HEAD = [
  "From: Ann Lee <ann@example.org>",
  "To: Ben <ben@example.org>",
  "Subject: =?utf-8?Q?L=C3=A9tter?=",
  "Date: Tue, 07 Jan 2025 08:00:00 +0000",
];
const mail = (...lines: readonly string[]): Uint8Array => bytesOf([...HEAD, ...lines].join("\r\n"));
const read = async (...lines: readonly string[]) => onlyDraft(await readMail(mail(...lines)));

const PLAIN = ["Content-Type: text/plain; charset=utf-8", "", "Dear reader,", "", "the cesium has come."];
const HTML = ["Content-Type: text/html; charset=utf-8", "", "<p>In HTML</p><script>1</script><p>Second</p>"];

describe("a mail", () => {
  it("gives its subject, sender, date and text", async () => {
    const draft = await read(...PLAIN);
    expect(draft).toMatchObject({
      origin: "metadata",
      title: "Létter",
      authors: ["Ann Lee"],
      isLoose: false,
    });
    expect(draft.published).toBe("2025-01-07");
    expect(paragraphsOf(draft.text)).toEqual(["Dear reader,", "the cesium has come."]);
  });

  it("gives its HTML where it has no plain text", async () => {
    expect(paragraphsOf((await read(...HTML)).text)).toEqual(["In HTML", "Second"]);
  });

  it("gives its plain text where its HTML says the same", async () => {
    const parts = [
      "Content-Type: multipart/alternative; boundary=b",
      "",
      "--b",
      ...PLAIN,
      "--b",
      "Content-Type: text/html",
      "",
      "<p>Dear reader,</p><p>the <b>cesium</b> has come.</p>",
      "--b--",
    ];
    expect(paragraphsOf((await read(...parts)).text)).toEqual(["Dear reader,", "the cesium has come."]);
  });

  it.each([/ann@/, /ben@/, /Content-Type/, /Subject/, /Jan 2025/])(
    "has nothing of its head in its text: %s",
    async (word) => {
      expect((await read(...PLAIN)).text).not.toMatch(word);
    },
  );

  it("gives the address of a sender without a name, and no title where the subject is empty", async () => {
    const draft = onlyDraft(await readMail(bytesOf("From: ann@example.org\r\nSubject: \r\n\r\nText.")));
    expect(draft).toMatchObject({ authors: ["ann@example.org"], title: undefined, published: undefined });
  });

  it("without a text is unreadable", async () => {
    await expect(readMail(mail("", ""))).rejects.toThrow(Unreadable);
  });
});
