import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { OPERATOR, type Reader } from "@/access/rules/reader";
import { DATA_POLICY } from "@/gate/content-policy";
import { type Handle, openGate } from "@/gate/gate";
import { toCommonHeaders } from "@/gate/headers";
import { openServer } from "@/gate/server";
import { toSettings } from "@/system/settings";

/** What the site does with a request in place of Next, and what it was handed. */
let handle: Handle;
let reader: Reader;
const policies: unknown[] = [];
const servers: Server[] = [];

beforeEach(() => {
  policies.length = 0;
  reader = OPERATOR;
  handle = async (request, response) => {
    policies.push(request.headers["content-security-policy"]);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end("<p>A page.</p>");
  };
});
afterAll(() => {
  for (const server of servers) server.close();
});

/** A site of these settings, with the gate before it. */
async function aSite(environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const settings = toSettings(environment, "/");
  const enter = openGate({
    settings,
    identify: async () => ({ reader, isTemporary: false }),
    handle: (request, response) => handle(request, response),
  });
  const server = openServer(enter, { ...toCommonHeaders(settings), "content-security-policy": DATA_POLICY });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What every answer has, whatever it is. */
const COMMON = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

const policyOf = (answer: Response): string => answer.headers.get("content-security-policy") ?? "";
const toHeaders = (answer: Response): Record<string, string> => Object.fromEntries(answer.headers);

describe("a page", () => {
  it("runs no script without its nonce, which no other answer has, and loads nothing from elsewhere", async () => {
    const site = await aSite();
    const nonces = new Set<string>();
    for (let time = 0; time < 5; time += 1) {
      const answer = await fetch(site);
      expect(toHeaders(answer)).toMatchObject(COMMON);
      const [, nonce = ""] =
        /^default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src 'nonce-([\w+/]{22}==)' 'strict-dynamic'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'$/.exec(
          policyOf(answer),
        ) ?? [];
      expect(nonce).not.toBe("");
      nonces.add(nonce);
      expect(policies.at(-1)).toBe(policyOf(answer));
    }
    expect(nonces.size).toBe(5);
  });

  it("has no nonce that its caller chose", async () => {
    const forged = "script-src 'nonce-AAAAAAAAAAAAAAAAAAAAAA=='";
    const answer = await fetch(await aSite(), {
      headers: { "Content-Security-Policy": forged, "Content-Security-Policy-Report-Only": forged },
    });
    expect(policyOf(answer)).not.toContain("AAAAAAAA");
    expect(policies).toEqual([policyOf(answer)]);
  });

  it("may be stricter than the rest of the site, and looser nowhere by itself", async () => {
    handle = async (_, response) => {
      response.writeHead(200, { "Content-Type": "text/html" });
      response.end();
    };
    expect(policyOf(await fetch(await aSite()))).toBe(DATA_POLICY);
    handle = async (_, response) => {
      response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
      response.setHeader("Content-Type", "text/html");
      response.end();
    };
    expect(policyOf(await fetch(await aSite()))).toBe("default-src 'none'; sandbox");
  });
});

describe("what is no page", () => {
  it("takes no policy from what a browser has stored", async () => {
    handle = async (_, response) => {
      response.statusCode = 304;
      response.end();
    };
    const answer = await fetch(await aSite());
    expect(toHeaders(answer)).toMatchObject(COMMON);
    expect(answer.headers.has("content-security-policy")).toBe(false);
  });

  it("shows nothing but itself, and stands in no frame", async () => {
    handle = async (_, response) => {
      response.setHeader("Content-Type", "application/json");
      response.end("{}");
    };
    const answer = await fetch(await aSite());
    expect(toHeaders(answer)).toMatchObject(COMMON);
    expect(policyOf(answer)).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it.each([
    ["a name that is not ours", "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 421],
    ["an address that is none", "GET /%zz HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n\r\n", 400],
    ["no HTTP", "nonsense\r\n\r\n", 400],
    ["a tunnel", "CONNECT a.example:1 HTTP/1.1\r\nHost: HERE\r\n\r\n", 405],
    ["a link that is too long", `GET /?q=${"x".repeat(300_000)} HTTP/1.1\r\n\r\n`, 414],
  ])("is guarded when it refuses %s", async (_, text, status) => {
    const { host, port } = new URL(await aSite());
    const head = await send(Number(port), text.replace("HERE", host));
    expect(head[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const [name, value] of Object.entries(COMMON)) expect(head).toContain(`${name}: ${value}`);
    expect(head.map((line) => line.replace(/^[^:]*/, (name) => name.toLowerCase()))).toContain(
      `content-security-policy: ${DATA_POLICY}`,
    );
  });
});

describe("TLS", () => {
  it("is insisted on where readers come by it, for this name alone", async () => {
    const answer = await fetch(await aSite({ PARALLAX_ADDRESS: "https://parallax.example" }));
    expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000");
  });

  it.each(["", "http://parallax.example"])("is not where there is none: %j", async (address) => {
    expect(
      (await fetch(await aSite({ PARALLAX_ADDRESS: address }))).headers.get("strict-transport-security"),
    ).toBeNull();
  });
});

describe("what a reader is shown who is logged in", () => {
  const storing = async (path: string) => {
    handle = async (_, response) => {
      response.setHeader("Content-Type", "application/json");
      response.setHeader("Cache-Control", "public, max-age=60");
      response.end("{}");
    };
    return (await fetch((await aSite()) + path)).headers.get("cache-control");
  };

  it.each(["session", "token", "proxy"] as const)("is stored nowhere: by %s", async (by) => {
    reader = { ...OPERATOR, id: "1", by };
    expect(await storing("/api/search")).toBe("no-store");
  });

  it("may be stored where nobody logs in, and so may what is the same for everybody", async () => {
    expect(await storing("/api/search")).toBe("public, max-age=60");
    reader = { ...OPERATOR, id: "1", by: "session" };
    expect(await storing("/_next/static/chunks/a.js")).toBe("public, max-age=60");
  });
});

/** The lines of the head of what a server answers to bytes. */
function send(port: number, text: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let heard = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (chunk) => {
      heard += String(chunk);
    });
    socket.on("error", (error) => (heard === "" ? reject(error) : undefined));
    socket.on("close", () => resolve((heard.split("\r\n\r\n")[0] ?? "").split("\r\n")));
  });
}
