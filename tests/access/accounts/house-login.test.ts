import { readAccountReader } from "@/access/accounts/account-reader";
import { CLIENT_HEADER, openAuth } from "@/access/accounts/auth";
import { finishHouseLogin, startHouseLogin } from "@/access/accounts/house-login";
import { readSessionReader } from "@/access/accounts/session-reader";
import { credentials, users } from "@/saved/store/accounts-schema";
import { openStore, type Store } from "@/saved/store/store";
import { toSettings } from "@/system/settings";
import { aFolder, removeFolders } from "../../support/folders";
import { type IdentityProvider, startIdentityProvider } from "../../support/identity-provider";
import { aVisitor, logInAt } from "../../support/visitor";

const ADDRESS = "http://127.0.0.1:3999";
const NOW = new Date();

let provider: IdentityProvider;
let data: string;
let store: Store;
beforeAll(async () => {
  provider = await startIdentityProvider([`${ADDRESS}/login/house/return`]);
});
afterAll(() => provider.stop());
beforeEach(async () => {
  data = await aFolder();
  store = await openStore({ data, store: null });
  provider.people.clear();
  provider.people.set("u1", { name: "Ada Lovelace", groups: ["politics", "writers"] });
});
afterEach(removeFolders);

function parts(cookies: readonly string[] = [], more: Readonly<Record<string, string>> = {}) {
  const environment = {
    PARALLAX_AUTH: "oidc",
    PARALLAX_DATA: data,
    PARALLAX_ADDRESS: ADDRESS,
    PARALLAX_OIDC_ISSUER: provider.issuer,
    PARALLAX_OIDC_CLIENT: provider.client,
    PARALLAX_OIDC_SECRET: provider.secret,
    PARALLAX_OIDC_GROUPS_CLAIM: "groups",
    PARALLAX_EDITOR_GROUP: "writers",
    ...more,
  };
  const cookie = cookies.map((line) => line.split(";")[0]).join("; ");
  return {
    settings: toSettings(environment, data),
    store,
    headers: new Headers({ cookie, [CLIENT_HEADER]: "127.0.0.1" }),
  };
}

/** Goes to the provider and back; gives how the login ends. */
async function logIn(login: string, more: Readonly<Record<string, string>> = {}, change = (url: URL) => url) {
  const { location, cookies } = await startHouseLogin(parts([], more), "/s/budget?x=1");
  const back = change(new URL(await logInAt(aVisitor(), location, login)));
  return finishHouseLogin(parts(cookies, more), Object.fromEntries(back.searchParams), NOW);
}

describe("a login at the house's identity provider", () => {
  it("gives a session to an account of the provider's name, groups and role, and leads back", async () => {
    const login = await logIn("u1");
    expect(login).toMatchObject({ kind: "in", name: "Ada Lovelace", back: "/s/budget?x=1" });
    if (login.kind !== "in") throw new RangeError();
    const cookie = login.cookies.map((line) => line.split(";")[0]).join("; ");
    const auth = await openAuth(parts().settings, store);
    expect((await readSessionReader(cookie, { auth, store }))?.reader).toMatchObject({
      id: login.id,
      name: "Ada Lovelace",
      role: "editor",
      groups: ["everyone", "politics", "writers"],
    });
    expect(login.cookies.join("\n")).toMatch(/session_token=.*HttpOnly; SameSite=Lax/);
    const [account] = await store.select().from(credentials);
    expect(account).toMatchObject({ accessToken: null, refreshToken: null, idToken: null });
  });

  it("sends the secret in a header, or in the body where the house wants it there", async () => {
    provider.secretsIn.length = 0;
    expect(await logIn("u1")).toMatchObject({ kind: "in" });
    expect(await logIn("u1", { PARALLAX_OIDC_SECRET_IN: "post" })).toMatchObject({ kind: "in" });
    expect(provider.secretsIn).toEqual(["header", "body"]);
    await expect(
      logIn("u1", { PARALLAX_OIDC_SECRET: "another", PARALLAX_OIDC_SECRET_IN: "post" }),
    ).resolves.not.toMatchObject({ kind: "in" });
  });

  it("is one account at every login, and follows what the provider says of somebody", async () => {
    const first = await logIn("u1");
    provider.people.set("u1", { name: "Ada King", groups: [] });
    const second = await logIn("u1");
    expect(await store.select().from(users)).toHaveLength(1);
    expect([first, second]).toMatchObject([{ kind: "in" }, { kind: "in", name: "Ada King" }]);
    if (second.kind !== "in") throw new RangeError();
    expect(await readAccountReader(store, second.id, "session")).toMatchObject({
      name: "Ada King",
      role: "reader",
      groups: ["everyone"],
    });
  });

  it("goes with PKCE, state and nonce, and speaks to the provider alone", async () => {
    const { location } = await startHouseLogin(parts(), "/");
    const { origin, searchParams } = new URL(location);
    expect(origin).toBe(provider.issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      code_challenge: expect.stringMatching(/.{43}/),
      state: expect.stringMatching(/.{20}/),
      nonce: expect.stringMatching(/.{20}/),
      scope: "openid profile email",
      redirect_uri: `${ADDRESS}/login/house/return`,
    });
  });
});

