import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { toReadClient } from "@/gate/forwarded";

const read = toReadClient({
  proxies: ["10.0.0.0/8"],
  proxyHeader: "x-remote-user",
  proxyGroupsHeader: "x-remote-groups",
});

function aRequest(from: string, headers: Readonly<Record<string, string>>): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: from });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, headers);
  return request;
}

const SAID = {
  "x-forwarded-for": "203.0.113.9, 10.0.0.3",
  "x-forwarded-host": "news.example, inner.example",
  "x-forwarded-proto": "https, http",
  "x-forwarded-user": "admin",
  "x-remote-user": "admin",
  forwarded: "for=127.0.0.1",
  "x-real-ip": "127.0.0.1",
  "user-agent": "curl",
};

describe("what a proxy says", () => {
  it("is taken off where nobody trusts who says it", () => {
    const request = aRequest("203.0.113.9", SAID);
    expect(read(request)).toBe("203.0.113.9");
    expect(request.headers).toEqual({ "user-agent": "curl" });
  });

  it("is believed of a proxy that is trusted: who is behind it, by which name and how it was reached", () => {
    const request = aRequest("10.0.0.2", SAID);
    expect(read(request)).toBe("203.0.113.9");
    expect(request.headers).toMatchObject({
      "x-forwarded-host": "news.example",
      "x-forwarded-proto": "https",
      "x-remote-user": "admin",
    });
  });

  it("counts no further than to the first that is not trusted, however much is forged before", () => {
    expect(read(aRequest("10.0.0.2", { "x-forwarded-for": "127.0.0.1, 203.0.113.9" }))).toBe("203.0.113.9");
  });

  it("is left out where it is no name or no protocol", () => {
    const request = aRequest("10.0.0.2", {
      "x-forwarded-host": "a b",
      "x-forwarded-proto": "javascript",
    });
    read(request);
    expect(request.headers).toEqual({});
  });
});
