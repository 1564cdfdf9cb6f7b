import { OPERATOR, type Reader } from "@/access/rules/reader";
import { findTokenReader, type TokenParts } from "@/access/tokens/find-token-reader";
import { addToken, listTokens, revokeToken } from "@/access/tokens/tokens";
import { tokens } from "@/saved/store/access-schema";
import { openStore, type Store } from "@/saved/store/store";
import { aFolder, removeFolders } from "../../support/folders";

const START = new Date("2026-01-10T12:00:00Z");
const later = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);
const DAY = 24 * 60;

const ada: Reader = {
  ...OPERATOR,
  id: "ada",
  name: "Ada",
  role: "editor",
  groups: ["politics"],
  granted: ["briefs"],
};
const mine = { name: "nightly", owner: "ada", scopes: ["read", "save"], days: 2 } as const;

let store: Store;
beforeEach(async () => {
  store = await openStore({ data: await aFolder(), store: null });
});
afterEach(removeFolders);

function find(authorization: string | string[], now = START, changes: Partial<TokenParts> = {}) {
  const rawHeaders = [authorization].flat().flatMap((value) => ["Authorization", value]);
  const findOwner = async (id: string) => (id === "ada" ? ada : null);
  return findTokenReader({ rawHeaders }, { store, findOwner, ignoresForeign: false, ...changes }, now);
}

describe("a request with an API token", () => {
  it("is made by the token's owner, within its scopes, and carries its name", async () => {
    const { text } = await addToken(mine, store, START);
    expect(text).toMatch(/^plx_[\w-]{43}$/);
    expect(await find(`Bearer ${text}`)).toEqual({
      ...ada,
      by: "token",
      token: "nightly",
      scopes: ["read", "save"],
    });
    expect(await find(`bearer   ${text} `)).toMatchObject({ id: "ada" });
  });

  it("is nobody's where it carries none, or credentials of another kind", async () => {
    expect(await find([])).toBeNull();
    expect(await find("Basic cGx4Og==")).toBeNull();
  });

  it("is refused with the reason: unknown, expired, revoked, or an owner that may not log in", async () => {
    const { text, id } = await addToken(mine, store, START);
    await expect(find("Bearer plx_wrong")).rejects.toMatchObject({ code: "token-unknown" });
    await expect(find(`Bearer ${text.slice(0, -1)}${text.endsWith("A") ? "B" : "A"}`)).rejects.toMatchObject({
      code: "token-unknown",
    });
    expect(await find(`Bearer ${text}`, later(2 * DAY - 1))).toMatchObject({ id: "ada" });
    await expect(find(`Bearer ${text}`, later(2 * DAY))).rejects.toMatchObject({ code: "token-expired" });
    await expect(find(`Bearer ${text}`, START, { findOwner: async () => null })).rejects.toMatchObject({
      code: "token-owner",
    });
    await revokeToken({ id, owner: null }, store, START);
    await expect(find(`Bearer ${text}`)).rejects.toMatchObject({
      code: "token-revoked",
      doubt: {
        status: 401,
        headers: { "WWW-Authenticate": expect.stringContaining('error="invalid_token"') },
      },
    });
  });

  it("is refused with two of them, since one of the two readers would be the wrong one", async () => {
    const { text } = await addToken(mine, store, START);
    await expect(find([`Bearer ${text}`, `Bearer ${text}`])).rejects.toMatchObject({ code: "token-unknown" });
  });

  it("leaves a bearer token of somebody else alone only where a proxy may have put it there", async () => {
    await expect(find("Bearer eyJhbGciOi.x.y")).rejects.toMatchObject({ code: "token-unknown" });
    expect(await find("Bearer eyJhbGciOi.x.y", START, { ignoresForeign: true })).toBeNull();
    await expect(find("Bearer plx_short", START, { ignoresForeign: true })).rejects.toMatchObject({
      code: "token-unknown",
    });
    await expect(find(`Bearer plx_${"x".repeat(43)}`, START, { ignoresForeign: true })).rejects.toMatchObject(
      { code: "token-unknown" },
    );
  });
});

describe("the tokens of the store", () => {
  it("are there as a hash alone, and their text is given once", async () => {
    const { text } = await addToken(mine, store, START);
    const rows = JSON.stringify(await store.select().from(tokens));
    expect(rows).not.toContain(text.slice(4));
    expect(JSON.stringify(await listTokens(store, "ada"))).not.toMatch(/hash|plx_/);
  });

  it("have names that can be shown, and are fifty at most that are still good", async () => {
    for (const name of ["", "a".repeat(81), "a\u001b[31m", "a\nb"])
      await expect(addToken({ ...mine, name }, store, START)).rejects.toMatchObject({
        code: "unusable-token-name",
      });
    for (let made = 0; made < 50; made += 1) await addToken(mine, store, START);
    await expect(addToken(mine, store, START)).rejects.toMatchObject({ code: "too-many-tokens" });
    await expect(addToken({ ...mine, owner: "bob" }, store, START)).resolves.toBeDefined();
    await expect(addToken(mine, store, later(3 * DAY))).resolves.toBeDefined();
  });

  it("say when they were last used, to the minute", async () => {
    const { text } = await addToken(mine, store, START);
    const usedAt = async () => (await listTokens(store, "ada"))[0]?.usedAt;
    expect(await usedAt()).toBeNull();
    await find(`Bearer ${text}`);
    await find(`Bearer ${text}`, later(0.5));
    expect(await usedAt()).toBe(START.toISOString());
    await find(`Bearer ${text}`, later(2));
    expect(await usedAt()).toBe(later(2).toISOString());
  });

  it("are revoked once, and only by their owner or by who may revoke any", async () => {
    const { id } = await addToken(mine, store, START);
    await expect(revokeToken({ id, owner: "bob" }, store, START)).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await revokeToken({ id, owner: "ada" }, store, START)).toMatchObject({ name: "nightly" });
    await expect(revokeToken({ id, owner: null }, store, START)).rejects.toMatchObject({ code: "not-found" });
    expect(await listTokens(store, "bob")).toEqual([]);
    expect(await listTokens(store, null)).toMatchObject([{ id, revokedAt: START.toISOString() }]);
  });
});
