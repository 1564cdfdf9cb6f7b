import { type IdentityProvider, startIdentityProvider } from "../support/identity-provider";
import { useSite } from "../support/site";
import { STORY } from "../support/story";
import { aVisitor, logInAt } from "../support/visitor";

/** A site that lets people in by a house's own identity provider: a real one, on this machine. */

/** Where the site says that it is reached: its port is chosen when it starts. */
const ADDRESS = "http://127.0.0.1:0";

let provider: IdentityProvider;
beforeAll(async () => {
  provider = await startIdentityProvider([`${ADDRESS}/login/house/return`]);
  provider.people.set("u1", { name: "Ada Lovelace", groups: ["it"] });
  provider.people.set("u2", { name: "Eve", groups: ["others"] });
});
afterAll(() => provider.stop());

const site = useSite(STORY, {
  environment: {
    PARALLAX_AUTH: "oidc",
    get PARALLAX_OIDC_ISSUER() {
      return provider.issuer;
    },
    PARALLAX_OIDC_CLIENT: "parallax",
    PARALLAX_OIDC_SECRET: "a-secret-of-the-house",
    PARALLAX_OIDC_GROUPS_CLAIM: "groups",
    PARALLAX_ADMIN_GROUP: "it",
    PARALLAX_READER_GROUP: "staff",
  },
});

/** Logs in as somebody, and gives the visitor and where the site leads on. */
async function enter(login: string) {
  const visitor = aVisitor();
  const led = await visitor.go(`${site.url}/?q=kim`);
  const page = await visitor.go(new URL(led.headers.get("location") ?? "", site.url).href);
  const way = /href="(\/login\/house\?[^"]+)"/.exec(await page.text())?.[1]?.replaceAll("&amp;", "&") ?? "";
  const start = await visitor.go(new URL(way, site.url).href);
  const back = await logInAt(visitor, start.headers.get("location") ?? "", login);
  const end = await visitor.go(back.replace(ADDRESS, site.url));
  return { visitor, location: end.headers.get("location") };
}

describe("a login by a house's identity provider", () => {
  it("leads from a page to the provider and back to it, and ends with the session", async () => {
    const { visitor, location } = await enter("u1");
    expect(location).toBe("/?q=kim");
    expect((await visitor.go(`${site.url}/?q=kim`)).status).toBe(200);
    const account = await (await visitor.go(`${site.url}/account`)).text();
    expect(account).toContain("Ada Lovelace");
    expect(account).not.toContain('name="from"');
    const trail = await (await visitor.go(`${site.url}/api/audit`)).json();
    expect(trail.lines[0]).toMatchObject({ deed: "login", name: "Ada Lovelace", by: "session" });
    const out = await visitor.go(`${site.url}/logout`, {});
    expect(out.headers.get("location")).toBe("/login?out=true");
    expect((await visitor.go(`${site.url}/api/audit`)).status).toBe(401);
    const end = await visitor.go(`${site.url}/login/house/out`);
    expect(end.headers.get("location")).toMatch(`${provider.issuer}/session/end?client_id=parallax`);
  });

  it("lets nobody in whom the house's groups do not let in, and takes no password", async () => {
    const { visitor, location } = await enter("u2");
    expect(location).toBe("/login?fault=not-let-in");
    expect((await visitor.go(`${site.url}/api/search?q=kim`)).status).toBe(401);
    const typed = await visitor.go(`${site.url}/login/enter`, {
      name: "root",
      password: "a long password",
      back: "/",
    });
    expect(typed.headers.get("location")).toBe("/login");
  });
});
