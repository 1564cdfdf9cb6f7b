import { toNeed } from "@/access/rules/match-route";
import { mayDo, meets } from "@/access/rules/may-do";
import { ROLES } from "@/access/rules/reader";
import { fromScopeNames, SCOPES } from "@/access/rules/scopes";

const whatMay = (role: (typeof ROLES)[number], scopes?: (typeof SCOPES)[number][]) =>
  SCOPES.filter((scope) => mayDo(scopes ? { role, scopes } : { role }, scope));

describe("what a reader may do", () => {
  it("follows from the role alone where no token is carried", () => {
    expect(ROLES.map((role) => whatMay(role))).toEqual([
      ["read"],
      ["read", "save", "correct", "add"],
      ["read", "save", "correct", "add", "admin"],
    ]);
  });

  it("is with a token what both its owner's role and its scopes allow", () => {
    expect(whatMay("admin", ["read"])).toEqual(["read"]);
    expect(whatMay("editor", ["save"])).toEqual(["save"]);
    expect(whatMay("editor", ["read", "save", "admin"])).toEqual(["read", "save"]);
    expect(whatMay("reader", [...SCOPES])).toEqual(["read"]);
    expect(whatMay("admin", [])).toEqual([]);
  });
});

describe("what a route needs", () => {
  const admin = { role: "admin", by: "session" } as const;
  const token = { role: "admin", by: "token", scopes: SCOPES } as const;

  it("is somebody in person for an account, whatever a token may do", () => {
    expect(meets(admin, "self")).toBe(true);
    expect(meets({ role: "reader", by: "proxy" }, "self")).toBe(true);
    expect(meets(token, "self")).toBe(false);
    expect(meets(token, "admin")).toBe(true);
    expect([toNeed("GET", "/account"), toNeed("POST", "/account/change")]).toEqual(["self", "self"]);
  });

  it("is nothing for what is open", () => {
    expect(meets({ ...token, scopes: [] }, "open")).toBe(true);
  });
});

describe("a list of scopes", () => {
  it("is taken in our order, each once", () => {
    expect(fromScopeNames(["save", "read", "save"])).toEqual(["read", "save"]);
  });

  it("is refused whole where it names none, or one that there is not", () => {
    expect(fromScopeNames([])).toBeNull();
    expect(fromScopeNames(["read", "root"])).toBeNull();
    expect(fromScopeNames(["Read"])).toBeNull();
  });
});
