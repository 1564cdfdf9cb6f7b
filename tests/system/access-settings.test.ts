import { toAccessSettings } from "@/system/access-settings";

function read(environment: Readonly<Record<string, string>>) {
  const faults: string[] = [];
  return { settings: toAccessSettings((name) => environment[name] ?? null, faults), faults };
}

const OIDC = {
  PARALLAX_AUTH: "oidc",
  PARALLAX_OIDC_ISSUER: "https://login.example.org/realms/news",
  PARALLAX_OIDC_CLIENT: "parallax",
  PARALLAX_OIDC_SECRET: "s3cret",
};

describe("the settings of who gets in", () => {
  it("let in whoever reaches the site where nothing is set, and believe no proxy", () => {
    expect(read({})).toEqual({
      settings: {
        login: "off",
        oidc: null,
        house: { admin: null, editor: null, reader: null },
        proxies: [],
        proxyHeader: "x-forwarded-user",
        proxyGroupsHeader: null,
        auditsSearches: false,
        sessionHours: 12,
      },
      faults: [],
    });
  });

  it("take where the client's secret stands, and nothing else than the two places", () => {
    const secretIn = (place: string) => read({ ...OIDC, PARALLAX_OIDC_SECRET_IN: place });
    expect(secretIn("post").settings.oidc?.secretIn).toBe("post");
    expect(secretIn("jwt").faults).toEqual([expect.stringMatching(/^PARALLAX_OIDC_SECRET_IN is “jwt”/)]);
  });

  it("take a house's provider, and what its claims are called", () => {
    const { settings, faults } = read({
      ...OIDC,
      PARALLAX_OIDC_GROUPS_CLAIM: "roles",
      PARALLAX_OIDC_SCOPES: "groups, offline",
      PARALLAX_ADMIN_GROUP: "it",
    });
    expect(faults).toEqual([]);
    expect(settings.oidc).toEqual({
      issuer: "https://login.example.org/realms/news",
      client: "parallax",
      secret: "s3cret",
      secretIn: "basic",
      groupsClaim: "roles",
      nameClaim: "name",
      scopes: ["groups", "offline"],
    });
    expect(settings.house).toEqual({ admin: "it", editor: null, reader: null });
  });

  it("take a provider without TLS on this machine alone", () => {
    for (const issuer of ["http://localhost:9000", "http://127.0.0.1:9000/x", "http://[::1]:9000"])
      expect(read({ ...OIDC, PARALLAX_OIDC_ISSUER: issuer }).faults).toEqual([]);
    for (const issuer of [
      "http://login.example.org",
      "http://127.0.0.1.example.org",
      "https://a.org/?x=1",
      "login",
    ])
      expect(read({ ...OIDC, PARALLAX_OIDC_ISSUER: issuer }).faults).toEqual([
        expect.stringMatching(/^PARALLAX_OIDC_ISSUER is “/),
      ]);
  });

  it("take proxies as addresses, ranges and names of ranges", () => {
    expect(read({ PARALLAX_TRUSTED_PROXIES: "loopback, 10.0.0.0/8,fd00::/8, 192.168.1.7" })).toMatchObject({
      settings: { proxies: ["loopback", "10.0.0.0/8", "fd00::/8", "192.168.1.7"] },
      faults: [],
    });
  });

  it.each([
    [{ PARALLAX_AUTH: "ldap" }, /^PARALLAX_AUTH is “ldap”\. Set it to off, local, oidc, proxy/],
    [
      { PARALLAX_AUTH: "oidc" },
      /PARALLAX_OIDC_ISSUER, PARALLAX_OIDC_CLIENT, PARALLAX_OIDC_SECRET are missing/,
    ],
    [{ ...OIDC, PARALLAX_OIDC_SECRET: "" }, /PARALLAX_OIDC_SECRET is missing/],
    [
      { ...OIDC, PARALLAX_ADMIN_GROUP: "it" },
      /^PARALLAX_ADMIN_GROUP needs .* Set PARALLAX_OIDC_GROUPS_CLAIM/,
    ],
    [{ PARALLAX_AUTH: "local", PARALLAX_READER_GROUP: "it" }, /^PARALLAX_READER_GROUP: groups of a house/],
    [{ PARALLAX_AUTH: "proxy" }, /^PARALLAX_AUTH=proxy believes only proxies that are named/],
    [
      { PARALLAX_TRUSTED_PROXIES: "proxy.example.org" },
      /^PARALLAX_TRUSTED_PROXIES names “proxy\.example\.org”/,
    ],
    [{ PARALLAX_TRUSTED_PROXIES: "10.0.0.0/99" }, /^PARALLAX_TRUSTED_PROXIES names “10\.0\.0\.0\/99”/],
    [{ PARALLAX_PROXY_HEADER: "X User" }, /^PARALLAX_PROXY_HEADER is “x user”/],
    [{ PARALLAX_PROXY_HEADER: "Authorization" }, /^PARALLAX_PROXY_HEADER is “authorization”/],
    [{ PARALLAX_AUDIT_SEARCHES: "yes" }, /^PARALLAX_AUDIT_SEARCHES is “yes”/],
  ])("name what is wrong: %p", (environment, fault) => {
    const { faults } = read(
      Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== "")),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });
});
