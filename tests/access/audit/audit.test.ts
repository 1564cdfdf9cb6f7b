import { readAudit } from "@/access/audit/read-audit";
import { toAudited, writeAudit } from "@/access/audit/write-audit";
import type { Entry } from "@/access/rules/deeds";
import { OPERATOR } from "@/access/rules/reader";
import { groups } from "@/saved/store/access-schema";
import { openStore, type Store } from "@/saved/store/store";
import { aFolder, removeFolders } from "../../support/folders";

const START = new Date("2026-01-10T12:00:00Z");
const ada = {
  reader: { ...OPERATOR, id: "ada", name: "Ada", by: "token", token: "nightly" },
  request: "r1",
} as const;
const made: Entry = { deed: "group.change", subject: "politics", details: { added: 1 } };

let store: Store;
beforeEach(async () => {
  store = await openStore({ data: await aFolder(), store: null });
});
afterEach(removeFolders);

const addGroup = (into: Store, name: string) =>
  into.transaction((open) =>
    open.insert(groups).values({ name, createdAt: START.toISOString() }).returning(),
  );

const namesOfGroups = async () => (await store.select().from(groups)).map(({ name }) => name);

describe("the audit trail", () => {
  it("says who did what to what, by which token and in which request", async () => {
    await addGroup(
      toAudited(
        store,
        ada,
        () => made,
        () => START,
      ),
      "politics",
    );
    expect((await readAudit(store, { size: 10 })).lines).toEqual([
      {
        key: 1,
        at: START.toISOString(),
        reader: "ada",
        name: "Ada",
        by: "token",
        token: "nightly",
        deed: "group.change",
        subject: "politics",
        details: { added: 1 },
        request: "r1",
      },
    ]);
  });

  it("has no line of what failed, and nothing is done whose line cannot be written", async () => {
    const audited = toAudited(
      store,
      ada,
      () => made,
      () => START,
    );
    await addGroup(audited, "politics");
    await expect(addGroup(audited, "politics")).rejects.toThrow();
    expect((await readAudit(store, { size: 10 })).lines).toHaveLength(1);
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const broken = toAudited(
      store,
      ada,
      () => ({ ...made, details: circle }),
      () => START,
    );
    await expect(addGroup(broken, "sports")).rejects.toThrow();
    expect(await namesOfGroups()).not.toContain("sports");
  });

  it("has no line of a transaction that did nothing to write down", async () => {
    await addGroup(
      toAudited(
        store,
        ada,
        () => null,
        () => START,
      ),
      "politics",
    );
    expect(await namesOfGroups()).toContain("politics");
    expect((await readAudit(store, { size: 10 })).lines).toEqual([]);
  });

  it("is read newest first, page by page, by time, reader and deed", async () => {
    for (let at = 0; at < 5; at += 1)
      await store.transaction((open) =>
        writeAudit(
          open,
          at === 3 ? { ...ada, reader: { ...ada.reader, id: "bob", name: "Bob" } } : ada,
          { deed: at === 4 ? "export" : "search.save", subject: `s${at}` },
          new Date(START.getTime() + at * 1_000),
        ),
      );
    const subjects = async (query: Parameters<typeof readAudit>[1]) => {
      const { lines, next } = await readAudit(store, query);
      return [lines.map(({ subject }) => subject), next];
    };
    expect(await subjects({ size: 2 })).toEqual([["s4", "s3"], 4]);
    expect(await subjects({ size: 2, below: 4 })).toEqual([["s2", "s1"], 2]);
    expect(await subjects({ size: 2, below: 2 })).toEqual([["s0"], null]);
    expect(await subjects({ size: 9, reader: "bob" })).toEqual([["s3"], null]);
    expect(await subjects({ size: 9, reader: "Ada", deed: "export" })).toEqual([["s4"], null]);
    expect(
      await subjects({ size: 9, since: "2026-01-10T12:00:01.000Z", until: "2026-01-10T12:00:03.000Z" }),
    ).toEqual([["s2", "s1"], null]);
  });
});
