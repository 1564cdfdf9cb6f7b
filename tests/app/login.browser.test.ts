import { createHmac } from "node:crypto";
import type { Page } from "playwright-core";
import { mayDo } from "@/access/rules/may-do";
import { ROLES, type Role } from "@/access/rules/reader";
import { type Need, ROUTES } from "@/access/rules/routes";
import { logIn, PASSWORD, putAccounts } from "../support/accounts";
import { findViolations, useBrowser, visit } from "../support/browser";
import { runBin } from "../support/commands";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const browser = useBrowser();
const site = useSite(STORY, { environment: { PARALLAX_AUTH: "local" } });
const at = (path: string): string => new URL(path, site.url).href;

beforeAll(() =>
  putAccounts(site.data, {
    reader: "reader",
    editor: "editor",
    admin: "admin",
    ada: "editor",
    bea: "reader",
  }),
);

type Way = { readonly method: string; readonly path: string; readonly need: Need };

/**
 * Every route and method of the table, at an address that has nothing: who may gets another answer than who may not. What is
 * none of the site's addresses is read alone; anything else there is refused before it is seen who asks.
 */
const WAYS: readonly Way[] = Object.entries(ROUTES).flatMap(([route, methods]) =>
  Object.entries<Need>(route.includes("[[") ? { GET: "read" } : methods).map(([method, need]) => ({
    method,
    need,
    path: route
      .replace("[[...path]]", "unheard-of")
      .replace("[facet]", "actor")
      .replaceAll(/\[\w+\]/g, "none"),
  })),
);

type Answered = "let in" | "not let in" | "led to log in" | "not known";

/** What becomes of a request of somebody. No body is one that any route could do something with. */
async function ask({ method, path, need }: Way, cookie: string): Promise<Answered> {
  const answer = await fetch(at(path), { method, redirect: "manual", headers: { cookie } });
  await answer.body?.cancel();
  const to = answer.headers.get("location") ?? "";
  if (answer.status === 303 && to.startsWith("/login") && need !== "open") return "led to log in";
  if (answer.status === 401) return answer.headers.has("www-authenticate") ? "not known" : "let in";
  return answer.status === 403 ? "not let in" : "let in";
}

/** Each way, not too many at once for the queue of the site. */
async function askAll(ways: readonly Way[], cookie: string): Promise<Readonly<Record<string, Answered>>> {
  const answers: Record<string, Answered> = {};
  const left = [...ways];
  const work = async (): Promise<void> => {
    for (let way = left.shift(); way !== undefined; way = left.shift())
      answers[`${way.method} ${way.path}`] = await ask(way, cookie);
  };
  await Promise.all([work(), work(), work(), work()]);
  return answers;
}

const isForPrograms = ({ path }: Way): boolean => path.startsWith("/api/") || path.endsWith("/feed");

/** What should become of it; a session is not ended here, which others need. */
function expectAll(toAnswer: (way: Way) => Answered): Readonly<Record<string, Answered>> {
  return Object.fromEntries(WAYS.map((way) => [`${way.method} ${way.path}`, toAnswer(way)]));
}

describe("every route", () => {
  it("lets nobody in who has not logged in, and leads people to where they can", async () => {
    expect(await askAll(WAYS, "")).toEqual(
      expectAll((way) =>
        way.need === "open" ? "let in" : isForPrograms(way) ? "not known" : "led to log in",
      ),
    );
  });

  it.each(ROLES)("lets a %s do what the table says, and nothing else", async (role: Role) => {
    const visitor = await logIn(site.url, role);
    const ways = WAYS.filter(({ path }) => path !== "/logout");
    const { "POST /logout": _, ...expected } = expectAll(({ need }) =>
      need === "open" || need === "self" || mayDo({ role }, need) ? "let in" : "not let in",
    );
    expect(await askAll(ways, visitor.cookies(site.url))).toEqual(expected);
  });

  it("says no more of its health than that to who has not logged in", async () => {
    expect(await site.get("/api/health")).toEqual({ status: 200, body: { status: "ok" } });
  });
});