describe("what the provider leads back with", () => {
  it("is nothing in another browser, with another state, from another issuer or a second time", async () => {
    const { location, cookies } = await startHouseLogin(parts(), "/");
    const back = new URL(await logInAt(aVisitor(), location, "u1"));
    const query = Object.fromEntries(back.searchParams);
    const failed = { kind: "failed" };
    expect(await finishHouseLogin(parts(), query, NOW)).toMatchObject(failed);
    const other = await startHouseLogin(parts(), "/");
    expect(await finishHouseLogin(parts(other.cookies), query, NOW)).toMatchObject(failed);
    expect(await finishHouseLogin(parts(cookies), { ...query, state: "x" }, NOW)).toMatchObject(failed);
    expect(
      await finishHouseLogin(parts(cookies), { ...query, iss: "http://127.0.0.1:1" }, NOW),
    ).toMatchObject(failed);
    expect(await finishHouseLogin(parts(cookies), { ...query, code: "x" }, NOW)).toMatchObject(failed);
    expect(await store.select().from(users)).toEqual([]);
    expect(await finishHouseLogin(parts(cookies), query, NOW)).toMatchObject({ kind: "in" });
    expect(await finishHouseLogin(parts(cookies), query, NOW)).toMatchObject(failed);
  });

  it("is nothing where the provider says that somebody did not log in", async () => {
    const { location, cookies } = await startHouseLogin(parts(), "/");
    const state = new URL(location).searchParams.get("state") ?? "";
    const query = { error: "access_denied", state, iss: provider.issuer };
    expect(await finishHouseLogin(parts(cookies), query, NOW)).toEqual({ kind: "failed", name: null });
  });

  it("lets nobody in whom no group of the house lets in, and makes no account for them", async () => {
    provider.people.set("u2", { name: "Eve", groups: ["others"] });
    const more = { PARALLAX_READER_GROUP: "staff" };
    expect(await logIn("u2", more)).toEqual({ kind: "not-let-in", name: "Eve" });
    expect(await store.select().from(users)).toEqual([]);
    expect(await logIn("u1", more)).toMatchObject({ kind: "in" });
    provider.people.set("u1", { name: "Ada", groups: ["others"] });
    expect(await logIn("u1", more)).toEqual({ kind: "not-let-in", name: "Ada" });
  });

  it("opens no session for an account that was closed", async () => {
    await logIn("u1");
    await store.transaction((open) => open.update(users).set({ disabledAt: NOW }));
    expect(await logIn("u1")).toMatchObject({ kind: "closed" });
  });
});

describe("a provider that cannot be used", () => {
  it("is said to be away, and is not taken for one where it calls itself otherwise", async () => {
    const away = { code: "provider-away" };
    const start = (issuer: string) => startHouseLogin(parts([], { PARALLAX_OIDC_ISSUER: issuer }), "/");
    await expect(start("http://127.0.0.1:1")).rejects.toMatchObject(away);
    await expect(start(provider.issuer.replace("127.0.0.1", "localhost"))).rejects.toMatchObject(away);
    await expect(start(`${provider.issuer}/`)).rejects.toMatchObject(away);
  });
});
