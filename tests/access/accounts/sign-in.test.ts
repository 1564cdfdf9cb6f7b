import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  changeRole,
  disableAccount,
  removeAccount,
  setPassword,
  unlockAccount,
} from "@/access/accounts/accounts";
import { addAccount } from "@/access/accounts/add-account";
import { openAuth } from "@/access/accounts/auth";
import { beginTry, LOCK_LASTS } from "@/access/accounts/login-failures";
import { readSessionReader } from "@/access/accounts/session-reader";
import { type LoginParts, type LoginStep, signIn } from "@/access/accounts/sign-in";
import { credentials, sessions } from "@/saved/store/accounts-schema";
import { openStore } from "@/saved/store/store";
import { toSettings } from "@/system/settings";

const PASSWORD = "correct horse battery";
let data: string;
let parts: LoginParts;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "parallax-test-"));
  const settings = toSettings({ PARALLAX_DATA: data, PARALLAX_AUTH: "local" }, data);
  const store = await openStore(settings);
  parts = {
    auth: await openAuth(settings, store),
    store,
    headers: new Headers(),
    client: "192.0.2.1",
    now: new Date(),
  };
});
afterAll(() => rm(data, { recursive: true, force: true }));

const add = (name: string) =>
  addAccount(
    parts.store,
    { name, role: "editor", groups: ["politics"], password: PASSWORD, temporary: false },
    parts.now,
  );

const attempt = (name: string, password: string, more: Partial<LoginParts> = {}) =>
  signIn({ name, password }, { ...parts, ...more });

function toCookie(step: LoginStep): string {
  if (!("cookies" in step)) throw new Error(`No session: ${step.kind}`);
  return step.cookies.map((one) => one.split(";", 1)[0]).join("; ");
}

describe("logging in", () => {
  it("gives a session to who types the right password, and names the reader", async () => {
    await add("Ada");
    const step = await attempt("ADA ", PASSWORD);
    expect(step.kind).toBe("in");
    expect("cookies" in step && step.cookies[0]).toMatch(
      /^parallax\.session_token=.*HttpOnly; SameSite=Lax/i,
    );
    expect(await readSessionReader(toCookie(step), parts)).toEqual({
      reader: {
        id: expect.any(String),
        name: "Ada",
        role: "editor",
        groups: ["everyone", "politics"],
        granted: "all",
        by: "session",
        token: null,
      },
      isTemporary: false,
    });
  });

  it("says the same of a wrong password, a name that nobody has and one that nobody can have", async () => {
    await add("bea");
    for (const name of ["bea", "nobody", "<b>", ""])
      expect(await attempt(name, "not the password")).toEqual({ kind: "wrong" });
  });

  it("takes as long for a name that nobody has as for a wrong password", async () => {
    await add("cleo");
    const time = async (name: string) => {
      const start = performance.now();
      await attempt(name, "not the password", { client: null });
      return performance.now() - start;
    };
    const pairs = [await time("cleo"), await time("no-cleo"), await time("<cleo>")];
    expect(Math.min(...pairs)).toBeGreaterThan(Math.max(...pairs) / 10);
  });

  it("ends the session that the browser had", async () => {
    await add("dora");
    const first = toCookie(await attempt("dora", PASSWORD));
    const second = toCookie(await attempt("dora", PASSWORD, { headers: new Headers({ cookie: first }) }));
    expect(second).not.toBe(first);
    expect(await readSessionReader(first, parts)).toBeNull();
    expect((await readSessionReader(second, parts))?.reader.name).toBe("dora");
  });

  it("believes no cookie that it has not signed", async () => {
    await add("eva");
    const cookie = toCookie(await attempt("eva", PASSWORD));
    const forged = cookie.replace(/\.[^.;]*(;|$)/, `.${"A".repeat(43)}%3D$1`);
    expect(await readSessionReader(forged, parts)).toBeNull();
  });

  it("gives a cookie to this host alone, over TLS alone, where readers come by https", async () => {
    const environment = {
      PARALLAX_DATA: data,
      PARALLAX_AUTH: "local",
      PARALLAX_ADDRESS: "https://p.example",
    };
    const auth = await openAuth(toSettings(environment, data), parts.store);
    await add("ivy");
    const step = await attempt("ivy", PASSWORD, { auth });
    expect("cookies" in step && step.cookies[0]).toMatch(
      /^__Host-parallax\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await readSessionReader(toCookie(step), { ...parts, auth }))?.reader.name).toBe("ivy");
  });

  it("ends a session when its time is over, and forgets it at the next login", async () => {
    await add("jan");
    const cookie = toCookie(await attempt("jan", PASSWORD));
    const past = new Date(parts.now.getTime() - 1_000);
    await parts.store.transaction((open) => open.update(sessions).set({ expiresAt: past }));
    expect(await readSessionReader(cookie, parts)).toBeNull();
    await attempt("jan", PASSWORD);
    expect(await parts.store.select().from(sessions)).toHaveLength(1);
  });

  it("stores no password that could be read", async () => {
    await add("fay");
    const rows = await parts.store.select().from(credentials);
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
    expect((await stat(join(data, "login.secret"))).mode & 0o777).toBe(0o600);
  });
});

