import { addGrant, removeGrant } from "@/access/grants/change-grants";
import { addGroup, addMember, listGroups, removeGroup, removeMember } from "@/access/grants/groups";
import { readGranted } from "@/access/grants/read-granted";
import { openStore, type Store } from "@/saved/store/store";
import { aFolder, removeFolders } from "../../support/folders";

const NOW = new Date("2026-11-28T00:00:00Z");
let store: Store;

beforeEach(async () => {
  store = await openStore({ data: await aFolder(), store: null });
});
afterAll(removeFolders);

const grantedTo = async (id: string, role: "reader" | "admin" = "reader") =>
  (await readGranted(store, { id, role })).granted;

describe("collections granted to groups", () => {
  it("are all of them for everyone, until that is taken back", async () => {
    expect(await grantedTo("ada")).toBe("all");
    expect(await removeGrant(store, { collection: "*", group: "everyone" })).toEqual({ isOpenToAll: false });
    expect(await grantedTo("ada")).toEqual([]);
    expect(await grantedTo("ada", "admin")).toBe("all");
  });

  it("are those of everyone and of each group that a reader is in, and end with the membership", async () => {
    await removeGrant(store, { collection: "*", group: "everyone" });
    await addGroup(store, "leaks", NOW);
    await addGrant(store, { collection: "briefs", group: "everyone" }, NOW);
    await addGrant(store, { collection: "papers", group: "leaks" }, NOW);
    await addMember(store, "leaks", "ada");
    expect(await readGranted(store, { id: "ada", role: "reader" })).toEqual({
      groups: ["everyone", "leaks"],
      granted: ["briefs", "papers"],
    });
    expect(await grantedTo("bob")).toEqual(["briefs"]);
    await removeMember(store, "leaks", "ada");
    expect(await grantedTo("ada")).toEqual(["briefs"]);
  });

  it("say that they change nothing while everyone sees all", async () => {
    expect(await addGrant(store, { collection: "briefs", group: "everyone" }, NOW)).toEqual({
      isOpenToAll: true,
    });
  });

  it("go with their group, and a group made anew under the name has nothing of it", async () => {
    await removeGrant(store, { collection: "*", group: "everyone" });
    await addGroup(store, "leaks", NOW);
    await addGrant(store, { collection: "papers", group: "leaks" }, NOW);
    await addMember(store, "leaks", "ada");
    await removeGroup(store, "leaks");
    await addGroup(store, "leaks", NOW);
    expect(await listGroups(store)).toEqual([
      { name: "everyone", members: [], collections: [] },
      { name: "leaks", members: [], collections: [] },
    ]);
    expect(await grantedTo("ada")).toEqual([]);
  });

  it.each([
    ["no-such-group", () => addGrant(store, { collection: "briefs", group: "nobody" }, NOW)],
    ["no-such-group", () => addMember(store, "nobody", "ada")],
    ["no-such-group", () => removeGroup(store, "nobody")],
    ["no-such-grant", () => removeGrant(store, { collection: "briefs", group: "everyone" })],
    ["group-exists", () => addGroup(store, "everyone", NOW)],
    ["unusable-group", () => addGroup(store, "a group", NOW)],
    ["everyone-stays", () => removeGroup(store, "everyone")],
    ["everyone-stays", () => addMember(store, "everyone", "ada")],
  ] as const)("refuse what cannot be done and change nothing: %s", async (code, change) => {
    const before = await listGroups(store);
    await expect(change()).rejects.toMatchObject({ code });
    expect(await listGroups(store)).toEqual(before);
  });
});
