import { burn } from "@kenjiuno/msgreader/lib/Burner";
import { TypeEnum } from "@kenjiuno/msgreader/lib/Reader";
import { readFileBytes } from "@/indexer/reading/read-file";

type Node = { readonly name: string; readonly bytes?: Uint8Array; readonly nodes?: readonly Node[] };

const wide = (id: string, text: string): Node => ({
  name: `__substg1.0_${id}001F`,
  bytes: Buffer.from(text, "utf16le"),
});
const narrow = (id: string, text: string): Node => ({
  name: `__substg1.0_${id}001E`,
  bytes: Buffer.from(text, "latin1"),
});
const binary = (id: string, bytes: Uint8Array): Node => ({ name: `__substg1.0_${id}0102`, bytes });
/** Numbers of fixed length stand in a stream of their own, below a head whose length depends on where it stands. */
const properties = (head: number, ...numbers: readonly (readonly [tag: number, value: bigint])[]): Node => {
  const bytes = Buffer.alloc(head + numbers.length * 16);
  for (const [at, [tag, value]] of numbers.entries()) {
    bytes.writeUInt32LE(tag, head + at * 16);
    bytes.writeBigUInt64LE(value, head + at * 16 + 8);
  }
  return { name: "__properties_version1.0", bytes };
};
const folder = (name: string, ...nodes: readonly Node[]): Node => ({ name, nodes });
const SENT = 0x00390040;
const CODE_PAGE = 0x3ffd0003;
const toFileTime = (moment: string): bigint => (BigInt(Date.parse(moment)) + 11_644_473_600_000n) * 10_000n;

function aMsg(...nodes: readonly Node[]): Uint8Array {
  const entries: Parameters<typeof burn>[0] = [];
  const add = ({ name, bytes, nodes: inner }: Node, type: TypeEnum): number => {
    const at = entries.length;
    const entry: (typeof entries)[number] = { name, type, length: bytes?.length ?? 0 };
    entries.push(entry);
    if (bytes !== undefined) entry.binaryProvider = () => new Uint8Array(bytes);
    if (inner !== undefined)
      entry.children = inner.map((one) => add(one, one.nodes ? TypeEnum.DIRECTORY : TypeEnum.DOCUMENT));
    return at;
  };
  add({ name: "Root Entry", nodes }, TypeEnum.ROOT);
  return burn(entries);
}

const HEAD = [wide("0037", "The sluice"), wide("0C1A", "Ines Quell")];
const read = async (...nodes: readonly Node[]) => readFileBytes(aMsg(...nodes), "a.msg");

