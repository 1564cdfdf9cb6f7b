import { toClaimReader } from "@/access/proxy-claim";
import { toHouseRole } from "@/access/rules/house-role";

const HEADERS = {
  proxies: ["127.0.0.1", "10.0.0.0/8", "fd00::/8"],
  proxyHeader: "x-forwarded-user",
  proxyGroupsHeader: "x-forwarded-groups",
};

function read(rawHeaders: readonly string[], remoteAddress: string | undefined = "127.0.0.1", changes = {}) {
  return toClaimReader({ ...HEADERS, ...changes })({
    rawHeaders: [...rawHeaders],
    socket: { remoteAddress },
  });
}

/** As Node reads what a proxy writes in UTF-8. */
const asBytes = (text: string): string => Buffer.from(text).toString("latin1");

describe("the reader whom a proxy names", () => {
  it("is believed from a trusted address, with the groups that it names", () => {
    expect(read(["X-Forwarded-User", "ada", "X-Forwarded-Groups", " politics,it |politics,"])).toEqual({
      name: "ada",
      groups: ["it", "politics"],
    });
    for (const address of ["10.1.2.3", "::ffff:10.1.2.3", "fd12::1"])
      expect(read(["x-forwarded-USER", asBytes("Zoë")], address)).toEqual({ name: "Zoë", groups: [] });
  });

  it("has no groups of the proxy where no header is set for them, whatever a request sends", () => {
    const sent = ["X-Forwarded-User", "ada", "X-Forwarded-Groups", "it"];
    expect(read(sent, "127.0.0.1", { proxyGroupsHeader: null })).toEqual({ name: "ada", groups: null });
  });

  it("is nobody where the proxy names nobody", () => {
    expect(read([])).toBeNull();
    expect(read(["X-Forwarded-User", "  "])).toBeNull();
    expect(read(["X-Forwarded-User-Id", "ada"])).toBeNull();
  });

  it.each(["192.168.1.1", "11.0.0.1", "::1", undefined, ""])("is refused from elsewhere: %p", (address) => {
    const from = { socket: { remoteAddress: address }, rawHeaders: ["X-Forwarded-User", "ada"] };
    expect(() => toClaimReader(HEADERS)(from)).toThrow(
      expect.objectContaining({ code: "not-through-proxy" }),
    );
  });

  it("does not go by addresses that a header names", () => {
    const sent = ["X-Forwarded-User", "ada", "X-Forwarded-For", "127.0.0.1", "Forwarded", "for=127.0.0.1"];
    expect(() => read(sent, "203.0.113.9")).toThrow(expect.objectContaining({ code: "not-through-proxy" }));
  });

  it.each([
    [["X-Forwarded-User", "eve", "X-Forwarded-User", "ada"]],
    [["X-Forwarded-User", "a".repeat(201)]],
    [["X-Forwarded-User", asBytes("ada\u202E")]],
    [["X-Forwarded-User", asBytes("ａｄａ")]],
  ])("is refused where it is no single name: %p", (sent) => {
    expect(() => read(sent)).toThrow(expect.objectContaining({ code: "unusable-name" }));
  });
});

describe("the role by groups of the house", () => {
  const house = { admin: "it", editor: "writers", reader: null };

  it("is the highest of those that the groups have", () => {
    expect(toHouseRole(["writers", "it"], house)).toBe("admin");
    expect(toHouseRole(["writers"], house)).toBe("editor");
    expect(toHouseRole(["Writers", "others"], house)).toBe("reader");
  });

  it("is none where a group of readers is named and somebody is in none of the three", () => {
    expect(toHouseRole([], { ...house, reader: "staff" })).toBeNull();
    expect(toHouseRole(["staff"], { ...house, reader: "staff" })).toBe("reader");
    expect(toHouseRole(["writers"], { ...house, reader: "staff" })).toBe("editor");
  });

  it("is the account's where no group is named for editors and admins", () => {
    expect(toHouseRole(["it"], { admin: null, editor: null, reader: null })).toBeUndefined();
    expect(toHouseRole(["staff"], { admin: null, editor: null, reader: "staff" })).toBeUndefined();
    expect(toHouseRole([], { admin: null, editor: null, reader: "staff" })).toBeNull();
  });
});
