import { checkListening, isLoopback } from "@/system/listening";

const listen =
  (host: string, login: "off" | "local" | "oidc" | "proxy" = "off") =>
  () =>
    checkListening({ host, access: { login } });

describe("listening", () => {
  it.each(["127.0.0.1", "localhost", "::1", "127.8.8.8", "::ffff:127.0.0.1"])(
    "needs no login at %s, which this machine alone reaches",
    (host) => expect(listen(host)).not.toThrow(),
  );

  it.each([
    "0.0.0.0",
    "::",
    "192.168.1.5",
    "newsroom.example",
    "2001:db8::1",
    "127.evil.example",
    "localhost.example",
  ])("is refused at %s without a login, in a sentence that says how", (host) =>
    expect(listen(host)).toThrow(/^HOST is .*PARALLAX_AUTH to local.*npm run user/),
  );

  it("may be anywhere with any login", () => {
    for (const login of ["local", "oidc", "proxy"] as const) expect(listen("0.0.0.0", login)).not.toThrow();
    expect(isLoopback("0.0.0.0")).toBe(false);
  });
});
