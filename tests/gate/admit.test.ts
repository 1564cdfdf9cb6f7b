import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { NOBODY, OPERATOR, type Reader, type Role } from "@/access/rules/reader";
import { Unidentified } from "@/access/rules/unidentified";
import { admit } from "@/gate/admit";
import type { Visit } from "@/gate/visit";

function aVisit(method: string, url: string): Visit {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url });
  return { request, response: new ServerResponse(request), id: "1", client: "192.0.2.1" };
}

const aReader = (role: Role): Reader => ({ ...OPERATOR, id: role, name: role, role, by: "session" });

/** What becomes of a request: why it goes no further, or for whom which address is answered. */
async function ask(line: string, reader: Reader, isTemporary = false) {
  const [method = "", url = ""] = line.split(" ");
  const visit = aVisit(method, url);
  const admission = await admit(visit, async () => ({ reader, isTemporary }));
  if ("refusal" in admission) {
    const { status, code, headers } = admission.refusal;
    return { status, code, ...headers };
  }
  return { by: admission.reader.by, url: visit.request.url, status: visit.response.statusCode };
}

describe("who has not logged in", () => {
  it.each([
    ["GET /saved?find=a%26b", "/login?back=%2Fsaved%3Ffind%3Da%2526b"],
    ["GET /unheard-of", "/login?back=%2Funheard-of"],
    ["POST /save/keep", "/login"],
  ])("is led from %s to where one logs in", async (line, location) =>
    expect(await ask(line, NOBODY)).toMatchObject({ status: 303, Location: location }),
  );

  it.each(["GET /api/search", "DELETE /api/searches/weekly", "GET /s/weekly/feed", "GET /api/unheard-of"])(
    "is told at %s that a program must say who it is",
    async (line) =>
      expect(await ask(line, NOBODY)).toMatchObject({
        status: 401,
        code: "not-logged-in",
        "WWW-Authenticate": expect.stringContaining("Bearer"),
      }),
  );

  it.each(["GET /login", "POST /login/enter", "GET /api/health", "GET /_next/static/a.js"])(
    "gets %s all the same",
    async (line) => expect(await ask(line, NOBODY)).toMatchObject({ by: "nobody", status: 200 }),
  );
});

describe("who has logged in", () => {
  it("reads a page that says so, with 403, in place of one that the role leaves out", async () =>
    expect(await ask("GET /review?kind=actor", aReader("reader"))).toEqual({
      by: "session",
      url: "/refused",
      status: 403,
    }));

  it.each(["POST /api/searches", "POST /review/judge", "POST /api/unheard-of"])(
    "is refused %s as a reader",
    async (line) =>
      expect(await ask(line, aReader("reader"))).toMatchObject({ status: 403, code: "not-allowed" }),
  );

  it("may do as an editor what a reader may not", async () =>
    expect(await ask("POST /api/searches", aReader("editor"))).toMatchObject({ by: "session" }));

  it("replaces a password that was made for him before anything else", async () => {
    const admin = aReader("admin");
    expect(await ask("GET /", admin, true)).toMatchObject({ status: 303, Location: "/account" });
    expect(await ask("GET /api/search", admin, true)).toMatchObject({
      status: 403,
      code: "password-temporary",
    });
    expect(await ask("POST /account/change", admin, true)).toMatchObject({ by: "session" });
    expect(await ask("POST /logout", admin, true)).toMatchObject({ by: "session" });
  });
});

describe("where it cannot be seen who somebody is", () => {
  it("lets nobody in", async () => {
    const doubt = { status: 401, code: "token-unknown", message: "No.", advice: "" } as const;
    const unknown = await admit(aVisit("GET", "/api/search"), () => Promise.reject(new Unidentified(doubt)));
    expect(unknown).toEqual({ refusal: doubt });
  });
});
