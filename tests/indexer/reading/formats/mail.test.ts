import iconv from "iconv-lite";
import { type Drafts, type FilePart, Unreadable } from "@/indexer/reading/draft/draft";
import { readMail } from "@/indexer/reading/formats/mail";
import { readFileBytes } from "@/indexer/reading/read-file";
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

/** A part of a mail, its head lines first. */
const part = (boundary: string, head: readonly string[], body: string): string[] => [
  `--${boundary}`,
  ...head,
  "",
  body,
];
const mixed = (...parts: readonly (readonly string[])[]): Uint8Array =>
  mail('Content-Type: multipart/mixed; boundary="out"', "", ...parts.flat(), "--out--", "");
const TEXT = part("out", ["Content-Type: text/plain"], "See below.");
const INNER = [
  "From: Ines Quell <ines@weir.example>",
  "Subject: The sluice",
  "Date: Sun, 31 Mar 2024 23:30:00 -0500",
  "",
  "The sluice was left open.",
].join("\r\n");
const toBase64 = (text: string): string => Buffer.from(text).toString("base64");
const pathsOf = (parts: Drafts["parts"] = []): string[] =>
  [...(parts as Iterable<FilePart>)].map(({ path }) => path);

describe("a mail with others attached", () => {
  it.each([
    ["as it is", ["Content-Type: message/rfc822"], INNER, "mail-1.eml"],
    ["inline", ["Content-Type: message/rfc822", "Content-Disposition: inline"], INNER, "mail-1.eml"],
    [
      "with a name",
      ["Content-Type: message/rfc822; name=a.eml", "Content-Disposition: attachment"],
      INNER,
      "a.eml",
    ],
    [
      "with a name without an ending",
      ['Content-Type: message/rfc822; name="Re: v1.2"'],
      INNER,
      "Re: v1.2.eml",
    ],
    [
      "in base64",
      ["Content-Type: message/rfc822", "Content-Transfer-Encoding: base64"],
      toBase64(INNER),
      "mail-1.eml",
    ],
    [
      "as a file",
      [
        "Content-Type: application/octet-stream",
        "Content-Transfer-Encoding: base64",
        'Content-Disposition: attachment; filename="a.eml"',
      ],
      toBase64(INNER),
      "a.eml",
    ],
  ])("%s has their text, once, and each as a part", async (_, head, body, path) => {
    const read = await readMail(mixed(TEXT, part("out", head, body)));
    const draft = onlyDraft(read);
    expect(draft).toMatchObject({ title: "Létter", authors: ["Ann Lee"], published: "2025-01-07" });
    expect(paragraphsOf(draft.text)).toEqual([
      "See below.",
      "From: Ines Quell <ines@weir.example>",
      "Date: Sun, 31 Mar 2024 23:30:00 -0500",
      "Subject: The sluice",
      "The sluice was left open.",
    ]);
    expect(pathsOf(read.parts)).toEqual([path]);
    expect([...(read.parts as Iterable<FilePart>)][0]?.isWithin).toBe(true);
  });

  it("in others has them all, each as a document of its own that came with the one above it", async () => {
    const within = (text: string, level: number): string =>
      [
        `Subject: Level ${level}`,
        `Content-Type: multipart/mixed; boundary=b${level}`,
        "",
        `--b${level}`,
        "Content-Type: message/rfc822",
        "",
        text,
        `--b${level}--`,
      ].join("\r\n");
    const deep = [4, 3, 2, 1].reduce(within, INNER);
    const { drafts, problems } = await readFileBytes(bytesOf(deep), "a.eml");
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => draft.title)).toEqual([
      "Level 1",
      "Level 2",
      "Level 3",
      "Level 4",
      "The sluice",
    ]);
    expect(drafts.map(({ partOf }) => partOf)).toEqual([null, 0, 1, 2, 3]);
    expect(drafts.map(({ isWithin }) => isWithin)).toEqual([false, true, true, true, true]);
    for (const { draft } of drafts) expect(draft.text.split("left open")).toHaveLength(2);
  });
});

