import { readFileBytes } from "@/indexer/reading/read-file";

const aMail = (subject: string, text: string): string =>
  `From: Ines <ines@weir.example>\nSubject: ${subject}\n\n${text}\n`;
const SEPARATOR = "From ines@weir.example Mon Apr  8 09:00:00 2024\n";
const read = async (text: string, name = "box.mbox") => {
  const { drafts, problems } = await readFileBytes(Buffer.from(text), name);
  return {
    mails: drafts.map(({ part, draft, partOf }) => [part, draft.title, draft.text.trim(), partOf]),
    problems,
  };
};

describe("a mailbox", () => {
  it("holds mails by their numbers, none attached to another", async () => {
    const box = `${SEPARATOR}${aMail("One", "First.")}\n${SEPARATOR}${aMail("Two", "Second.")}`;
    for (const text of [box, box.replaceAll("\n", "\r\n")])
      expect(await read(text)).toEqual({
        mails: [
          ["1.eml", "One", "First.", null],
          ["2.eml", "Two", "Second.", null],
        ],
        problems: [],
      });
  });

  it.each([
    "From 1234@xxx Mon Apr 08 09:00:00 +0000 2024",
    "From - Mon Apr 08 09:00:00 2024",
    "From ines at weir.example  Mon Apr  8 09:00:00 2024",
    "From - ",
  ])("parts mails by %s", async (separator) => {
    const text = [1, 2].map((at) => `${separator}\n${aMail(String(at), "Text.")}`).join("\n");
    expect((await read(text)).mails).toHaveLength(2);
  });

  it("parts mails where the empty line is missing", async () => {
    expect(
      (await read(`${SEPARATOR}${aMail("One", "First.")}${SEPARATOR}${aMail("Two", "Second.")}`)).mails,
    ).toHaveLength(2);
  });

  it("is recognised without an ending, and a letter that begins alike is not", async () => {
    const box = `${SEPARATOR}${aMail("One", "First.")}`;
    expect((await read(box, "Inbox")).mails).toHaveLength(1);
    expect((await read("From 10:00 to 2024\nwords", "Inbox")).mails).toEqual([]);
  });

  it("parts no mail at a line of its text, and takes the signs away that were put before such lines", async () => {
    const text =
      "The news:\n\nFrom Oslo they came.\n>From Bergen at 10:00 in 2024.\n>>From here: a quote.\nSo >From the middle.";
    const { mails } = await read(`${SEPARATOR}${aMail("One", text)}`);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.[2]).toBe(
      "The news:\n\nFrom Oslo they came.\nFrom Bergen at 10:00 in 2024.\n>From here: a quote.\nSo >From the middle.",
    );
  });

  it("names a mail that cannot be read, and reads the others", async () => {
    const { mails, problems } = await read(`${SEPARATOR}\n\n${SEPARATOR}${aMail("Two", "Second.")}`);
    expect(mails).toHaveLength(1);
    expect(problems).toMatchObject([{ part: "1.eml" }]);
  });

  it.each(["", "No mailbox.", "From the beginning to the end\n\nwords"])(
    "is named where it holds none: %j",
    async (text) => {
      const { mails, problems } = await read(text);
      expect(mails).toEqual([]);
      expect(problems).toHaveLength(1);
    },
  );

  it("of 20 MB takes little time", async () => {
    const started = performance.now();
    const { mails } = await read(
      Array.from(
        { length: 200 },
        (_, at) => `${SEPARATOR}${aMail(String(at), "A line of a mail.\n>From it\nFrom x\n".repeat(2_400))}`,
      ).join("\n"),
    );
    expect(mails).toHaveLength(200);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