/** The code of an authenticator for a key, as RFC 6238 has it: six digits of half a minute. */
function toCode(key: string, steps = 0): string {
  const digits = [...key.replaceAll(" ", "")].map((one) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(one));
  const bits = digits.map((five) => five.toString(2).padStart(5, "0")).join("");
  const bytes = (bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac("sha1", Buffer.from(bytes)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

async function typeLogin(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}

describe("in a browser", () => {
  it("somebody logs in, is led to where he wanted to go, and out again", async () => {
    const { page, faults } = await visit(browser, at("/matrix?q=report"));
    expect(new URL(page.url()).pathname).toBe("/login");
    expect(await findViolations(page)).toEqual([]);
    await typeLogin(page, "reader", "not the password");
    await page.getByRole("alert").filter({ hasText: "That is not right" }).waitFor();
    await typeLogin(page, "reader", PASSWORD);
    await page.waitForURL(at("/matrix?q=report"));
    expect(await page.getByRole("link", { name: "Save", exact: true }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "Review" }).count()).toBe(0);
    expect((await page.goto(at("/review")))?.status()).toBe(403);
    await page.getByRole("heading", { name: "Not included in your role" }).waitFor();
    await page.goto(at("/account"));
    await page.getByRole("main").getByRole("button", { name: "Log out", exact: true }).click();
    await page.waitForURL((url) => url.pathname === "/login");
    expect((await page.goto(at("/saved")))?.url()).toContain("/login?back=%2Fsaved");
    expect(faults.filter((fault) => !fault.includes("403"))).toEqual([]);
  });

  it("somebody turns on a second factor, and gets in with it, or with a recovery code, alone", async () => {
    const { page } = await visit(browser, at("/account"), { javaScriptEnabled: false });
    await typeLogin(page, "ada", PASSWORD);
    const factor = page.getByRole("region", { name: "Second factor" });
    await factor.getByLabel("Current password").fill(PASSWORD);
    await factor.getByRole("button", { name: "Set up" }).click();
    const key = await factor.locator(".account-key").innerText();
    const [recovery = ""] = await factor.locator(".account-codes code").allInnerTexts();
    await factor.getByLabel("First code").fill(toCode(key));
    await factor.getByRole("button", { name: "Turn on" }).click();
    await page.getByRole("status").filter({ hasText: "is on" }).waitFor();
    expect(await page.content()).not.toContain(recovery);

    const enter = async (code: string): Promise<string> => {
      await page.getByRole("main").getByRole("button", { name: "Log out", exact: true }).click();
      await typeLogin(page, "ada", PASSWORD);
      await page.getByLabel("Code of the authenticator").fill(code);
      await page.getByRole("button", { name: "Go on" }).click();
      return new URL(page.url()).pathname;
    };
    expect(await enter(recovery)).toBe("/");
    await page.goto(at("/account"));
    const code = toCode(key, 1);
    expect(await enter(code)).toBe("/");
    await page.goto(at("/account"));
    expect(await enter(code)).toBe("/login");
    expect(await page.getByRole("alert").innerText()).toContain("That is not right");
    await page.goto(at("/login"));
    await typeLogin(page, "ada", PASSWORD);
    await page.getByLabel("Code of the authenticator").fill(recovery);
    await page.getByRole("button", { name: "Go on" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("That is not right");
  });

  it("a password of the command is replaced first; ten wrong ones lock, until the command opens it", async () => {
    const env = { PARALLAX_DATA: site.data };
    const made = await runBin("user", ["add", "cleo", "--role", "reader"], { env });
    const [, first = ""] = /: (\S+)$/m.exec(made.stdout) ?? [];
    const { page } = await visit(browser, at("/matrix"));
    await typeLogin(page, "cleo", first);
    await page.waitForURL(at("/account"));
    const section = page.getByRole("region", { name: "Change the password" });
    await section.getByLabel("Current password").fill(first);
    await section.getByLabel("New password").fill(PASSWORD);
    await section.getByRole("button").click();
    await page.getByRole("status").filter({ hasText: "is changed" }).waitFor();
    expect((await page.goto(at("/matrix")))?.url()).toBe(at("/matrix"));

    const form = { name: "cleo", password: "not the password", back: "/" };
    const body = () => new URLSearchParams(form);
    for (let tried = 0; tried < 10; tried += 1)
      await fetch(at("/login/enter"), { method: "POST", body: body(), redirect: "manual" });
    await page.context().clearCookies();
    await page.goto(at("/login"));
    await typeLogin(page, "cleo", PASSWORD);
    await page.getByRole("alert").filter({ hasText: "Too many failed tries" }).waitFor();
    expect(await runBin("user", ["unlock", "cleo"], { env })).toMatchObject({ code: 0 });
    await typeLogin(page, "cleo", PASSWORD);
    await page.waitForURL(at("/"));
  });

  it("an account that is disabled is out at once, and no form of another site ends a session", async () => {
    const visitor = await logIn(site.url, "bea");
    const headers = { cookie: visitor.cookies(site.url) };
    const foreign = { ...headers, origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
    expect((await fetch(at("/logout"), { method: "POST", headers: foreign })).status).toBe(403);
    expect((await fetch(at("/api/search"), { headers })).status).toBe(200);
    await runBin("user", ["disable", "bea"], { env: { PARALLAX_DATA: site.data } });
    expect((await fetch(at("/api/search"), { headers })).status).toBe(401);
  });
});
