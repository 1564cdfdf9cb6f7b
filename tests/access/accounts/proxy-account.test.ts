import { eq } from "drizzle-orm";
import { readTokenOwner } from "@/access/accounts/account-reader";
import { readProxyAccount } from "@/access/accounts/proxy-account";
import { groupMembers } from "@/saved/store/access-schema";
import { users } from "@/saved/store/accounts-schema";
import { openStore, type Store } from "@/saved/store/store";
import { aFolder, removeFolders } from "../../support/folders";

const NOW = new Date("2026-01-10T12:00:00Z");
const ANY = { admin: null, editor: null, reader: null };
const HOUSE = { admin: "it", editor: "writers", reader: "staff" };

let store: Store;
beforeEach(async () => {
  store = await openStore({ data: await aFolder(), store: null });
});
afterEach(removeFolders);

const read = (name: string, groups: readonly string[] | null, house: typeof ANY | typeof HOUSE = ANY) =>
  readProxyAccount(store, { name, groups }, house, NOW);

describe("the account of somebody whom a proxy names", () => {
  it("is made at the first visit, as a reader's, and is the same afterwards", async () => {
    const first = await read("Ada@example.org", null);
    expect(first).toMatchObject({ name: "Ada@example.org", role: "reader", by: "proxy", granted: "all" });
    expect((await read("ada@EXAMPLE.org", null)).id).toBe(first.id);
    const [one, two] = await Promise.all([read("bob", null), read("bob", null)]);
    expect(one.id).toBe(two.id);
    expect(await store.select().from(users)).toHaveLength(2);
  });

  it("has the groups that the proxy names, and no longer those that it names no more", async () => {
    expect((await read("ada", ["politics", "staff"])).groups).toEqual(["everyone", "politics", "staff"]);
    expect((await read("ada", ["staff"])).groups).toEqual(["everyone", "staff"]);
    // A proxy that names no groups leaves them to the command.
    expect((await read("ada", null)).groups).toEqual(["everyone", "staff"]);
    expect((await read("ada", [])).groups).toEqual(["everyone"]);
  });

  it("has the role that the groups of the house have, request by request", async () => {
    expect((await read("ada", ["it"], HOUSE)).role).toBe("admin");
    expect((await read("ada", ["writers"], HOUSE)).role).toBe("editor");
    expect((await read("ada", ["staff"], HOUSE)).role).toBe("reader");
    await expect(read("ada", ["others"], HOUSE)).rejects.toMatchObject({ code: "not-let-in" });
  });

  it("lets no token act for somebody who was let in once and is not any more", async () => {
    const { id } = await read("ada", ["staff"], HOUSE);
    const access = { login: "proxy", house: HOUSE } as const;
    expect(await readTokenOwner(store, id ?? "", access)).toMatchObject({ name: "ada", by: "token" });
    await expect(read("ada", ["others"], HOUSE)).rejects.toMatchObject({ code: "not-let-in" });
    expect(await readTokenOwner(store, id ?? "", access)).toBeNull();
    expect(await readTokenOwner(store, id ?? "", { ...access, login: "local" })).not.toBeNull();
    expect(await readTokenOwner(store, "nobody", access)).toBeNull();
  });

  it("has the role that the command gave where no group of the house has one", async () => {
    const { id } = await read("ada", ["it"]);
    await store.transaction((open) =>
      open.update(users).set({ role: "editor" }).where(eq(users.username, "ada")),
    );
    expect(await read("ada", ["it"])).toMatchObject({ id, role: "editor" });
  });

  it("is not made for somebody who is not let in, and lets nobody in once it is closed", async () => {
    await expect(read("eve", [], HOUSE)).rejects.toMatchObject({ code: "not-let-in" });
    expect(await store.select().from(users)).toEqual([]);
    expect(await store.select().from(groupMembers)).toEqual([]);
    await read("ada", null);
    await store.transaction((open) => open.update(users).set({ disabledAt: NOW }));
    await expect(read("ada", null)).rejects.toMatchObject({ code: "account-closed", doubt: { status: 403 } });
  });
});
