import { changeRole, setPassword } from "@/access/accounts/accounts";
import { readAccount } from "@/access/accounts/find-account";
import { users } from "@/saved/store/accounts-schema";
import { openStore, type Store } from "@/saved/store/store";
import { aFolder, removeFolders } from "../../support/folders";

const NOW = new Date("2026-01-10T12:00:00Z");

let store: Store;
beforeEach(async () => {
  store = await openStore({ data: await aFolder(), store: null });
});
afterEach(removeFolders);

/** A person of the house's provider: without a name to log in by here. */
async function addPerson(id: string, name: string): Promise<void> {
  const times = { createdAt: NOW, updatedAt: NOW };
  const row = {
    id,
    name,
    email: `${id}@accounts.invalid`,
    role: "reader",
    temporary: false,
    ...times,
  } as const;
  await store.transaction((open) => open.insert(users).values(row));
}

describe("the account that somebody at the machine means", () => {
  it("is a provider's person by name or id, and nobody where several are called so", async () => {
    await addPerson("u1", "Ada Lovelace");
    await addPerson("u2", "Joon Park");
    await addPerson("u3", "Joon Park");
    await changeRole(store, "Ada Lovelace", "editor");
    expect(await readAccount(store, "u1")).toMatchObject({ name: "Ada Lovelace", role: "editor" });
    await expect(changeRole(store, "Joon Park", "admin")).rejects.toMatchObject({
      code: "several-accounts",
      advice: expect.stringMatching(/u2, u3/),
    });
    expect(await readAccount(store, "u2")).toMatchObject({ role: "reader" });
    await expect(readAccount(store, "nobody")).rejects.toMatchObject({ code: "no-such-account" });
  });

  it("gets no password here where somebody else says who it is", async () => {
    await addPerson("u1", "Ada Lovelace");
    const given = { password: "a password of many words", temporary: true };
    await expect(setPassword(store, "Ada Lovelace", given)).rejects.toMatchObject({ code: "no-password" });
    expect(await readAccount(store, "u1")).toMatchObject({ temporary: false });
  });
});
