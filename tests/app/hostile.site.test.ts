import { attack } from "@/drills/requests/attack";
import { CLASSES } from "@/drills/requests/messages";
import { useSite } from "../support/site";
import { STORY } from "../support/story";

const site = useSite(STORY);

/**
 * How long something takes, the engine's answer to `/api/health` included, says here only how busy the machine is; `npm run drill`
 * holds the site to it.
 */
const isAboutTime = (breach: string): boolean => /it took \d+ ms|the site was not well/.test(breach);
/** Rounds of all turns of all classes. */
const ROUNDS = 7;

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

const send = (path: string, init: RequestInit = {}) => fetch(new URL(path, site.url), init);

describe("hostile requests", () => {
  it("are answered or refused, and the site stays well", async () => {
    const said: string[] = [];
    const rows = await attack(
      { url: new URL(site.url), pid: undefined },
      { seed: 19, count: ROUNDS * sum(CLASSES.map(({ turns }) => turns)), say: (line) => said.push(line) },
    );
    expect(rows.flatMap(({ breaches }) => breaches).filter((breach) => !isAboutTime(breach))).toEqual([]);
    expect(rows.map(({ tried }) => tried).slice(0, -1)).toEqual(CLASSES.map(({ turns }) => ROUNDS * turns));
    expect((await site.get("/api/search?q=munitions")).body.total).toBe(3);
    expect((await site.get("/api/health")).status).toBe(200);
  });

  it("with a form that never ends are refused while it comes", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536;
        if (sent > 64 * 1_048_576) return controller.close();
        controller.enqueue(new Uint8Array(65_536).fill(97));
      },
    });
    const form = { method: "POST", body, duplex: "half", headers: { "Content-Type": "text/plain" } } as const;
    // The connection may end before all of it is sent.
    const answer = await send("/save/keep", form).catch(() => null);
    expect([413, undefined]).toContain(answer?.status);
    expect(sent).toBeLessThan(16 * 1_048_576);
    expect((await site.get("/api/health")).status).toBe(200);
  });

  it("for more values than count are told so, on every route that takes a search", async () => {
    const values = Array.from({ length: 900 }, (_, at) => `not.actor=A${at}`).join("&");
    const { body } = await site.get(`/api/search?q=munitions&${values}`);
    expect([body.total, body.exact]).toEqual([3, false]);
    expect(body.notices[0]).toMatchObject({ code: "too-many-values", values: { most: "200", more: "700" } });
    expect((await site.get(`/api/matrix?${values}`)).body).toMatchObject({ exact: false });
    expect(await (await send(`/?${values}`)).text()).toContain(
      "Only the first 200 values of not.actor count",
    );
  });
});