describe("files attached to a mail", () => {
  it("are parts, each with its name; looks and signatures are none", async () => {
    const file = (name: string, type: string, ...more: readonly string[]): string[] =>
      part(
        "out",
        [`Content-Type: ${type}`, `Content-Disposition: attachment; filename=${name}`, ...more],
        "Text.",
      );
    const logo = part("out", ["Content-Type: image/png", "Content-ID: <logo>"], "PNG");
    const signature = part("out", ["Content-Type: application/pgp-signature"], "-----BEGIN");
    const read = await readMail(
      mixed(
        TEXT,
        logo,
        file("a.txt", "text/plain"),
        file("a.txt", "text/plain"),
        file('"../../etc/b.html"', "text/html"),
        signature,
        file("=?utf-8?Q?=C3=A9?=", "text/plain"),
      ),
    );
    expect(paragraphsOf(onlyDraft(read).text)).toEqual(["See below."]);
    expect(pathsOf(read.parts)).toEqual(["a.txt", "a-2.txt", "b.html", "é.txt"]);
  });

  it("of a kind that nobody reads are named", async () => {
    const file = part(
      "out",
      ["Content-Type: application/x-thing; name=a.thing", "Content-Disposition: attachment"],
      "x",
    );
    const { drafts, problems } = await readFileBytes(mixed(TEXT, file), "m.eml");
    expect(drafts).toHaveLength(1);
    expect(problems).toEqual([{ part: "a.thing", line: null, reason: "Files of this kind are not read." }]);
  });

  it("stand under the subject where the mail says nothing else", async () => {
    const read = await readMail(
      mixed(part("out", ["Content-Type: text/plain", "Content-Disposition: attachment"], "x")),
    );
    expect(onlyDraft(read).text).toBe("Létter");
  });
});

describe("the text of a mail", () => {
  it("is that of its parts in their order, what both forms say once", async () => {
    const html = part("out", ["Content-Type: text/html"], "<p>See <b>below</b>.</p>");
    const more = part("out", ["Content-Type: text/html"], "<p>And sign.</p>");
    const read = await readMail(mixed(TEXT, html, more));
    expect(paragraphsOf(onlyDraft(read).text)).toEqual(["See below.", "And sign."]);
  });

  it("has letters in quoted-printable over line ends", async () => {
    const head = [
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
    ];
    expect((await read(...head, "The caf=C3=\r\n=A9 was sh=\r\nut=20")).text.trim()).toBe(
      "The café was shut",
    );
  });

  it("has letters of a head that stand there as they are, in the set of the text", async () => {
    const head =
      "Subject: Доклад\r\nFrom: Склад <a@b.example>\r\nContent-Type: text/plain; charset=windows-1251\r\n\r\nТекст";
    const draft = onlyDraft(await readMail(iconv.encode(head, "windows-1251")));
    expect(draft).toMatchObject({ title: "Доклад", authors: ["Склад"], text: "Текст" });
  });

  it("has whom it went to as details", async () => {
    expect((await read("Cc: Cy <cy@example.org>, di@example.org", ...PLAIN)).details).toEqual({
      from: "Ann Lee <ann@example.org>",
      to: "Ben <ben@example.org>",
      cc: "Cy <cy@example.org>, di@example.org",
    });
  });
});

describe("a mail is named and not read", () => {
  it.each([
    [
      "encrypted",
      ["Content-Type: multipart/encrypted; boundary=b", "", "--b", "", "x", "--b--"],
      /encrypted/,
    ],
    ["encrypted by S/MIME", ["Content-Type: application/pkcs7-mime", "", "MIIB"], /encrypted/],
    ["wrapped", ["Content-Type: application/pkcs7-mime; smime-type=signed-data", "", "MIIB"], /signature/],
  ])("when it is %s", async (_, lines, reason) => {
    await expect(readMail(mail(...lines))).rejects.toThrow(reason);
  });

  it.each(["Some words.\n\nAnd more.", "<p>No mail</p>", "\0\u0001\u0002".repeat(99)])(
    "when it is no mail: %j",
    async (text) => {
      await expect(readMail(bytesOf(text))).rejects.toThrow(/no mail/);
    },
  );

  it.each(["--out\n", "Content-Type: message/rfc822\n\n", "=?utf-8?Q?", "<!--", "[", "<p>", "> ", "a\n"])(
    "or read, in no time, when it is 200 kB of %j",
    async (piece) => {
      const started = performance.now();
      const body = piece.repeat(200_000 / piece.length);
      for (const type of ["text/html", "text/plain; format=flowed", "multipart/mixed; boundary=out"])
        await readFileBytes(mail(`Content-Type: ${type}`, "", body), "a.eml");
      expect(performance.now() - started).toBeLessThan(20_000);
    },
  );
});

describe("a mail as a program saved it", () => {
  it.each([
    [
      "with the line of a mailbox",
      (text: string) => `From ann@example.org Tue Jan  7 08:00:00 2025\n${text}`,
    ],
    [
      "with its length and a property list",
      (text: string) => `${Buffer.byteLength(text)}\n${text}<?xml version="1.0"?><plist/>`,
    ],
  ])("is read %s", async (_, wrap) => {
    const text = Buffer.from(mail(...PLAIN)).toString();
    const draft = onlyDraft(await readMail(bytesOf(wrap(text))));
    expect(draft.title).toBe("Létter");
    expect(draft.text).not.toMatch(/plist/);
  });
});