describe("a change of an account", () => {
  it.each([
    ["its role", (name: string) => changeRole(parts.store, name, "reader")],
    [
      "its password",
      (name: string) => setPassword(parts.store, name, { password: `${PASSWORD} 2`, temporary: true }),
    ],
    ["its end for a while", (name: string) => disableAccount(parts.store, name, parts.now)],
    ["its removal", (name: string) => removeAccount(parts.store, name)],
  ])("%s ends its sessions at once", async (what, change) => {
    const name = `account-${what.length}`;
    await add(name);
    const cookie = toCookie(await attempt(name, PASSWORD));
    await change(name);
    expect(await readSessionReader(cookie, parts)).toBeNull();
  });

  it("keeps out who is disabled, with the right password too, until the account is opened again", async () => {
    await add("gus");
    await disableAccount(parts.store, "gus", parts.now);
    expect(await attempt("gus", PASSWORD)).toEqual({ kind: "wrong" });
    await disableAccount(parts.store, "gus", null);
    expect((await attempt("gus", PASSWORD)).kind).toBe("in");
  });

  it("makes no two accounts of one name, and none with a short password", async () => {
    await add("Hal");
    await expect(add("hAL")).rejects.toMatchObject({ code: "account-exists" });
    const short = { name: "ian", role: "admin", groups: [], password: "short", temporary: false } as const;
    await expect(addAccount(parts.store, short, parts.now)).rejects.toMatchObject({ code: "password-short" });
    expect(await attempt("ian", "short")).toEqual({ kind: "wrong" });
  });
});

describe("the lock-out", () => {
  /** Many at once, so that none is made before another is counted. */
  const fail = async (name: string, times: number) => {
    const one = () => beginTry(parts.store, { name, client: null }, parts.now);
    return (await Promise.all(Array.from({ length: times }, one))).filter((may) => may).length;
  };

  it.each(["joe", "nobody-of-that-name"])(
    "closes %s after ten failures, for the right password too",
    async (name) => {
      if (name === "joe") await add(name);
      expect(await fail(name, 9)).toBe(9);
      expect(await attempt(name, "not the password")).toEqual({ kind: "wrong" });
      expect(await attempt(name, PASSWORD, { client: "192.0.2.10" })).toEqual({ kind: "locked" });
    },
  );

  it("ends after a quarter of an hour, or by the command", async () => {
    await add("kim");
    expect(await fail("kim", 30)).toBe(10);
    await unlockAccount(parts.store, "kim");
    expect((await attempt("kim", PASSWORD)).kind).toBe("in");
    await fail("kim", 30);
    expect((await attempt("kim", PASSWORD)).kind).toBe("locked");
    const now = new Date(parts.now.getTime() + LOCK_LASTS + 1);
    expect((await attempt("kim", PASSWORD, { now })).kind).toBe("in");
  });

  it("closes a client that tries many names, and nobody else", async () => {
    await add("lea");
    for (let tried = 0; tried < 50; tried += 1)
      await beginTry(parts.store, { name: `name${tried}`, client: `2001:db8::${tried}` }, parts.now);
    expect((await attempt("lea", PASSWORD, { client: "2001:db8::ffff" })).kind).toBe("locked");
    expect((await attempt("lea", PASSWORD, { client: "2001:db8:0:1::1" })).kind).toBe("in");
  });
});