describe("a mail that Outlook saved", () => {
  it("gives subject, sender and text", async () => {
    const { drafts, problems } = await read(
      ...HEAD,
      wide("1000", "The sluice was left open."),
      properties(32),
    );
    expect(problems).toEqual([]);
    expect(drafts[0]?.draft).toMatchObject({
      title: "The sluice",
      authors: ["Ines Quell"],
      text: "The sluice was left open.",
    });
  });

  it("has the day of its own head, else that of the moment it was sent, which is inferred", async () => {
    const moment = properties(32, [SENT, toFileTime("2024-06-01T03:33:17Z")]);
    const head = wide(
      "007D",
      "From: Ines <ines@weir.example>\r\nDate: Fri, 31 May 2024 22:33:17 -0500\r\n\r\n",
    );
    const text = wide("1000", "Text.");
    expect((await read(...HEAD, text, head, moment)).drafts[0]?.draft.published).toBe("2024-05-31");
    const { draft } = (await read(...HEAD, text, moment)).drafts[0] ?? {};
    expect(draft).toMatchObject({ published: "2024-06-01", inferred: ["published"] });
  });

  it("gives its HTML where its text is a stub, and its RTF where it has nothing else", async () => {
    const html = binary(
      "1013",
      Buffer.from("<p>The weir was sold to a trust for an undisclosed sum in <b>Carrow</b>.</p>"),
    );
    const stub = wide("1000", "This mail is in HTML.");
    expect((await read(...HEAD, stub, html, properties(32))).drafts[0]?.draft.text).toMatch(/Carrow/);
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 The caf\\'e9 was\\par shut \\u8211?today.}";
    const packed = Buffer.alloc(16 + rtf.length);
    packed.writeUInt32LE(rtf.length + 12, 0);
    packed.writeUInt32LE(rtf.length, 4);
    packed.write("MELA", 8, "latin1");
    packed.write(rtf, 16, "latin1");
    expect((await read(...HEAD, binary("1009", packed), properties(32))).drafts[0]?.draft.text).toBe(
      "The café was\nshut –today.",
    );
  });

  it("is read in the code page that it names", async () => {
    const text = narrow("1000", "\xd1\xea\xeb\xe0\xe4 \xef\xf3\xf1\xf2");
    const { drafts } = await read(...HEAD, text, properties(32, [CODE_PAGE, 1251n]));
    expect(drafts[0]?.draft.text).toBe("Склад пуст");
  });

  it("has its attachments as parts", async () => {
    const file = folder(
      "__attach_version1.0_#00000000",
      wide("3707", "memo.txt"),
      binary("3701", Buffer.from("The key hangs behind the door.")),
      properties(8),
    );
    const { drafts, problems } = await read(...HEAD, wide("1000", "See below."), file, properties(32));
    expect(problems).toEqual([]);
    expect(drafts.map(({ part, partOf, draft }) => [part, partOf, draft.text])).toEqual([
      [null, null, "See below."],
      ["memo.txt", 0, "The key hangs behind the door."],
    ]);
  });

  it("has the text of a mail attached to it, which is a part", async () => {
    const inner = folder(
      "__substg1.0_3701000D",
      wide("0037", "Inner"),
      wide("1000", "The osmium gauge."),
      properties(24),
    );
    const attached = folder(
      "__attach_version1.0_#00000000",
      wide("3001", "Inner"),
      inner,
      properties(8, [0x37050003, 5n]),
    );
    const { drafts } = await read(...HEAD, wide("1000", "See below."), attached, properties(32));
    expect(drafts[0]?.draft.text).toBe("See below.\n\nSubject: Inner\n\nThe osmium gauge.");
    expect(drafts[1]).toMatchObject({
      part: "Inner.msg",
      partOf: 0,
      isWithin: true,
      draft: { title: "Inner", text: "The osmium gauge." },
    });
  });

  it("is read as a mail where another program saved it", async () => {
    const { drafts } = await readFileBytes(Buffer.from("Subject: Plain\r\n\r\nText."), "a.msg");
    expect(drafts[0]).toMatchObject({ format: "mail", draft: { title: "Plain" } });
  });

  it.each([
    ["nothing in it", aMsg(...HEAD, properties(32))],
    [
      "its end cut off",
      aMsg(...HEAD, wide("1000", "Text. ".repeat(2_000)), properties(32)).subarray(0, 3_000),
    ],
    ["only its first bytes", Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1")],
    [
      "rubbish below them",
      Buffer.concat([Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"), Buffer.alloc(4_096, 0x41)]),
    ],
  ])("is named where it has %s", async (_, bytes) => {
    const { drafts, problems } = await readFileBytes(bytes, "a.msg");
    expect(drafts).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it.each([
    ["directory leads back into itself", circleOfSectors],
    ["folder holds itself", circleOfFolders],
  ])("is refused at once where its %s", async (_what, damage) => {
    const bytes = aMsg(...HEAD, wide("1000", "The sluice was left open."), properties(32));
    damage(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    await expect(readFileBytes(bytes, "a.msg")).resolves.toMatchObject({
      drafts: [],
      problems: [{ reason: "It is no Outlook mail, or damaged." }],
    });
  });
});

const placeOf = (sector: number): number => (sector + 1) * 512;

function circleOfSectors(view: DataView): void {
  const [table, directory] = [view.getInt32(76, true), view.getInt32(48, true)];
  view.setInt32(placeOf(table) + directory * 4, directory, true);
}

function circleOfFolders(view: DataView): void {
  view.setInt32(placeOf(view.getInt32(48, true)) + 76, 0, true);
}
