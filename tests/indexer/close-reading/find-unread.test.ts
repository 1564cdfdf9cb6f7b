import type { CloseEncoder } from "@/indexer/close-reading/close-encoder";
import { findUnread } from "@/indexer/close-reading/find-unread";
import type { DocumentRow } from "@/indexer/manifest/manifest";

const ENCODER: CloseEncoder = { version: "v2", meaning: { version: "v2", dimensions: 2 }, languages: ["en"] };

function toRow(id: string, changes: Partial<DocumentRow> = {}): DocumentRow {
  const row: Partial<DocumentRow> = {
    id,
    textKey: `key-${id}`,
    words: 10,
    language: "en",
    published: null,
    gone: null,
  };
  return { ...row, ...changes } as DocumentRow;
}

const idsOf = (rows: readonly DocumentRow[]): readonly string[] => rows.map(({ id }) => id);

it("unread is what nobody read by this version, newest first, then what has no date", async () => {
  const rows = [
    toRow("undated"),
    toRow("old", { published: "1999" }),
    toRow("new", { published: "2024-10-22", readBy: "v1" }),
    toRow("stored", { published: "2020" }),
    toRow("published", { readBy: "v2" }),
    toRow("gone", { gone: "2026-01-01T00:00:00Z" }),
    toRow("french", { language: "fr" }),
    toRow("unknown", { language: null, published: "2001-02" }),
  ];
  const known = async (keys: readonly string[]) => new Set(keys.filter((key) => key === "key-stored"));
  const { unread, unpublished, of } = await findUnread(rows, ENCODER, { findKnown: known });
  expect(idsOf(unread)).toEqual(["new", "unknown", "old", "undated"]);
  expect(idsOf(unpublished)).toEqual(["stored"]);
  expect(of).toBe(6);
});

it("an encoder of any language reads all", async () => {
  const rows = [toRow("french", { language: "fr" }), toRow("gone", { gone: "2026" })];
  const any = { ...ENCODER, languages: null };
  const { unread } = await findUnread(rows, any, { findKnown: async () => new Set<string>() });
  expect(idsOf(unread)).toEqual(["french"]);
});
